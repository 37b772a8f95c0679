import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "classes are compiled": async (page) => {
        const style = (title: string, selector: string, name: string) =>
            example(page, title).locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name);
        expect(await style("A card", "button", "padding-left")).toBe("16px");
        expect(await style("Layout", "div.grid", "grid-template-columns")).toMatch(/^\S+ \S+ \S+$/);
        expect(await style("Colours and gradients", ".bg-gradient-to-r", "background-image")).toStartWith("linear-gradient(to right");
        expect(await style("Motion and transforms", ".animate-spin", "animation-name")).toBe("spin");
    },

    "classes follow the state": async (page) => {
        const periods = example(page, "Classes that follow the state");
        await periods.getByRole("button", { name: "Month" }).click();
        await periods.locator("button.bg-indigo-600").getByText("Month").waitFor();
        expect(await periods.locator("button.bg-indigo-600").count()).toBe(1);
    },

    "classes know the width of the screen": async (page) => {
        const text = example(page, "Widths of the screen");
        expect(await text.getByText("Desks").isVisible()).toBe(true);
        await page.setViewportSize({ width: 700, height: 900 });
        await text.getByText("Tablets").waitFor();
        expect(await text.getByText("Desks").isVisible()).toBe(false);
    },
} satisfies Drives;
