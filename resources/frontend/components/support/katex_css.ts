import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Run when Vitrine is built: KaTeX' style sheet with its fonts inside, so that it is one piece wherever it is bundled to. */
export function katexCss(): string {
    const file = Bun.resolveSync("katex/dist/katex.min.css", import.meta.dir);
    const font = (path: string) => `url(data:font/woff2;base64,${readFileSync(join(dirname(file), path)).toString("base64")}) format("woff2")`;
    return readFileSync(file, "utf8").replace(/src:url\((fonts\/[\w-]+\.woff2)\)[^}]*/g, (_, path: string) => `src:${font(path)}`);
}
