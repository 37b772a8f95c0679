// rx.editor: what is written arrives at the state, what the state has is shown, and nothing of it runs.
import { expect, test } from "bun:test";
import { says, withApp } from "./support";

for (const mode of ["dev", "prod"] as const) {
    test(`the editor (${mode})`, () =>
        withApp("editor", mode, async (page) => {
            const field = (id: string) => page.locator(`#${id} .se-wrapper-wysiwyg`);
            await says(page, "loaded", "loaded");
            expect(await field("kept").textContent()).toBe("First");
            await field("kept").click();
            await page.keyboard.press("Control+End");
            await page.keyboard.type(" words");
            await says(page, "text", "<p>First words</p>");
            await page.keyboard.press("Control+A");
            await page.locator("#kept button[data-command=bold]").click();
            await says(page, "text", "<p><strong>First words</strong></p>");
            expect(await field("kept").innerHTML()).toBe("<p><strong>First words</strong></p>");
            await page.click("#replace");
            await says(page, "left", "<p><strong>First words</strong></p>");
            await field("kept").locator("em").getByText("server").waitFor();

            expect(await field("hostile").locator("b, strong").textContent()).toBe("bold");
            expect(await page.locator("#hostile script, #hostile [onerror]").count()).toBe(0);
            expect(await page.evaluate(() => (window as { hurt?: number }).hurt)).toBeUndefined();

            expect(await page.locator("#german .mine").count()).toBe(1);
            expect(await page.locator("#german button[data-command=bold]").getAttribute("aria-label")).toContain("Fett");
            expect(await page.locator("#german button[data-command=image]").count()).toBe(0);
            expect(await page.locator("#bare .se-toolbar").first().isVisible()).toBe(false);
            await page.locator("#bare .se-placeholder").getByText("Write here").waitFor();

            await page.locator("#german button[data-command=codeView]").click();
            await says(page, "left", "code True");

            const looks = () => field("kept").evaluate((text) => ["color", "backgroundColor"].map((name) => getComputedStyle(text)[name as "color"]));
            expect(await looks()).toEqual(["rgb(51, 51, 51)", "rgb(255, 255, 255)"]);
            await page.emulateMedia({ colorScheme: "dark" });
            await page.locator("html.dark").waitFor();
            expect(await looks()).toEqual(["rgb(237, 238, 240)", "rgb(17, 17, 19)"]);

            await page.click("#off");
            await page.locator("#kept .se-wrapper-wysiwyg[contenteditable=false]").waitFor();
        }));
}
