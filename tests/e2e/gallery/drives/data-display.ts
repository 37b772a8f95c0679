import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "a table sorts": async (page) => {
        const table = example(page, "A table that sorts");
        const names = () => table.getByRole("rowheader").allTextContents();
        const firstIs = (name: string) => table.getByRole("row").nth(1).filter({ hasText: name }).waitFor();
        await firstIs("Grace Hopper");
        await table.getByRole("button", { name: "Name" }).click();
        await firstIs("Donald Knuth");
        expect(await names()).toEqual(["Donald Knuth", "Grace Hopper", "Katherine Johnson", "Margaret Hamilton"]);
        await table.getByRole("button", { name: "Name" }).click();
        await firstIs("Margaret Hamilton");
        await table.locator("svg.lucide-arrow-down").waitFor();
    },

    "pictures are there": async (page) => {
        const pictures = example(page, "Images").getByRole("img");
        expect(await pictures.evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth > 0))).toEqual([true, true, true]);
    },
} satisfies Drives;
