import { readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";

import type { TailwindSettings } from "./tailwind";

/** A request for what an app's style sheets need a compiler for. */
export interface StyleRequest {
    /** The project; its style sheets lie in assets/. */
    folder: string;
    tailwind?: TailwindSettings | null;
    /** Words that may be Tailwind classes. */
    candidates: string[];
    /** Style sheets of assets/, by their path there. */
    files: string[];
}

export interface StyleAnswer {
    /** Tailwind's, before and after Radix'. */
    before: string;
    after: string;
    /** Text of the files that cannot be served as they are, by path. */
    compiled: Record<string, string>;
}

const DIRECTIVE = /@(?:apply|layer|tailwind|screen|config|plugin|source|theme|utility|variant|custom-variant|reference)\b|\btheme\(|--(?:alpha|spacing)\(/;

/** Relative addresses in a style sheet that will not lie where it lay. */
function withAbsoluteUrls(css: string, path: string): string {
    return css.replace(/url\(\s*(["']?)(?![a-z][a-z+.-]*:|\/|#|data:)([^"')]+)\1\s*\)/gi,
        (_, quote: string, url: string) => `url(${quote}${posix.join("/", dirname(path), url)}${quote})`);
}

async function sassCss(path: string, assets: string): Promise<string> {
    const { compileAsync } = await import("sass");
    try {
        return (await compileAsync(path, { loadPaths: [assets], quietDeps: true })).css;
    } catch (error) {
        const { sassMessage, span } = error as { sassMessage?: string; span?: { start: { line: number }; url?: URL } };
        if (sassMessage === undefined)
            throw error;
        const file = span?.url ? relative(assets, span.url.pathname) : relative(assets, path);
        throw new Error(`assets/${file}:${(span?.start.line ?? 0) + 1}: ${sassMessage}`);
    }
}

/** Sass becomes CSS; what uses Tailwind's directives goes through Tailwind, and is part of `after` then. */
export async function styleSheets({ folder, tailwind, candidates, files }: StyleRequest): Promise<StyleAnswer> {
    const assets = join(folder, "assets");
    const compiled: Record<string, string> = {};
    const sheets: { path: string; text: string }[] = [];
    for (const path of files) {
        const isSass = /\.s[ac]ss$/.test(path);
        const text = isSass ? await sassCss(join(assets, path), assets) : readFileSync(join(assets, path), "utf8");
        if (tailwind && DIRECTIVE.test(text)) {
            sheets.push({ path, text: withAbsoluteUrls(text, path) });
            compiled[path] = "";
        } else if (isSass) {
            compiled[path] = withAbsoluteUrls(text, path);
        }
    }
    if (!tailwind)
        return { before: "", after: "", compiled };
    const { tailwindCss } = await import("./tailwind");
    return { ...await tailwindCss(tailwind, folder, sheets, candidates), compiled };
}
