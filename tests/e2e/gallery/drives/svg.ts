import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "what is drawn can be clicked": async (page) => {
        const drawing = example(page, "Links, events and HTML");
        await drawing.locator("#svg-clicks").click();
        await drawing.getByText("1 clicks").waitFor();
        await drawing.getByRole("link").click();
        await page.getByRole("heading", { name: "Every component, at work" }).waitFor();
    },

    "drawings move": async (page) => {
        const circle = () => example(page, "Motion").locator("circle").nth(1).evaluate((circle) => (circle as SVGCircleElement).r.animVal.value);
        const before = await circle();
        await page.waitForFunction((before) => {
            const circles = [...document.querySelectorAll<SVGCircleElement>(".preview circle:has(animate)")];
            return circles.some((circle) => circle.r.animVal.value !== before);
        }, before);
        expect(await circle()).toBeGreaterThanOrEqual(12);
    },
} satisfies Drives;
