import { join } from "node:path";

import { FRONTEND } from "./paths";

/** What fragments and the shell import in development. An entry here and in package.json is all that another library needs. */
export const VENDOR_LIBRARIES = ["react", "react-dom", "react-dom/client", "react/jsx-runtime", "@radix-ui/themes", "@radix-ui/react-form"];

export const PRODUCTION = { "process.env.NODE_ENV": '"production"' };

function fileName(library: string): string {
    return library.replace(/^@/, "").replaceAll("/", "-");
}

/** The built module of a library, relative to the folder that all are written to. */
export function vendorFile(library: string): string {
    return `vendor/${fileName(library)}.js`;
}

/** CommonJS packages have no export list of their own: their names are asked for, so that `import {useState} from "react"` works. */
async function stub(library: string): Promise<string> {
    const names = Object.keys(await import(library)).filter((name) => name !== "default" && /^[A-Za-z_$][\w$]*$/.test(name));
    const isEsModule = library.startsWith("@radix-ui/");
    const source = JSON.stringify(library);
    if (isEsModule)
        return `export * from ${source};`;
    return `import all from ${source};\nexport default all;\nexport const {${names.join(",")}} = all;`;
}

/** Writes OUT/vendor/*.js, which share one React; returns the import map from library to file, relative to OUT. */
export async function buildVendor(out: string): Promise<Record<string, string>> {
    const files: Record<string, string> = {};
    for (const library of VENDOR_LIBRARIES)
        files[join(FRONTEND, "vendor-stubs", `${fileName(library)}.js`)] = await stub(library);
    const built = await Bun.build({
        entrypoints: Object.keys(files),
        files,
        outdir: join(out, "vendor"),
        target: "browser",
        format: "esm",
        splitting: true,
        minify: true,
        define: PRODUCTION,
        naming: { entry: "[name].js", chunk: "chunk-[hash].js" },
    });
    if (!built.success)
        throw new AggregateError(built.logs, "the vendor bundle failed to build");
    return Object.fromEntries(VENDOR_LIBRARIES.map((library) => [library, vendorFile(library)]));
}
