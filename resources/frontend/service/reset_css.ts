import { join } from "node:path";

import { compile } from "tailwindcss";

import { NODE_MODULES } from "./paths";

/**
 * What the API's `reset_style` stands for: headings, lists, borders and controls without a browser's own looks, the fonts of the system. It is
 * Tailwind 4's reset, in a layer so that every other rule wins against it.
 */
export async function resetCss(): Promise<string> {
    const { build } = await compile('@import "tailwindcss/preflight.css" layer(vitrine-reset);', {
        loadStylesheet: async (id) => ({ path: id, base: "", content: await Bun.file(join(NODE_MODULES, id)).text() }),
    });
    return build([]);
}
