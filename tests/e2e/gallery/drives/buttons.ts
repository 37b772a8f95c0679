import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "a button that loads cannot be pressed meanwhile": async (page) => {
        const states = example(page, "States");
        const save = states.getByRole("button", { name: "Save" });
        await save.click();
        await states.locator("button[data-disabled] .rt-Spinner").first().waitFor();
        expect(await save.isDisabled()).toBe(true);
        await states.getByText("Saved 1 times").waitFor();
        expect(await save.isEnabled()).toBe(true);
    },
} satisfies Drives;
