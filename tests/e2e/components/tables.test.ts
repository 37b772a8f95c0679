// Ten thousand rows stay interactive: of a foreach only the rows are made anew that changed, of grids only those are there that are seen.
import { expect, test } from "bun:test";
import type { Page } from "playwright-core";
import { says, withApp } from "./support";

const rowCount = (page: Page) => page.locator("tbody tr").count();
/** How many rows were made since the last call. */
const drawn = (page: Page) =>
    page.evaluate(() => {
        const count = (window as any).drawn;
        (window as any).drawn = 0;
        return count;
    });
const shows = (page: Page, row: number, text: string): Promise<unknown> =>
    page.waitForFunction(([row, text]) => document.querySelectorAll("tbody tr")[row as number]?.textContent?.includes(text as string), [row, text]);

for (const mode of ["dev", "prod"] as const)
    test(`of ten thousand rows only those are made that changed (${mode})`, async () => {
        await withApp("tables", mode, async (page) => {
            await page.locator("tbody tr").nth(9_999).waitFor({ state: "attached" });
            await page.locator("#typed").fill("connected"); // until the server has answered, all values are those of the document
            await says(page, "said", "connected");
            await drawn(page);

            const buttons = page.locator("tbody tr button");
            await buttons.nth(4_000).click();
            await shows(page, 4_000, "done");
            expect(await drawn(page)).toBe(1);

            await page.locator("#tag").click(); // inside a nested foreach
            await shows(page, 3, "a3b3c3");
            expect(await drawn(page)).toBe(1);

            await page.locator("#append").click();
            await shows(page, 10_000, "the last");
            expect(await drawn(page)).toBe(1);

            await page.locator("#typed").fill("word");
            await says(page, "said", "word");
            expect(await drawn(page)).toBe(0);

            // What all rows show, and their positions, are of course their matter.
            await page.locator("#unit").click();
            await shows(page, 9_000, "9000 miles");
            await page.locator("#remove").click();
            await shows(page, 0, "row 1");
            await shows(page, 3_999, "3999 miles");
            await shows(page, 3_999, "done");
            await buttons.nth(3_999).click();
            await shows(page, 3_999, "open");
            expect(await rowCount(page)).toBe(10_000);
        });
    }, 120_000);

test("grids of ten thousand rows have only those in the page that are seen", async () => {
    await withApp("tables", "dev", async (page, url) => {
        await page.goto(`${url}/grids`);
        await page.locator("canvas").first().waitFor();
        await page.locator(".gridjs-tr").nth(1).waitFor();
        expect(await page.locator("*").count()).toBeLessThan(2_000);
        await page.locator("#typed").fill("typed");
        await says(page, "said", "typed");
        await page.locator(".gridjs-search-input").fill("cell 9999");
        await page.locator(".gridjs-td", { hasText: "cell 9999" }).waitFor();
    });
});
