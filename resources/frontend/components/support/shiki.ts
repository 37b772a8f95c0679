import * as known from "@shikijs/transformers";
import { type CodeToHastOptions, codeToHtml, type ShikiTransformer } from "shiki";

/** By the name of a function of @shikijs/transformers, or one itself. */
export type Transformer = string | ShikiTransformer;

type Options = Pick<CodeToHastOptions, "lang" | "decorations"> & { theme: string; transformers: Transformer[] };

function transformer(one: Transformer): ShikiTransformer {
    if (typeof one !== "string")
        return one;
    const make = (known as unknown as Record<string, (() => ShikiTransformer) | undefined>)[one];
    if (!make)
        throw new Error(`Shiki has no transformer "${one}".`);
    return make();
}

/** What Prism's themes are called, and the two modes. */
const THEMES: Record<string, string> = { light: "one-light", dark: "one-dark-pro", "a11y-dark": "github-dark" };

/** The code as HTML, in which all text is escaped. */
export async function highlighted(code: string, { transformers, theme, ...options }: Options): Promise<string> {
    return codeToHtml(code, { ...options, theme: THEMES[theme] ?? theme, transformers: transformers.map(transformer) } as CodeToHastOptions);
}
