import { expect } from "bun:test";
import { readFileSync } from "node:fs";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "links lead to places, to pages and to files": async (page) => {
        const links = example(page, "Links");
        await links.getByRole("link", { name: "a place on this one" }).click();
        await page.waitForURL(/#emphasis-and-importance$/);
        await page.waitForFunction(() => document.getElementById("emphasis-and-importance")!.getBoundingClientRect().top >= 0);
        const download = page.waitForEvent("download");
        await links.getByRole("link", { name: "a file to keep" }).click();
        const file = await download;
        expect(file.suggestedFilename()).toBe("mark.svg");
        expect(readFileSync(await file.path(), "utf8")).toContain("<svg");
        await links.getByRole("link", { name: "Another page" }).click();
        await page.waitForURL((url) => url.pathname === "/");
    },
} satisfies Drives;
