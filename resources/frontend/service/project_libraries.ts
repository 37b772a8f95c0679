import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";

import { type BuildOutput, type BunPlugin, spawn } from "bun";

import { classCandidates } from "./class_candidates";
import { exportsOf, isOurs, moduleOf } from "./component_libraries";
import { lowerCss } from "./lower_css";
import { FRONTEND } from "./paths";
import { PRODUCTION } from "./vendor";

/** What an app's own components import and Vitrine does not have. */
export interface ProjectLibraries {
    /** npm packages, name@version. */
    packages: string[];
    /** Custom code by the name that fragments import it under, `$code/…`; JSX allowed. */
    modules: Record<string, string>;
    /** The exports that fragments import, by library; `$assets/…` is a script of the project. */
    libraries: Record<string, string[]>;
}

export interface LibrariesRequest extends ProjectLibraries {
    /** The project's. */
    folder: string;
}

export interface BuiltLibraries {
    /** Path of the module by library, relative to the folder of the built files. */
    libraries: Record<string, string>;
    styles: string[];
    /** Words of the project's own scripts that may be CSS classes. */
    candidates: string[];
    /** The project's own files in what was built, by absolute path: when they change, it is to be built anew. */
    sources: string[];
}

type Progress = (text: string) => void;

const EXTENSIONS = ["", ".js", ".jsx", ".ts", ".tsx", ".mjs", "/index.js", "/index.jsx", "/index.ts", "/index.tsx"];

export function packageName(specifier: string): string {
    return /^(@[^/]+\/)?[^/@]+/.exec(specifier)?.[0] ?? specifier;
}

/** Where the packages of a project lie: nothing of it is the user's, so it may be deleted; the lock file beside the app is worth keeping. */
export function webFolder(project: string): string {
    return join(project, ".web");
}

function wantedPackages(packages: string[]): Record<string, string> {
    const wanted: Record<string, string> = {};
    for (const one of packages) {
        const name = packageName(one);
        const version = one.slice(name.length + 1);
        if (!isOurs(name) && (version || !wanted[name]))
            wanted[name] = version || "latest";
    }
    return wanted;
}

/** Runs Bun's own installer; what it complained of, or null. */
async function runInstaller(web: string, ...options: string[]): Promise<string | null> {
    const install = spawn([process.execPath, "install", "--ignore-scripts", "--no-progress", "--no-summary", ...options], {
        cwd: web, stdin: "ignore", stdout: "ignore", stderr: "pipe", env: { ...process.env, BUN_BE_BUN: "1" },
    });
    const end = () => {
        install.kill();
        process.exit(1);
    };
    process.once("SIGTERM", end);
    const [errors, code] = await Promise.all([new Response(install.stderr).text(), install.exited]);
    process.off("SIGTERM", end);
    return code === 0 ? null : errors;
}

/** Installs what is not there yet; which registry and cache are used, the project's bunfig.toml or .npmrc may say. Nothing is run: packages' own install scripts are not. */
export async function installPackages(project: string, packages: string[], progress: Progress): Promise<void> {
    const web = webFolder(project);
    const file = join(web, "package.json");
    const lock = join(project, "bun.lock");
    const dependencies = wantedPackages(packages);
    const known = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).dependencies ?? {} : {};
    const isThere = (name: string) => known[name] === dependencies[name] && existsSync(join(web, "node_modules", name, "package.json"));
    if (Object.keys(dependencies).every(isThere))
        return;
    progress(`Installing ${Object.entries(dependencies).map(([name, version]) => (version === "latest" ? name : `${name}@${version}`)).join(", ")}`);
    mkdirSync(web, { recursive: true });
    for (const settings of ["bun.lock", "bunfig.toml", ".npmrc"]) {
        if (existsSync(join(project, settings)))
            await Bun.write(join(web, settings), Bun.file(join(project, settings)));
    }
    await Bun.write(file, `${JSON.stringify({ private: true, dependencies: { ...known, ...dependencies } }, null, 2)}\n`);
    const errors = await runInstaller(web);
    // The cache may do without the registry; Bun itself takes what it knows of packages for outdated after five minutes.
    if (errors !== null && await runInstaller(web, "--prefer-offline") !== null) {
        await Bun.write(file, `${JSON.stringify({ private: true, dependencies: known }, null, 2)}\n`);
        const reason = errors.split("\n").find((line) => line.startsWith("error:"))?.slice("error:".length).trim() ?? errors.trim().split("\n").at(-1);
        const names = Object.keys(dependencies);
        throw new Error(`The npm package${names.length > 1 ? "s" : ""} ${names.join(", ")} could not be installed: ${reason}`);
    }
    await Bun.write(lock, Bun.file(join(web, "bun.lock")));
}

/** The file of a script or style sheet in the project's assets; a script's extension may be left out. */
function assetFile(project: string, library: string): string {
    const path = join(project, "assets", library.slice("$assets/".length));
    const found = EXTENSIONS.map((extension) => path + extension).find((one) => existsSync(one) && statSync(one).isFile());
    if (!found)
        throw new Error(`There is no ${relative(project, path)} in the project, nor one that ends in .js, .jsx, .ts or .tsx`);
    return found;
}

function packageFile(web: string, path: string): string {
    try {
        return Bun.resolveSync(path, web);
    } catch {
        throw new Error(`there is no "${path}" among the project's npm packages`);
    }
}

/**
 * The name by which Vitrine knows what an app's own code imports; runtime/python/reflex/_libraries.py says the same. Modules that Reflex
 * generates, or that come with its frontend, are one of Vitrine's; files of the project's assets have names that begin as Reflex has them.
 */
function knownName(path: string): string {
    if (path.startsWith("$/utils/") || packageName(path) === "react-router")
        return "$vitrine/frontend";
    return path.replace(/^(?:\$?\/public|@)\//, "$assets/");
}

/**
 * Before the name of a library that stays outside of the bundle. Bun loses `export * from` such a library, and leaves `require()` of one to
 * browsers, which have none: so what imports it gets a module in the bundle that names all its exports.
 */
const OUTSIDE = "outside:";

/** Where the bundler finds what the project's modules import: the project's packages first, and one React for all, which is ours. */
export function projectResolver({ folder, modules }: Pick<LibrariesRequest, "folder" | "modules">, shared: "external" | "bundled" | "of the service"): BunPlugin {
    const web = webFolder(folder);
    const resolved = (library: string): string => Bun.resolveSync(moduleOf(library), FRONTEND);
    return {
        name: "project-libraries",
        setup(build) {
            build.onResolve({ filter: /^(?:[^./]|\/public\/)/ }, ({ path, importer }) => {
                const own = knownName(path);
                if (path.startsWith(OUTSIDE)) {
                    const library = path.slice(OUTSIDE.length);
                    return { path: shared === "external" ? library : resolved(library), external: true };
                }
                if (isOurs(own))
                    return shared === "bundled" ? { path: resolved(own) } : { path: `${own}.mjs`, namespace: "shared-library" };
                if (isOurs(packageName(own)))
                    return { path: Bun.resolveSync(own, FRONTEND) };
                if (Object.hasOwn(modules, path))
                    return { path, namespace: "project-code" };
                if (own.startsWith("$assets/"))
                    return { path: assetFile(folder, own) };
                if (importer.startsWith(FRONTEND) && !path.startsWith("$"))
                    return existsSync(join(web, "node_modules", packageName(path))) ? { path: packageFile(web, path) } : undefined;
                return importer.startsWith(join(web, "node_modules")) ? undefined : { path: packageFile(web, path) };
            });
            build.onLoad({ filter: /.*/, namespace: "shared-library" }, ({ path }) => {
                const library = path.slice(0, -".mjs".length); // without which Bun takes what has a default export for CommonJS, and empties it
                const contents = `export { ${exportsOf(library).join(", ")} } from ${JSON.stringify(OUTSIDE + library)};`;
                return { contents, loader: "js" };
            });
            build.onLoad({ filter: /.*/, namespace: "project-code" }, ({ path }) => ({ contents: modules[path], loader: "jsx" }));
        },
    };
}

export function stub(library: string, names: string[]): string {
    const from = `from ${JSON.stringify(library)};`;
    if (names.includes("*"))
        return `export * ${from}`;
    const exported = [...new Set(names.map((name) => name.split(".")[0]))];
    return exported.map((name) => (name ? `export { ${name} } ${from}` : `import ${JSON.stringify(library)};`)).join("\n");
}

export function fileName(library: string): string {
    return library.replace(/^[@$]/, "").replace(/[^\w.-]+/g, "-");
}

/** Changes with whatever the built modules are made of, and with this program. `sources` are what was found to be in them, if that is known. */
function fingerprint(request: LibrariesRequest, sources: string[]): string {
    const scripts = Object.keys(request.libraries).filter((library) => library.startsWith("$assets/"));
    const files = new Set([...scripts.map((library) => assetFile(request.folder, library)), import.meta.path, ...sources]);
    const times = [...files].sort().map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    return Bun.hash(JSON.stringify([request, times])).toString(36);
}

/** The files in a bundle that are the project's own: not npm packages, and not Vitrine's. */
function ownSources({ metafile }: BuildOutput): string[] {
    const inputs = Object.keys(metafile?.inputs ?? {}).map((path) => resolve(path));
    return inputs.filter((path) => !path.includes("/node_modules/") && !path.startsWith(`${FRONTEND}/`) && existsSync(path));
}

/** Words that may be CSS classes, of what a bundle has of the project's own: custom code, and scripts that are not of npm packages. */
export function ownCandidates({ modules }: Pick<LibrariesRequest, "modules">, output: BuildOutput): string[] {
    const scripts = ownSources(output).filter((path) => /\.(?:jsx?|tsx?|mjs)$/.test(path));
    return classCandidates([...Object.values(modules), ...scripts.map((path) => readFileSync(path, "utf8"))]);
}

/** Installs and builds; what was built for the same request is used again. Files are written to `.web/vitrine` of the project. */
export async function buildProjectLibraries(request: LibrariesRequest, progress: Progress): Promise<BuiltLibraries> {
    const libraries = Object.fromEntries(Object.entries(request.libraries).filter(([library]) => !isOurs(packageName(library))));
    const out = join(webFolder(request.folder), "vitrine");
    const list = join(out, "built.json");
    await installPackages(request.folder, request.packages, progress);
    const known = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : {};
    const key = fingerprint(request, known.built?.sources ?? []);
    if (known.key === key)
        return known.built;
    if (Object.keys(libraries).length === 0)
        return { libraries: {}, styles: [], candidates: [], sources: [] };
    progress(`Bundling ${Object.keys(libraries).filter((library) => !library.startsWith("$code/")).join(", ") || "custom code"}`);
    const before: string[] = known.files ?? [];
    const files = Object.fromEntries(Object.entries(libraries).map(([library, names]) => [join(FRONTEND, "project-stubs", `${fileName(library)}.ts`), stub(library, names)]));
    const built = await Bun.build({
        entrypoints: Object.keys(files),
        files,
        outdir: out,
        target: "browser",
        format: "esm",
        splitting: true,
        minify: true,
        metafile: true,
        define: PRODUCTION,
        plugins: [projectResolver(request, "external")],
        naming: { entry: "[name]-[hash].[ext]", chunk: "chunk-[hash].[ext]", asset: "[name]-[hash].[ext]" },
        throw: false,
    });
    if (!built.success)
        throw new Error(`The app's own components cannot be bundled: ${built.logs.map((log) => log.message).join("; ")}`);
    const styles: string[] = [];
    for (const output of built.outputs.filter(({ path }) => path.endsWith(".css"))) {
        await Bun.write(output.path, lowerCss(await output.text(), output.path));
        styles.push(relative(out, output.path));
    }
    const paths: Record<string, string> = {};
    for (const [path, { entryPoint }] of Object.entries(built.metafile!.outputs)) {
        const library = Object.keys(libraries).find((name) => entryPoint?.endsWith(`/project-stubs/${fileName(name)}.ts`));
        if (library && path.endsWith(".js")) // beside it there may be a style sheet of the same name
            paths[library] = relative(out, resolve(out, path));
    }
    const result = { libraries: paths, styles, candidates: ownCandidates(request, built), sources: ownSources(built) };
    // What the build before wrote stays: the app that runs shows it until this one is loaded.
    const written = built.outputs.map(({ path }) => relative(out, path));
    for (const file of readdirSync(out)) {
        if (!written.includes(file) && !before.includes(file))
            rmSync(join(out, file), { recursive: true });
    }
    await Bun.write(list, JSON.stringify({ key: fingerprint(request, result.sources), built: result, files: written }));
    return result;
}
