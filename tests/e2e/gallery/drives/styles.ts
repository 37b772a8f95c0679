import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "states of an element look as they are told": async (page) => {
        const states = example(page, "States of an element");
        await states.getByText("Hover").hover();
        await page.waitForFunction(() => [...document.querySelectorAll(".preview *")].some((one) =>
            one.textContent === "Hover" && getComputedStyle(one).backgroundColor === "rgb(91, 91, 214)"));
        await states.getByPlaceholder("Focus").focus();
        await page.waitForFunction(() => getComputedStyle(document.activeElement!).boxShadow.includes("3px"));
        const before = await states.getByText("Before and after").evaluate((element) => getComputedStyle(element, "::before").content);
        expect(before).toBe('"« "');
    },

    "sizes follow the width of the screen": async (page) => {
        const words = example(page, "Widths of the screen").getByText("Larger screens, larger words");
        const size = () => words.evaluate((element) => getComputedStyle(element).fontSize);
        expect(await size()).toBe("25.6px");
        await page.setViewportSize({ width: 500, height: 900 });
        expect(await size()).toBe("16px");
    },

    "colours follow the state and the mode": async (page) => {
        const painted = example(page, "Colours that follow the state").getByText("Its colours are shades of one name.");
        const border = () => painted.evaluate((element) => getComputedStyle(element).borderTopColor);
        const teal = await border();
        await example(page, "Colours that follow the state").getByRole("radio", { name: "tomato" }).click();
        await page.waitForFunction((teal) => getComputedStyle(document.getElementById("painted")!).borderTopColor !== teal, teal);
        await example(page, "Light and dark").getByText("It is light.").waitFor();
        await page.emulateMedia({ colorScheme: "dark" });
        await example(page, "Light and dark").getByText("It is dark.").waitFor();
    },
} satisfies Drives;
