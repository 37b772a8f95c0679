import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "icons are found, and more of them shown": async (page) => {
        const icons = example(page, "All icons");
        const drawn = icons.locator("#icon-grid svg");
        await drawn.first().locator("> *").first().waitFor({ state: "attached" });
        const tiles = () => icons.locator("#icon-grid > *").count();
        expect(await tiles()).toBe(120);
        await icons.getByRole("button", { name: "Show more" }).click();
        await icons.locator("#icon-grid > *").nth(359).waitFor();
        const search = icons.getByRole("textbox", { name: "Search icons" });
        await search.pressSequentially("calendar cl");
        await icons.locator("svg.lucide-calendar-clock").waitFor();
        await page.waitForFunction(() => document.getElementById("icon-count")!.textContent === "1 icons");
        expect(await tiles()).toBe(1);
        await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
        await icons.getByText("calendar_clock").click();
        await page.waitForFunction(async () => (await navigator.clipboard.readText()) === 'rx.icon("calendar_clock")');
        await page.locator("[data-sonner-toast]").getByText('Copied rx.icon("calendar_clock")').waitFor();
    },
} satisfies Drives;
