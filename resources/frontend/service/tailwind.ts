import { lowerCss } from "./lower_css";
import { lowerTailwind, withOldUnits } from "./lower_tailwind";
import type { TailwindConfig } from "./tailwind_config";

/** What an app's classes are to be compiled with. Anything else that belongs to it is in `config`, as rxconfig.py has it. */
export interface TailwindSettings {
    version: 3 | 4;
    config: TailwindConfig;
}

/** A style sheet of the app's own that uses directives (`@apply`, `@layer components`, `theme()`). */
export interface Sheet {
    path: string;
    text: string;
}

/**
 * The style sheets that come of it. Radix' own goes between the two: version 3 has no layers, and what it resets must not reset Radix.
 * With version 4 everything is in layers, Radix too, so `before` is empty and Radix' place is the layer "components".
 */
export interface TailwindCss {
    before: string;
    after: string;
}

/** A compiler with a configuration loaded; fast once it has seen most classes. */
export interface TailwindCompiler {
    /** The style sheets for all candidates given so far: words that may be classes. What is none is passed over. */
    build(candidates: string[]): Promise<TailwindCss>;
}

interface Loaded {
    key: string;
    compiler: TailwindCompiler;
    /** What the compiler gave last, and what has become of it. */
    built: TailwindCss;
    lowered: TailwindCss;
}

let loaded: Loaded | undefined;

/** The CSS of an app. The compiler stays for the next call: classes that an edit adds cost some milliseconds then. */
export async function tailwindCss(settings: TailwindSettings, folder: string, sheets: Sheet[], candidates: string[]): Promise<TailwindCss> {
    const key = JSON.stringify([settings, folder, sheets]);
    if (loaded?.key !== key) {
        const none = { before: "", after: "" };
        loaded = { key, compiler: await load(settings, folder, sheets), built: none, lowered: none };
    }
    const built = await loaded.compiler.build(candidates);
    if (built.before !== loaded.built.before || built.after !== loaded.built.after) {
        loaded.built = built;
        loaded.lowered = settings.version === 4
            ? { before: "", after: lowerTailwind(lowerCss(built.after, "tailwind.css")) }
            : { before: built.before, after: withOldUnits(built.after) };
    }
    return loaded.lowered;
}

async function load(settings: TailwindSettings, folder: string, sheets: Sheet[]): Promise<TailwindCompiler> {
    if (settings.version === 4)
        return (await import("./tailwind4")).loadTailwind4(settings.config, folder, sheets);
    return (await import("./tailwind3")).loadTailwind3(settings.config, folder, sheets);
}
