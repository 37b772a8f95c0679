import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "tabs switch": async (page) => {
        const tabs = example(page, "Tabs");
        await tabs.getByRole("tab", { name: "Settings" }).click();
        await tabs.getByText("Colours, languages, notifications.").waitFor();
        await tabs.getByText("The tab is settings").waitFor();
        await tabs.getByRole("tab", { name: "Settings" }).press("ArrowLeft");
        await tabs.getByText("The tab is documents").waitFor();
        expect(await tabs.getByRole("tab", { name: "Locked" }).isDisabled()).toBe(true);
    },

    "accordions open": async (page) => {
        const accordion = example(page, "Accordion");
        await accordion.getByRole("button", { name: "Is it animated?" }).click();
        await accordion.getByText("Gently").waitFor();
        await accordion.getByRole("button", { name: "Is it accessible?" }).click();
        await accordion.getByText("Gently").waitFor({ state: "detached" });

        const parts = example(page, "Accordion, of its parts");
        await parts.getByRole("button", { name: "Returns" }).click();
        await parts.getByText("Open: shipping, returns").waitFor();
        await parts.getByRole("button", { name: "Shipping" }).click();
        await parts.getByText("Open: returns").waitFor();
    },

    "dividers leave an accordion its border": async (page) => {
        const width = (variant: string) =>
            example(page, "Accordion variants").locator(`[data-variant=${variant}]`).first().evaluate((root) => getComputedStyle(root).borderTopWidth);
        expect([await width("outline"), await width("surface"), await width("ghost")]).toEqual(["1px", "1px", "0px"]);
    },
} satisfies Drives;
