import { expect } from "bun:test";
import type { Drives } from "../gallery.test";

export default {
    "the search finds components by parts of their names and leads to their examples": async (page) => {
        const search = page.getByRole("textbox", { name: "Search components" });
        await search.fill("rx head");
        await page.locator("#hits a").filter({ hasText: "Typography · Headings" }).click();
        await page.waitForURL(/\/typography#headings$/);
        await page.getByRole("heading", { name: "Headings", level: 2 }).waitFor();
        await search.fill("nothing has this name");
        await page.getByText("No component has that name.").waitFor();
        await page.getByRole("button", { name: "Clear the search" }).click();
        await page.getByRole("link", { name: "Typography", exact: true }).waitFor();
        expect(await search.inputValue()).toBe("");
    },

    "an address with an example in it shows that": async (page) => {
        await page.goto(new URL("/typography#links", page.url()).href);
        await page.waitForFunction(() => Math.abs(document.getElementById("links")?.getBoundingClientRect().top ?? Infinity) < 150);
    },

    "an example's code opens below it": async (page) => {
        await page.getByRole("link", { name: "Typography", exact: true }).click();
        const example = page.locator("#headings");
        await example.getByRole("button", { name: "Code" }).click();
        await example.locator("pre").filter({ hasText: "def headings" }).waitFor();
        expect(await example.locator("pre").textContent()).not.toContain("@family");
    },

    "light becomes dark": async (page) => {
        const background = () => page.evaluate(() => getComputedStyle(document.querySelector(".radix-themes")!).backgroundColor);
        const light = await background();
        await page.locator("button:has(svg.lucide-sun)").filter({ visible: true }).click();
        await page.waitForFunction((light) => getComputedStyle(document.querySelector(".radix-themes")!).backgroundColor !== light, light);
    },

    "small screens have the navigation in a drawer": async (page) => {
        await page.setViewportSize({ width: 390, height: 800 });
        await page.getByRole("button", { name: "Open the menu" }).click();
        await page.getByRole("dialog").getByRole("link", { name: "Typography" }).click();
        await page.waitForURL(/\/typography$/);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    },
} satisfies Drives;
