// rx.recharts: every chart shows, follows its vars, and answers the pointer.
import { expect, test } from "bun:test";
import { says, withApp } from "./support";

for (const mode of ["dev", "prod"] as const) {
    test(`charts (${mode})`, () =>
        withApp("charts", mode, async (page) => {
            const count = (selector: string) => page.locator(selector).count();
            const ticks = (chart: string) => page.locator(`#${chart} .recharts-xAxis-tick-labels .recharts-cartesian-axis-tick-value`).allTextContents();
            await page.waitForSelector("#fixed .recharts-line-curve");

            expect(await count("#area .recharts-area-area")).toBe(2);
            expect(await page.locator("#area .recharts-legend-item-text").allTextContents()).toEqual(["a", "b"]);
            expect(await count("#area .recharts-cartesian-grid line")).toBeGreaterThan(0);
            // A series of its own, and one out of a loop.
            expect(await count("#bar .recharts-bar")).toBe(2);
            expect(await count("#bar .recharts-errorBar")).toBe(5);
            expect(await page.locator("#bar .recharts-label-list").textContent()).toBe("4030202718");
            expect(await page.locator("#bar .recharts-label").allTextContents()).toContain("max");
            expect(await page.locator("#bar .recharts-reference-line line").getAttribute("stroke")).toBe("red");
            expect(await ticks("bar")).toEqual(["Jan", "Feb", "Mar", "Apr", "May"]);
            expect(await count("#line .recharts-reference-dot-dot")).toBe(1);
            expect(await count("#line .recharts-reference-area-rect")).toBe(1);
            expect(await page.locator("#line .recharts-line-curve").first().getAttribute("stroke")).toBe("#8884d8");
            expect(await count("#composed .recharts-area-area, #composed .recharts-bar-rectangle, #composed .recharts-line-curve")).toBe(7);
            const sectors = page.locator("#pie .recharts-pie-sector path");
            expect(await sectors.evaluateAll((paths) => paths.map((path) => path.getAttribute("fill")))).toEqual(["tomato", "teal"]);
            expect(await count("#radar .recharts-radar-polygon")).toBe(1);
            expect(await count("#radial .recharts-radial-bar-sector")).toBe(2);
            expect(await count("#scatter .recharts-scatter-symbol")).toBe(2);
            expect(await count("#funnel .recharts-funnel-trapezoid")).toBe(2);
            expect(await count("#treemap .recharts-rectangle")).toBeGreaterThan(1);
            // Charts fill their box, and defaults come from the theme.
            expect((await page.locator("#radar svg.recharts-surface").boundingBox())!.width).toBe(360);
            expect(await page.locator("#composed .recharts-line-curve").getAttribute("stroke")).toBe("var(--accent-9)");

            await page.locator("#area .recharts-wrapper > svg").hover();
            await page.waitForFunction(() => document.querySelector("#area .recharts-tooltip-wrapper")?.textContent?.includes("a : 20"));

            await page.locator("#bar .recharts-bar-rectangle").first().click();
            await says(page, "clicks", "1");

            await page.click("#grow");
            await page.waitForFunction(() => document.querySelector("#area .recharts-xAxis-tick-labels")?.textContent?.includes("M6"));
            await page.waitForFunction(() => document.querySelectorAll("#bar .recharts-bar-rectangle").length === 12);

            const handle = (await page.locator("#line .recharts-brush-traveller").first().boundingBox())!;
            await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
            await page.mouse.down();
            await page.mouse.move(handle.x + 150, handle.y + 5, { steps: 5 });
            await page.mouse.up();
            await page.waitForFunction(() => Number(document.querySelector("#brushed")?.textContent) > 0);
            expect(await ticks("line")).not.toContain("Feb");
        }));
}

test("pages without charts do not load them", () =>
    withApp("charts", "dev", async (page, url) => {
        const loaded = () => page.evaluate(() => performance.getEntriesByType("resource").map((one) => one.name).filter((name) => name.includes("recharts")));
        await page.goto(new URL("/plain", url).href);
        await says(page, "plain", "No chart here");
        expect(await loaded()).toEqual([]);
        await page.click("a");
        await page.waitForSelector("#pie .recharts-pie-sector");
        expect(await loaded()).toEqual([new URL("/_vitrine/dev/libraries/vitrine-recharts.js", url).href]);
    }));
