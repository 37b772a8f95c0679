import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "progress goes on while it is watched": async (page) => {
        const progress = example(page, "Progress");
        // What is shown between the ends is too short-lived to be waited for.
        const values = await progress.getByRole("progressbar", { name: "Download" }).evaluateHandle((bar) => {
            const seen: (string | null)[] = [];
            new MutationObserver(() => seen.push(bar.getAttribute("aria-valuenow"))).observe(bar, { attributeFilter: ["aria-valuenow"] });
            return seen;
        });
        await progress.getByRole("button", { name: "Start" }).click();
        await progress.getByText("100 %").waitFor();
        expect(new Set(await values.jsonValue()).size).toBeGreaterThan(1);
        expect(await progress.getByRole("progressbar", { name: "Download" }).getAttribute("aria-valuenow")).toBe("100");
    },

    "a skeleton gives way to what it stood for": async (page) => {
        const skeleton = example(page, "Skeleton");
        const name = skeleton.getByText("Katherine Johnson");
        const drawn = () => name.evaluate((element) => getComputedStyle(element).color);
        expect(await drawn()).toBe("rgba(0, 0, 0, 0)");
        await skeleton.getByRole("button", { name: "Load or unload" }).click();
        await skeleton.locator("p:not(.rt-Skeleton)", { hasText: "Katherine Johnson" }).waitFor();
        expect(await drawn()).not.toBe("rgba(0, 0, 0, 0)");
    },

    "toasts appear": async (page) => {
        const toasts = example(page, "Toasts");
        const toast = (text: string) => page.locator("[data-sonner-toast]").filter({ hasText: text });
        await toasts.getByRole("button", { name: "Plain" }).click();
        await toast("The meeting begins in ten minutes.").waitFor();
        await toasts.getByRole("button", { name: "Error" }).click();
        await toast("The server cannot be reached.").waitFor();
        await toasts.getByRole("button", { name: "At the top" }).click();
        expect(await toast("I am up here.").getAttribute("data-y-position")).toBe("top");
        await toasts.getByRole("button", { name: "Success" }).click();
        const saved = toast("Version 1 has been saved.");
        await saved.waitFor();
        await saved.getByRole("button", { name: "Close toast" }).click();
        await saved.waitFor({ state: "detached" });
    },
} satisfies Drives;
