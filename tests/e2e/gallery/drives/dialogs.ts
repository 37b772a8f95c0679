import { expect } from "bun:test";
import type { Page } from "playwright-core";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

const closed = (page: Page) => page.getByRole("dialog").waitFor({ state: "detached" });

export default {
    "dialogs open and close": async (page) => {
        const dialog = example(page, "Dialog");
        await dialog.getByRole("button", { name: "Edit the profile" }).click();
        const opened = page.getByRole("dialog", { name: "Edit the profile" });
        await opened.getByRole("textbox", { name: "Name" }).fill("Grace Hopper");
        await opened.getByRole("button", { name: "Save" }).click();
        await closed(page);
        await dialog.getByText("You are Grace Hopper.").waitFor();
        await dialog.getByRole("button", { name: "Edit the profile" }).click();
        expect(await opened.getByRole("textbox", { name: "Name" }).inputValue()).toBe("Grace Hopper");
        await opened.getByRole("button", { name: "Cancel" }).click();
        await closed(page);

        const sizes = example(page, "Dialog sizes");
        for (const size of ["1", "2", "3", "4"]) {
            await sizes.getByRole("button", { name: `Size ${size}` }).click();
            await page.getByRole("dialog", { name: `A dialog of size ${size}` }).getByRole("button", { name: "Close" }).click();
            await closed(page);
        }
    },

    "the state opens a dialog, and hears that it was closed": async (page) => {
        const guide = example(page, "Dialog, opened by the state");
        await guide.getByRole("button", { name: "Show the guide" }).click();
        await page.getByRole("dialog", { name: "The guide" }).waitFor();
        await page.keyboard.press("Escape");
        await closed(page);
        await guide.getByText("Closed 1 times").waitFor();
    },

    "an alert asks first": async (page) => {
        const alert = example(page, "Alert dialog");
        const ask = alert.getByRole("button", { name: "Delete the repository" });
        await ask.click();
        await page.getByRole("alertdialog").getByRole("button", { name: "Keep it" }).click();
        await page.getByRole("alertdialog").waitFor({ state: "detached" });
        await ask.click();
        await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
        await alert.getByText("It is gone.").waitFor();
        await alert.getByRole("button", { name: "Restore" }).click();
        await ask.waitFor();
    },

    "drawers slide in from their sides": async (page) => {
        await example(page, "Drawer").getByRole("button", { name: "Open the cart" }).click();
        const drawer = page.getByRole("dialog");
        const place = async () => {
            await drawer.evaluate((element) => Promise.all(element.getAnimations().map((animation) => animation.finished)));
            const { x, y, width, height } = (await drawer.boundingBox())!;
            return [x, y, x + width, y + height].map(Math.round);
        };
        expect(await place()).toEqual([1120, 0, 1440, 900]);
        await drawer.getByRole("button", { name: "Close" }).click();
        await closed(page);

        const places = { left: [0, 0, 288, 900], top: [0, 0, 1440, 192], bottom: [0, 708, 1440, 900] };
        for (const [side, expected] of Object.entries(places)) {
            await example(page, "Drawers from every side").getByRole("button", { name: `From the ${side}` }).click();
            expect(await place()).toEqual(expected);
            await page.keyboard.press("Escape");
            await closed(page);
        }
    },
} satisfies Drives;
