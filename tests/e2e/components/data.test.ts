// Tables, the data editor and plots: what they show, and what comes back from them.
import { expect, test } from "bun:test";
import type { Page } from "playwright-core";
import { says, withApp } from "./support";

const cells = (page: Page, table: string, column: number) => page.locator(`#${table} tbody tr td:nth-child(${column})`).allTextContents();

const hasCells = (page: Page, table: string, column: number, texts: string[]) =>
    page.waitForFunction(
        ([selector, texts]) => JSON.stringify([...document.querySelectorAll(selector as string)].map((cell) => cell.textContent)) === JSON.stringify(texts),
        [`#${table} tbody tr td:nth-child(${column})`, texts] as const,
    );

/** The grid is a canvas: row and column, from the sizes that it draws them in. */
async function cell(page: Page, grid: string, x: number, row: number): Promise<{ x: number; y: number }> {
    const box = (await page.locator(`#${grid} canvas[data-testid=data-grid-canvas]`).boundingBox())!;
    return { x: box.x + x, y: box.y + 36 + 34 * row + 17 };
}

for (const mode of ["dev", "prod"] as const) {
    test(`data tables (${mode})`, () =>
        withApp("data", mode, async (page) => {
            await hasCells(page, "table", 1, ["P00", "P01", "P02", "P03", "P04"]);
            expect(await page.locator("#table th").first().evaluate((heading) => getComputedStyle(heading).backgroundColor)).toBe("rgb(249, 250, 251)");
            await page.click("#table .gridjs-pages button[aria-label='Page 3']");
            await hasCells(page, "table", 1, ["P10", "P11"]);
            await page.click("#table .gridjs-pages button[aria-label='Page 1']");
            await page.locator("#table button.gridjs-sort").nth(1).click();
            await hasCells(page, "table", 2, ["0", "0", "1", "2", "3"]);
            await page.fill("#table input", "P07");
            await hasCells(page, "table", 1, ["P07"]);
            // A change elsewhere leaves the search as it is; a change of its data is shown.
            expect(await cells(page, "frame", 1)).toEqual(["Oslo", "Bern"]);
            await page.click("#grow");
            await hasCells(page, "frame", 1, ["Rome"]);
            await hasCells(page, "rows", 1, ["Ada", "Grace", "Alan", "Edsger"]);
            expect(await cells(page, "table", 1)).toEqual(["P07"]);
            await page.emulateMedia({ colorScheme: "dark" });
            await page.locator("html.dark").waitFor();
            const cell = page.locator("#table td").first();
            expect(await cell.evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe("rgb(17, 17, 19)");
            expect(await cell.evaluate((cell) => getComputedStyle(cell).borderLeftWidth)).toBe("0px");
        }));

    test(`the data editor (${mode})`, () =>
        withApp("data", mode, async (page) => {
            await page.waitForSelector("#editor canvas[data-testid=data-grid-canvas]");
            await page.waitForSelector("#many canvas[data-testid=data-grid-canvas]");
            await page.locator("#editor").scrollIntoViewIfNeeded();
            const { x, y } = await cell(page, "editor", 20, 1);
            await page.mouse.dblclick(x, y);
            const editor = page.locator("#portal textarea");
            await editor.fill("Hopper");
            await editor.press("Enter");
            await says(page, "said", "0,1=Hopper");
            await hasCells(page, "rows", 1, ["Ada", "Hopper", "Alan"]);

            // Of 10,000 rows only those in sight are there, and it scrolls to the others.
            await page.locator("#many").scrollIntoViewIfNeeded();
            const rows = () => page.locator("#many canvas tbody tr").count();
            await page.waitForFunction(() => document.querySelectorAll("#many canvas tbody tr").length > 0);
            expect(await rows()).toBeLessThan(40);
            await page.locator("#many .dvn-scroller").evaluate((scroller) => { scroller.scrollTop = 34 * 5000; });
            await page.waitForFunction(() => document.querySelector("#many canvas tbody")?.textContent?.includes("Row 5001"));
            const first = await cell(page, "many", 70, 2);
            await page.mouse.click(first.x, first.y);
            await page.waitForFunction(() => /^clicked 0,500\d$/.test(document.getElementById("said")!.textContent!));
        }));
}

test("plots", () =>
    withApp("data", "dev", async (page, url) => {
        await page.goto(new URL("/plots", url).href);
        await page.waitForSelector("#figure .barlayer .point");
        expect(await page.locator("#figure .barlayer .point").count()).toBe(3);
        expect(await page.locator("#figure .gtitle").textContent()).toBe("Bars");
        // The locale's decimal comma, and the height that `layout` sets.
        await page.waitForSelector("#basic .xaxislayer-above text");
        expect(await page.locator("#basic .xaxislayer-above text").allTextContents()).toContain("1,2");
        expect((await page.locator("#basic .main-svg").first().boundingBox())!.height).toBe(200);
        // A configuration, and a template that the layout goes over.
        expect(await page.locator("#bare .modebar").count()).toBe(0);
        await page.locator("#figure .modebar").first().waitFor({ state: "attached" });
        const paper = (id: string) => page.locator(`#${id} .main-svg`).first().evaluate((svg) => (svg as SVGElement).style.background);
        expect(await paper("bare")).toBe("rgb(1, 2, 3)");
        expect(await page.locator("#bare .gtitle").evaluate((title) => getComputedStyle(title).fill)).toBe("rgb(4, 5, 6)");
        // Only what listens for it follows the size of its place.
        const width = async (id: string) => (await page.locator(`#${id} .main-svg`).first().boundingBox())!.width;
        await page.locator("#sized").evaluate((place) => { place.style.width = "500px"; });
        await page.waitForFunction(() => document.querySelector("#bare .main-svg")!.getBoundingClientRect().width === 500);
        expect(await width("still")).toBe(700);

        const scripts = await page.evaluate(() => performance.getEntriesByType("resource").map((one) => one.name).filter((name) => name.includes("recharts")));
        expect(scripts).toEqual([]);

        const bar = (await page.locator("#figure .barlayer .point").nth(2).boundingBox())!;
        await page.mouse.move(bar.x + bar.width / 2, bar.y + bar.height / 2, { steps: 3 });
        await page.waitForSelector("#figure .hoverlayer .hovertext");
        await page.mouse.down();
        await page.mouse.up();
        await says(page, "said", "point c");

        await page.click("#grow");
        await page.waitForFunction(() => document.querySelector("#figure .gtitle")?.textContent === "One bar");
        expect(await page.locator("#figure .barlayer .point").count()).toBe(1);

        const light = await page.locator("#figure .main-svg").first().evaluate((svg) => (svg as SVGElement).style.background);
        await page.emulateMedia({ colorScheme: "dark" });
        await page.waitForFunction((light) => (document.querySelector("#figure .main-svg") as SVGElement).style.background !== light, light);
    }));
