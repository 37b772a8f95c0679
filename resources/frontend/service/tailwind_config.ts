import { createRequire } from "node:module";
import { join } from "node:path";

import { FRONTEND } from "./paths";

/** A plugin as rxconfig.py names it: a package, an export of a package, or the result of calling that export. */
type PluginName = string | { name: string; import?: { name: string; from: string }; call?: string; args?: unknown };

/** The configuration as rxconfig.py has it; the rest of Tailwind's keys pass through. */
export interface TailwindConfig {
    plugins?: PluginName[];
    presets?: string[];
    content?: unknown;
    [key: string]: unknown;
}

/** `@tailwindcss/typography@0.5.20` -> `@tailwindcss/typography` */
function withoutVersion(name: string): string {
    const at = name.indexOf("@", 1);
    return at < 0 ? name : name.slice(0, at);
}

/** A package's module: the project's own copy, else the one that comes with Vitrine. */
export function requirePackage(name: string, folder: string): unknown {
    const library = withoutVersion(name);
    for (const from of [folder, FRONTEND]) {
        const require = createRequire(join(from, "package.json"));
        let path: string;
        try {
            path = require.resolve(library);
        } catch {
            continue;
        }
        return require(path);
    }
    throw new Error(`The Tailwind plugin "${name}" of rxconfig.py is not installed; remove it, or install ${library} in the project's node_modules.`);
}

function defaultExport(module: unknown): unknown {
    return (module as { default?: unknown } | null)?.default ?? module;
}

function plugin(name: PluginName, folder: string): unknown {
    if (typeof name === "string")
        return defaultExport(requirePackage(name, folder));
    const from = name.import?.from ?? name.name;
    const module = requirePackage(from, folder) as Record<string, unknown>;
    if (name.call === undefined)
        return name.import ? module[name.import.name] : defaultExport(module);
    const exported = module[name.import?.name ?? name.call] ?? defaultExport(module);
    if (typeof exported !== "function")
        throw new Error(`The Tailwind plugin "${from}" of rxconfig.py has no function ${name.call}.`);
    return name.args === undefined ? exported() : exported(name.args);
}

/** The configuration with the modules that it names. `content` is Vitrine's: what the compiled pages say. */
export function resolvedConfig({ content: _, plugins, presets, ...rest }: TailwindConfig, folder: string): Record<string, unknown> {
    const config: Record<string, unknown> = { ...rest, content: [], plugins: (plugins ?? []).map((name) => plugin(name, folder)) };
    if (presets?.length)
        config.presets = presets.map((name) => (typeof name === "string" ? defaultExport(requirePackage(name, folder)) : name));
    return config;
}
