import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "themes within the page have colours of their own": async (page) => {
        const buttons = example(page, "Themes within the page").getByRole("button", { name: "Button" });
        const looks = await buttons.evaluateAll((buttons) => buttons.map((button) => {
            const { backgroundColor, borderRadius } = getComputedStyle(button);
            return `${backgroundColor} ${borderRadius}`;
        }));
        expect(new Set(looks).size).toBe(3);
    },

    "the colour mode is switched in all its ways": async (page) => {
        const modes = example(page, "Colour mode");
        await modes.getByText("It is day").waitFor();
        await modes.getByRole("switch").click();
        await modes.getByText("It is night").waitFor();
        await modes.locator("svg.lucide-moon").first().waitFor();
        await modes.getByRole("button", { name: "Toggle" }).click();
        await modes.getByText("It is day").waitFor();
        await modes.locator("button[aria-haspopup=menu]").click();
        await page.getByRole("menuitem", { name: "Dark" }).click();
        await modes.getByText("It is night").waitFor();
    },

    "the theme panel changes the theme": async (page) => {
        const accent = () => page.locator(".radix-themes").first().getAttribute("data-accent-color");
        expect(await accent()).toBe("iris");
        await page.keyboard.press("t");
        await page.locator(".rt-ThemePanelSwatch:has([value=teal])").click();
        await page.waitForFunction(() => document.querySelector(".radix-themes")!.getAttribute("data-accent-color") === "teal");
    },
} satisfies Drives;
