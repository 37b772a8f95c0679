import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "a form is sent and empties itself": async (page) => {
        const form = example(page, "A form");
        await form.getByLabel("Name").fill("Ada");
        await form.getByLabel("Tea").selectOption("sencha");
        await form.getByRole("button", { name: "Send" }).click();
        await form.getByText("Ada gets sencha.").waitFor();
        await page.waitForFunction(() => document.querySelector<HTMLInputElement>("input[name=name]")!.value === "");
    },

    "what depends on a slider follows it": async (page) => {
        const values = example(page, "Values that show");
        await values.getByRole("slider").fill("85");
        await values.getByText("85 %").waitFor();
        expect(await values.locator("progress").evaluate((progress) => (progress as HTMLProgressElement).value)).toBe(85);
        expect(await values.locator("meter").evaluate((meter) => (meter as HTMLMeterElement).value)).toBe(85);
    },
} satisfies Drives;
