import { expect } from "bun:test";
import type { Locator, Page } from "playwright-core";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

const has = (page: Page, texts: string[]) =>
    page.waitForFunction(
        (texts) => JSON.stringify([...document.querySelectorAll(".gridjs tbody td:first-child")].map((cell) => cell.textContent)) === texts,
        JSON.stringify(texts),
    );

/** A place in the grid's drawing. */
async function place(grid: Locator, x: number, y: number): Promise<{ x: number; y: number }> {
    const canvas = grid.locator("canvas[data-testid=data-grid-canvas]");
    await canvas.scrollIntoViewIfNeeded();
    const box = (await canvas.boundingBox())!;
    return { x: box.x + x, y: box.y + y };
}

export default {
    "a data table sorts, searches and turns pages": async (page) => {
        const table = example(page, "Data table");
        await has(page, ["Lisbon", "Oslo", "Bern", "Vienna", "Riga"]);
        await table.getByRole("button", { name: "Page 3" }).click();
        await has(page, ["Tallinn", "Warsaw"]);
        await table.getByRole("button", { name: "Page 1" }).click();
        await table.locator("button.gridjs-sort").first().click();
        await has(page, ["Athens", "Bern", "Dublin", "Helsinki", "Lisbon"]);
        await table.getByRole("searchbox").or(table.locator("input")).first().fill("land");
        await has(page, ["Bern", "Dublin", "Helsinki", "Warsaw"]);
    },

    "a cell that is edited arrives at the state": async (page) => {
        const grid = example(page, "Data editor");
        const { x, y } = await place(grid, 60, 36 + 34 + 17);
        await page.mouse.dblclick(x, y);
        const editor = page.locator("#portal textarea");
        await editor.fill("Hopper");
        await editor.press("Enter");
        await grid.getByText("Name of row 2 is now Hopper.").waitFor();
        await grid.locator("canvas tbody").getByText("Hopper").waitFor({ state: "attached" });
    },

    "ten thousand rows scroll to the last": async (page) => {
        const grid = example(page, "Ten thousand rows");
        await grid.locator("canvas tbody tr").first().waitFor({ state: "attached" });
        expect(await grid.locator("canvas tbody tr").count()).toBeLessThan(40);
        await grid.locator(".dvn-scroller").evaluate((scroller) => { scroller.scrollTop = scroller.scrollHeight; });
        await grid.locator("canvas tbody").getByText("Star 10000").waitFor({ state: "attached" });
        // The last row stands on the lower edge.
        const { x, y } = await place(grid, 120, 320 - 17);
        await page.mouse.click(x, y);
        await grid.getByText("Star 10000 was clicked.").waitFor();
    },
} satisfies Drives;
