import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "texts become elements": async (page) => {
        const text = example(page, "A text");
        expect(await text.locator("h1").textContent()).toBe("The lamp");
        expect(await text.locator("em, strong, del, p code").allTextContents()).toEqual(["small", "bright", "on", "nothing"]);
        expect(await text.locator("ul ol li").allTextContents()).toEqual(["cut it", "dry it"]);
        expect(await text.locator("input[type=checkbox]").evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked))).toEqual([true, false]);
        const table = example(page, "Tables and code");
        expect(await table.locator("td").allTextContents()).toEqual(["March", "12.0", "June", "16.8"]);
        await table.locator("pre span[style*=color]").getByText("def", { exact: true }).waitFor();
        await example(page, "Formulas").locator(".katex-display .katex-html").waitFor();
        expect(await example(page, "Components of your own").locator(".rt-Heading.rt-r-size-5").textContent()).toBe("A heading");
        await example(page, "Components of your own").locator("a svg").waitFor();
    },

    "what is written shows at once": async (page) => {
        const live = example(page, "While you write");
        await live.locator("#draft .katex-html, .katex-html").first().waitFor();
        await live.getByRole("textbox").fill("# Now\n\n- one\n- two");
        await live.locator("h1").getByText("Now").waitFor();
        expect(await live.locator("li").allTextContents()).toEqual(["one", "two"]);
    },
} satisfies Drives;
