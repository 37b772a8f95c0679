import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "links are underlined as they are told, and lead on": async (page) => {
        const links = example(page, "Links");
        const line = (name: string) => links.getByRole("link", { name }).evaluate((link) => getComputedStyle(link).textDecorationLine);
        expect(await line("Underlined always")).toBe("underline");
        expect(await line("Never underlined")).toBe("none");
        expect(await line("Underlined under the pointer")).toBe("none");
        await links.getByRole("link", { name: "Underlined under the pointer" }).hover();
        expect(await line("Underlined under the pointer")).toBe("underline");

        const tab = page.context().waitForEvent("page");
        await links.getByRole("link", { name: "Opens in a new tab" }).click();
        const opened = await tab;
        await opened.waitForURL((url) => url.pathname === "/");
        expect(new URL(page.url()).pathname).toBe("/typography");
        await links.getByRole("link", { name: "in a sentence" }).click();
        await page.waitForURL((url) => url.pathname === "/");
    },
} satisfies Drives;
