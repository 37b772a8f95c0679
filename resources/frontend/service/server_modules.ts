import { rmSync } from "node:fs";
import { join } from "node:path";

import type { BunPlugin } from "bun";

import { isOurs } from "./component_libraries";
import { FRONTEND } from "./paths";
import { fileName, type LibrariesRequest, packageName, projectResolver, stub, webFolder } from "./project_libraries";
import { PRODUCTION } from "./vendor";

/** Whether browsers load a library from a server as it is. */
export const isAddress = (library: string): boolean => library.includes("://");

/** Rendering needs no style sheets: browsers get them with the bundle. */
const WITHOUT_STYLES: BunPlugin = {
    name: "without style sheets",
    setup(build) {
        build.onLoad({ filter: /\.css$/ }, () => ({ contents: "", loader: "js" }));
    },
};

/** A module with the exports that pages want, for a library that cannot be loaded without a browser: showing one of them fails, naming it is fine. */
function placeholder(library: string, names: string[], reason: string): string {
    const message = JSON.stringify(`${library} needs a browser (${reason}). A component of rx.NoSSRComponent is left out until there is one`);
    const exported = new Set(names.filter((name) => name !== "" && name !== "*").map((name) => name.split(".")[0]));
    const lines = [...exported].map((name) => (name === "default" ? "export default missing;" : `export const ${name} = missing;`));
    return `const missing = new Proxy(() => { throw new Error(${message}); }, { get: (target, name) => (typeof name === "string" ? missing : target[name]) });\n${lines.join("\n")}\n`;
}

/** The project's own libraries built for this program, which renders pages beforehand: paths by library. They share its React. */
export async function serverModules(request: LibrariesRequest): Promise<Record<string, string>> {
    const isWanted = (library: string) => !isOurs(library) && !isOurs(packageName(library));
    const libraries = Object.entries(request.libraries).filter(([library]) => isWanted(library));
    const out = join(webFolder(request.folder), "prerender");
    rmSync(out, { recursive: true, force: true });
    if (libraries.length === 0)
        return {};
    const files = Object.fromEntries(libraries.filter(([library]) => !isAddress(library)).map(([library, names]) => [join(FRONTEND, "server-stubs", `${fileName(library)}.ts`), stub(library, names)]));
    const folder = join(out, String(Date.now())); // another one each time: this program keeps the modules that it has loaded
    const built = Object.keys(files).length === 0 ? { success: true, logs: [] } : await Bun.build({
        entrypoints: Object.keys(files),
        files,
        outdir: folder,
        target: "bun",
        format: "esm",
        splitting: true,
        define: PRODUCTION,
        plugins: [projectResolver(request, "of the service"), WITHOUT_STYLES],
        naming: { entry: "[name].js", chunk: "chunk-[hash].js", asset: "[name]-[hash].[ext]" },
        throw: false,
    });
    const modules: Record<string, string> = {};
    for (const [library, names] of libraries) {
        const file = join(folder, `${fileName(library)}.js`);
        const reason = isAddress(library) ? "it comes from another server" : built.success ? await import(file).then(() => "", (error) => String(error?.message ?? error)) : built.logs[0]?.message ?? "it cannot be built";
        modules[library] = reason ? join(folder, `missing-${fileName(library)}.js`) : file;
        if (reason)
            await Bun.write(modules[library], placeholder(library, names, reason));
    }
    return modules;
}
