import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";

import type { BunPlugin } from "bun";

import { bundleCss } from "./lower_css";
import { COMPONENTS, FRONTEND, NODE_MODULES } from "./paths";
import { PRODUCTION, VENDOR_LIBRARIES, vendorFile } from "./vendor";

/** npm packages whose exports fragments use as they are. Others are reached through a module of ours in components/. */
const PACKAGES = ["recharts", "vaul"];

/** Where the built modules lie below OUT, and the list of them: from the name that fragments import to the file, relative to OUT. */
const FOLDER = "libraries";
const LIST = join(FRONTEND, "dev/libraries.json");

/** Pages are rendered where there is no document: entities are looked up in a table, not by the browser's parser. */
const WITHOUT_DOCUMENT: BunPlugin = {
    name: "without document",
    setup(build) {
        build.onResolve({ filter: /^decode-named-character-reference$/ }, ({ path }) => ({ path: join(NODE_MODULES, path, "index.js") }));
    },
};

/** Plotly reads back the letters that it draws; browsers warn of that in the console, unless they are told before. */
const READ_BACK: BunPlugin = {
    name: "canvases that are read back",
    setup(build) {
        build.onLoad({ filter: /plotly\.js-(\w+-)*dist-min\/[^/]+\.js$/ }, async ({ path }) => {
            const source = await Bun.file(path).text();
            return { contents: source.replaceAll('getContext("2d")', 'getContext("2d",{willReadFrequently:!0})'), loader: "js" };
        });
    },
};

/** A style sheet is its text, which the module that imports it puts into the page. What packages import for themselves does nothing. */
const STYLES_AS_TEXT: BunPlugin = {
    name: "styles as text",
    setup(build) {
        build.onLoad({ filter: /\.css$/ }, ({ path }) => ({ contents: `export default ${JSON.stringify(bundleCss(path))};`, loader: "js" }));
    },
};

/** The module of components/ is imported as `$vitrine/` and its file's name. */
function entryPoints(): Map<string, string> {
    const entries = new Map(PACKAGES.map((name) => [name, `export * from ${JSON.stringify(name)};`]));
    for (const file of readdirSync(COMPONENTS)) {
        if (!/\.tsx?$/.test(file))
            continue;
        const from = `from ${JSON.stringify(join(COMPONENTS, file))};`;
        const hasDefault = readFileSync(join(COMPONENTS, file), "utf8").includes("\nexport default ");
        entries.set(`$vitrine/${basename(file, extname(file))}`, `export * ${from}${hasDefault ? `export { default } ${from}` : ""}`);
    }
    return entries;
}

function fileName(library: string): string {
    return library.replace(/^[@$]/, "").replaceAll("/", "-");
}

/** The licences of the packages that are in the bundles, for the packages themselves are not shipped. */
function licences(inputs: Iterable<string>): string {
    const folders = new Set<string>();
    for (const input of inputs) {
        const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
        if (match)
            folders.add(match[1].slice(match[1].lastIndexOf("node_modules/") + "node_modules/".length));
    }
    return [...folders].sort().map((name) => {
        const folder = join(NODE_MODULES, name);
        const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
        const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
        return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), "utf8").trim() : ""}\n`;
    }).join(`\n${"-".repeat(80)}\n\n`);
}

/**
 * Writes OUT/libraries/*.js: component libraries that are large and that few pages use, so a page loads what it imports from. They are built once,
 * with Vitrine; development serves these files, and an export bundles them, so that their packages need not be shipped. What the vendor bundle
 * has (React) they import. Returns the import map from library to file, relative to OUT.
 */
export async function buildComponentLibraries(out: string): Promise<Record<string, string>> {
    const entries = entryPoints();
    const files: Record<string, string> = {};
    for (const [library, source] of entries)
        files[join(FRONTEND, "library-stubs", `${fileName(library)}.ts`)] = source;
    const built = await Bun.build({
        entrypoints: Object.keys(files),
        files,
        outdir: join(out, FOLDER),
        target: "browser",
        format: "esm",
        splitting: true,
        minify: true,
        metafile: true,
        // An export bundles these modules anew, and knows then what to preload.
        modulePreload: false,
        plugins: [WITHOUT_DOCUMENT, STYLES_AS_TEXT, READ_BACK],
        define: PRODUCTION,
        external: VENDOR_LIBRARIES,
        naming: { entry: "[name].js", chunk: "chunk-[hash].js" },
    });
    if (!built.success)
        throw new AggregateError(built.logs, "the component libraries failed to build");
    await Bun.write(join(out, FOLDER, "LICENSES.txt"), licences(Object.keys(built.metafile?.inputs ?? {})));
    const map = Object.fromEntries([...entries.keys()].map((library) => [library, `${FOLDER}/${fileName(library)}.js`]));
    await Bun.write(join(out, "libraries.json"), JSON.stringify(map, null, 1));
    return map;
}

let list: Record<string, string> | undefined;

function builtLibraries(): Record<string, string> {
    list ??= existsSync(LIST) ? JSON.parse(readFileSync(LIST, "utf8")) as Record<string, string> : {};
    return list;
}

/** The libraries that Vitrine has. */
export function libraryNames(): string[] {
    return [...VENDOR_LIBRARIES, ...Object.keys(builtLibraries())];
}

/** Whether Vitrine has this library: projects need not install it, and there must not be a second one in a page. */
export function isOurs(library: string): boolean {
    return libraryNames().includes(library);
}

/** The exports of a library that Vitrine has. */
export function exportsOf(library: string): string[] {
    const file = VENDOR_LIBRARIES.includes(library) ? vendorFile(library) : builtLibraries()[library];
    return new Bun.Transpiler({ loader: "js" }).scan(readFileSync(join(dirname(LIST), file), "utf8")).exports;
}

/** What to import for a library that a fragment names: the built module of a component library, or the npm package itself. */
export function moduleOf(library: string): string {
    const built = builtLibraries();
    return Object.hasOwn(built, library) ? join(dirname(LIST), built[library]) : library;
}
