import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "a plot tells what the pointer does": async (page) => {
        const plot = example(page, "A figure and its events");
        const bar = plot.locator(".barlayer .point").nth(1);
        await bar.waitFor();
        expect(await plot.locator(".gtitle").textContent()).toBe("Cups a day");
        const box = (await bar.boundingBox())!;
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
        await plot.locator(".hoverlayer .hovertext").first().waitFor();
        await plot.getByText("Over Coffee: 12").waitFor();
        await page.mouse.down();
        await page.mouse.up();
        await plot.getByText("Coffee was clicked.").waitFor();
        await page.mouse.move(box.x - 60, box.y + 10);
        await page.mouse.down();
        await page.mouse.move(box.x + 60, box.y + 90, { steps: 6 });
        await page.mouse.up();
        await plot.getByText("The axes have changed.").waitFor();
    },

    "every bundle draws, the large ones when they are asked": async (page) => {
        const drawn = (title: string, part: string) => example(page, title).locator(part).first().waitFor({ state: "attached", timeout: 60_000 });
        await drawn("Basic", ".scatterlayer .trace");
        await drawn("Cartesian", ".heatmaplayer image");
        await drawn("Finance", ".boxlayer .trace");
        for (const [title, part] of [["Statistics", ".violinlayer .trace"], ["In space", "canvas"], ["Many points", "canvas"]] as const) {
            expect(await example(page, title).locator(".js-plotly-plot").count()).toBe(0);
            await example(page, title).getByRole("button", { name: "Draw it" }).click();
            await drawn(title, part);
        }
    },
} satisfies Drives;
