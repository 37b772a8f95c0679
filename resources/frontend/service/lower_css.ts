import { bundle, transform } from "lightningcss";

import type { HasRule } from "../shell/has_fallback";

/** Qt WebEngine of Debian 12; what this understands, today's browsers understand. */
const TARGETS = { chrome: 102 << 16 };

/** Minified, in the language of the oldest engine that Vitrine runs in. */
export function lowerCss(css: string, filename: string): string {
    const { code } = transform({ filename, code: Buffer.from(css), minify: true, targets: TARGETS, errorRecovery: true });
    // Chromium 102 takes the empty fallback of a registered property only with a space.
    return code.toString().replace(/\bvar\((--[\w-]+),\)/g, "var($1, )");
}

/** The style sheet in this file with those that it imports, as lowerCss() has it. */
export function bundleCss(filename: string): string {
    return bundle({ filename, minify: true, targets: TARGETS, errorRecovery: true }).code.toString();
}

function closingParenthesis(css: string, open: number): number {
    let depth = 0;
    for (let at = open; at < css.length; at++) {
        if (css[at] === "(")
            depth++;
        else if (css[at] === ")" && --depth === 0)
            return at;
    }
    throw new Error("unbalanced parentheses in the style sheet");
}

/**
 * Gives every `:has(X)` a way out for engines without it: `:is(:has(X), [data-has~="K"])`. `:is` forgives the half that an
 * engine does not know; has_fallback.ts keeps the attribute.
 */
export function rewriteHas(css: string): { css: string; rules: HasRule[] } {
    const rules = new Map<string, HasRule>();
    let result = "";
    let done = 0;
    for (let at = css.indexOf(":has("); at >= 0; at = css.indexOf(":has(", at)) {
        const end = closingParenthesis(css, at + 4);
        const selectorStart = Math.max(css.lastIndexOf("}", at), css.lastIndexOf("{", at), css.lastIndexOf(";", at)) + 1;
        const host = css.slice(selectorStart, at).match(/\.rt-[A-Z]\w*|:root/g)?.pop();
        // `@supports selector(:has(*))` asks for the real thing.
        if (host && !css.slice(0, at).endsWith("selector(")) {
            const inner = css.slice(at + 5, end).replace(/\s+/g, " ").trim();
            const id = `${host} ${inner}`;
            const rule = rules.get(id) ?? { key: String(rules.size + 1), host, inner };
            rules.set(id, rule);
            result += `${css.slice(done, at)}:is(:has(${inner}), [data-has~="${rule.key}"])`;
            done = end + 1;
        }
        at = end + 1;
    }
    return { css: result + css.slice(done), rules: [...rules.values()] };
}
