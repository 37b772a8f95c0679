import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { isAbsolute, join } from "node:path";

import { compile } from "tailwindcss";

import { NODE_MODULES } from "./paths";
import type { Sheet, TailwindCompiler } from "./tailwind";
import { requirePackage, resolvedConfig, type TailwindConfig } from "./tailwind_config";

const CONFIG = "vitrine:config";

// The layers are named first: their order is how Radix' components come below the utilities.
const ROOT = `@layer theme, base, components, utilities;
@import "tailwindcss/theme.css" layer(theme);
@import "tailwindcss/preflight.css" layer(base);
@import "tailwindcss/utilities.css" layer(utilities);
@config "${CONFIG}";
`;

export async function loadTailwind4(config: TailwindConfig, folder: string, sheets: Sheet[]): Promise<TailwindCompiler> {
    const text = ROOT + sheets.map((sheet) => sheet.text).join("\n");
    const { build } = await compile(text, {
        base: folder,
        loadModule: async (id) => ({
            path: id,
            base: folder,
            module: (id === CONFIG ? resolvedConfig(config, folder) : defaultOf(requirePackage(id, folder))) as any,
        }),
        loadStylesheet: async (id, base) => {
            const path = id.startsWith("tailwindcss/") ? join(NODE_MODULES, id) : sheetPath(id, base);
            return { path, base, content: readFileSync(path, "utf8") };
        },
    });
    return { build: async (candidates) => ({ before: "", after: build(candidates) }) };
}

function sheetPath(id: string, base: string): string {
    return id.startsWith(".") || isAbsolute(id) ? join(base, id) : createRequire(join(base, "package.json")).resolve(id);
}

function defaultOf(module: unknown): unknown {
    return (module as { default?: unknown }).default ?? module;
}
