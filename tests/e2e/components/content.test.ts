// Markdown and code blocks: what they show, what they load, and what they do not run.
import { expect, test } from "bun:test";
import { withApp } from "./support";

for (const mode of ["dev", "prod"] as const) {
    test(`Markdown and code (${mode})`, () =>
        withApp("content", mode, async (page) => {
            const text = (selector: string) => page.locator(selector).allTextContents();
            const style = (selector: string, name: string) =>
                page.locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name);
            await page.waitForSelector("#markdown .katex-html");
            expect(await text("#markdown h1.rt-Heading.rt-r-size-6, #markdown h2.rt-Heading.rt-r-size-5")).toEqual(["Title", "Lists"]);
            expect(await text("#markdown em, #markdown strong, #markdown del, #markdown p code.rt-Code")).toEqual(["slanted", "bold", "inline", "gone"]);
            expect(await page.locator("#markdown a.rt-Link").evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toEqual([
                "https://reflex.dev",
                "https://reflex.dev",
            ]);
            expect(await text("#markdown ol li")).toEqual(["first", "second"]);
            expect(await page.locator("#markdown input[type=checkbox]:checked").count()).toBe(1);
            expect(await text("#markdown td")).toEqual(["a", "1"]);
            expect(await style("#markdown td + td", "text-align")).toBe("right");
            expect(await style("#markdown .katex .mathnormal", "font-family")).toStartWith("KaTeX_Math");
            expect(await page.evaluate(() => document.fonts.check("16px KaTeX_Math", "x"))).toBe(true);
            // Rules of the language have come, and colour the text.
            await page.locator("#markdown pre span[style*=color]").getByText("def", { exact: true }).waitFor();
            expect(await page.locator("#markdown pre code").textContent()).toBe('def f(x):\n    return "x" + str(x)');

            // What the developer wrote is HTML; what comes out of a var is cleaned.
            expect(await text("#raw")).toEqual(["raw"]);
            await page.waitForSelector("#kept");
            expect(await style("#kept", "color")).toBe("rgb(255, 0, 0)");
            expect(await page.locator("#hostile script, #hostile iframe, #hostile [onerror]").count()).toBe(0);
            expect(await page.locator("#hostile a").getAttribute("href")).not.toStartWith("javascript:");
            expect(await page.evaluate(() => (window as { hurt?: number }).hurt)).toBeUndefined();

            expect(await text("#state em, #mixed em")).toEqual(["state", "state"]);
            expect(await style("#state", "color")).toBe("rgb(0, 128, 128)");
            await page.click("#change");
            await page.waitForSelector("#state .katex-html");
            expect(await text("#state strong, #mixed strong")).toEqual(["bold", "bold"]);

            expect(await text("#mapped h1.mine.rt-r-size-1")).toEqual(["Mine"]);
            expect(await page.locator("#mapped a[href='/x'] svg.lucide-external-link").count()).toBe(1);
            expect(await style("#mapped pre", "background-color")).toBe("rgb(40, 42, 54)");

            await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
            await page.getByRole("button", { name: "Copy code" }).nth(1).click();
            await page.waitForFunction(() => navigator.clipboard.readText().then((copied) => copied === "print('hello')\nfor x in range(3):\n    pass"));
            expect(await text("#block .react-syntax-highlighter-line-number")).toEqual(["1", "2", "3"]);
            expect(await style("#var_block pre", "margin-top")).toBe("32px");
            expect(await style("#var_block pre", "border-radius")).toBe("8px");
            await page.waitForSelector("#var_block code.language-rust");
            expect(await style("#var_block pre", "background-color")).toBe("rgb(255, 255, 255)");

            // Shiki: the same text, with marks, decorations and transformers of one's own.
            await page.locator("#shiki .line.diff.remove").getByText("old", { exact: false }).first().waitFor();
            expect(await page.locator("#shiki code").textContent()).not.toContain("[!code");
            expect(await style("#shiki .line.diff.add", "background-color")).toBe("rgba(16, 185, 129, 0.14)");
            await page.locator("#shiki").getByRole("button", { name: "Copy code" }).click();
            await page.waitForFunction(() => navigator.clipboard.readText().then((copied) => copied.startsWith("old = 1") && !copied.includes("[!code")));
            await page.locator("#shiki_root .mine").getByText("let", { exact: false }).waitFor();
            expect(await page.locator("#shiki_root pre").getAttribute("class")).toContain("shouting");
            expect(await page.locator("#shiki_root script").count()).toBe(0);
            await page.click("#shiki_change");
            await page.locator("#shiki_var pre.dracula").getByText("fn").first().waitFor();

            // The colours follow the mode.
            const light = await style("#block pre", "background-color");
            await page.emulateMedia({ colorScheme: "dark" });
            await page.waitForFunction((light) => getComputedStyle(document.querySelector("#block pre")!).backgroundColor !== light, light);
        }));
}
