import { expect } from "bun:test";
import type { Locator, Page } from "playwright-core";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

/** Rests the pointer at a share of the chart's width. */
async function hover(page: Page, chart: Locator, share: number): Promise<void> {
    const drawing = chart.locator(".recharts-wrapper > svg").first();
    await drawing.scrollIntoViewIfNeeded();
    const box = (await drawing.boundingBox())!;
    await page.mouse.move(box.x + box.width * share - 3, box.y + box.height * 0.45);
    await page.mouse.move(box.x + box.width * share, box.y + box.height * 0.45);
}

const tooltip = (chart: Locator, text: RegExp) => chart.locator(".recharts-tooltip-wrapper").filter({ hasText: text }).first().waitFor();

export default {
    "tooltips tell the values under the pointer": async (page) => {
        await hover(page, example(page, "Lines"), 0.99);
        await tooltip(example(page, "Lines"), /Jun.*books : 79.*maps : 48/);
        await hover(page, example(page, "Areas"), 0.02);
        await tooltip(example(page, "Areas"), /Jan.*books : 42.*maps : 24/);
        await hover(page, example(page, "Several kinds in one"), 0.15);
        await tooltip(example(page, "Several kinds in one"), /Jan.*books : 42.*error : 6.*maps : 24/);
        await example(page, "Pies and rings").locator("#pie-chart .recharts-pie-sector, .recharts-pie-sector").first().hover();
        await tooltip(example(page, "Pies and rings"), /Novels : 420/);
        await example(page, "Points").locator(".recharts-scatter-symbol").first().hover();
        await tooltip(example(page, "Points"), /height : 155 cm.*weight : 50 kg/);
        await example(page, "Funnel").locator(".recharts-funnel-trapezoid").nth(1).hover();
        await tooltip(example(page, "Funnel"), /Baskets : 620/);
    },

    "a chart follows the state": async (page) => {
        const lines = example(page, "Lines");
        await lines.getByRole("button", { name: "Add a month" }).click();
        await lines.locator(".recharts-xAxis-tick-labels").getByText("Jul", { exact: true }).waitFor();
    },

    "a click on a bar is an event": async (page) => {
        const bars = example(page, "Bars");
        const bar = bars.locator(".recharts-bar-rectangle").first();
        await bars.locator(".recharts-errorBar").first().waitFor();
        await bar.click();
        await bars.getByText("A bar was clicked.").waitFor();
        expect(await bars.locator(".recharts-label-list").textContent()).toBe("243145395248");
    },

    "the brush chooses what is shown": async (page) => {
        const chart = example(page, "A part of many points");
        const handle = chart.locator(".recharts-brush-traveller").first();
        await handle.scrollIntoViewIfNeeded();
        const box = (await handle.boundingBox())!;
        const first = () => chart.locator(".recharts-xAxis-tick-labels .recharts-cartesian-axis-tick-value").first().textContent();
        const before = await first();
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await page.mouse.down();
        await page.mouse.move(box.x - 150, box.y + box.height / 2, { steps: 4 });
        await page.mouse.up();
        await page.waitForFunction(
            (before) => [...document.querySelectorAll(".preview")].some((one) => one.querySelector(".recharts-brush")
                && one.querySelector(".recharts-xAxis-tick-labels .recharts-cartesian-axis-tick-value")?.textContent !== before),
            before,
        );
        expect(Number((await first())!.slice(4))).toBeLessThan(100);
    },
} satisfies Drives;
