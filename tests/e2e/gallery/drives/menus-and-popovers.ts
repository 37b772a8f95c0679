import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "tooltips and hover cards come with the pointer": async (page) => {
        const tooltips = example(page, "Tooltip");
        await tooltips.getByRole("button", { name: "Add" }).hover();
        await page.getByRole("tooltip", { name: "Add to the library" }).waitFor();
        // On its way from one to the other the pointer is beside both.
        await page.mouse.move(0, 0, { steps: 5 });
        await page.getByRole("tooltip").waitFor({ state: "detached" });
        await tooltips.getByRole("button", { name: "bottom" }).hover();
        await page.getByRole("tooltip", { name: "At the bottom" }).waitFor();
        await page.keyboard.press("Escape");
        await page.getByRole("tooltip").waitFor({ state: "detached" });

        await example(page, "Hover card").getByRole("link", { name: "Ada Lovelace" }).hover();
        await page.getByText("Saw in 1843").waitFor();
        await page.mouse.move(0, 0, { steps: 5 });
        await page.getByText("Saw in 1843").waitFor({ state: "detached" });
    },

    "popovers hold forms": async (page) => {
        const popover = example(page, "Popover");
        await popover.getByRole("button", { name: "Comment" }).click();
        await page.getByPlaceholder("Write a comment").fill("Well done.");
        await page.getByRole("button", { name: "Send" }).click();
        await popover.getByText("Well done.").waitFor();
        await page.getByPlaceholder("Write a comment").waitFor({ state: "detached" });
    },

    "menus choose, also in menus of menus": async (page) => {
        const menu = example(page, "Dropdown menu");
        const open = () => menu.getByRole("button", { name: "File" }).click();
        await open();
        expect(await page.getByRole("menuitem", { name: "Locked" }).getAttribute("aria-disabled")).toBe("true");
        await page.getByRole("menuitem", { name: "Open" }).click();
        await menu.getByText("Chosen: open").waitFor();
        await page.getByRole("menu").waitFor({ state: "detached" });
        await open();
        await page.getByRole("menuitem", { name: "Export" }).press("ArrowRight");
        await page.getByRole("menuitem", { name: "As Markdown" }).click();
        await menu.getByText("Chosen: Markdown").waitFor();

        const variants = example(page, "Dropdown menu variants");
        await variants.getByRole("button", { name: "Soft, size 2" }).click();
        await page.locator(".rt-DropdownMenuContent.rt-variant-soft.rt-r-size-2[data-accent-color=teal]").waitFor();
        await page.keyboard.press("Escape");
    },

    "context menus have boxes to tick": async (page) => {
        const canvas = example(page, "Context menu");
        const choose = async (role: "menuitem" | "menuitemcheckbox", name: string) => {
            await canvas.getByText("Click here").click({ button: "right" });
            await page.getByRole(role, { name }).click();
            await page.getByRole("menu").waitFor({ state: "detached" });
        };
        await choose("menuitem", "Copy");
        await canvas.getByText("With the grid, done: copy").waitFor();
        await choose("menuitemcheckbox", "Show the grid");
        await canvas.getByText("Without the grid, done: copy").waitFor();
        await canvas.getByText("Click here").click({ button: "right" });
        await page.getByRole("menuitem", { name: "Arrange" }).press("ArrowRight");
        await page.getByRole("menuitem", { name: "To the back" }).press("Enter");
        await canvas.getByText("done: back").waitFor();
    },
} satisfies Drives;
