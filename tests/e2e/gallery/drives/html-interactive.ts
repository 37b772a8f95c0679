import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "details open": async (page) => {
        const details = example(page, "Details");
        const answer = details.getByText("What connects an element with its line of code.");
        expect(await answer.isVisible()).toBe(false);
        await details.getByText("And a mark?").click();
        await answer.waitFor();
    },

    "a dialog opens and closes": async (page) => {
        const dialog = example(page, "A dialog in the page");
        const note = dialog.getByText("This stands in the page, above nothing.");
        expect(await note.isVisible()).toBe(false);
        await dialog.getByRole("button", { name: "Show the note" }).click();
        await note.waitFor();
        await dialog.getByRole("button", { name: "Close" }).click();
        await note.waitFor({ state: "hidden" });
    },
} satisfies Drives;
