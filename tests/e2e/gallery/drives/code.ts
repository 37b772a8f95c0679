import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "code is coloured and copied": async (page) => {
        await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
        const block = example(page, "Code block");
        await block.locator("pre span[style*=color]").getByText("def", { exact: true }).waitFor();
        await block.getByRole("button", { name: "Copy code" }).click();
        await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith("def greet(name: str)"));
        expect(await example(page, "Numbers of lines").locator(".react-syntax-highlighter-line-number").allTextContents()).toEqual(["12", "13", "14"]);
    },

    "Shiki marks what remarks say": async (page) => {
        await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
        const block = example(page, "Shiki: remarks mark lines and words");
        await block.locator(".line.diff.add").getByText("sum", { exact: true }).waitFor();
        expect(await block.locator("pre").textContent()).not.toContain("[!code");
        expect(await block.locator(".line.highlighted.error").evaluate((line) => getComputedStyle(line).backgroundColor)).toBe("rgba(244, 63, 94, 0.14)");
        await block.getByRole("button", { name: "Copy code" }).click();
        await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes("return sum(prices)") && !(await navigator.clipboard.readText()).includes("[!code"));
    },

    "themes change": async (page) => {
        const themes = example(page, "Themes");
        const background = () => themes.locator("pre").evaluate((pre) => getComputedStyle(pre).backgroundColor);
        await themes.locator("pre span[style*=color]").first().waitFor();
        expect(await background()).toBe("rgb(40, 42, 54)");
        await themes.getByRole("combobox").click();
        await page.getByRole("option", { name: "nord" }).click();
        await page.waitForFunction(() => [...document.querySelectorAll("pre")].some((pre) => getComputedStyle(pre).backgroundColor === "rgb(46, 52, 64)"));
        expect(await background()).toBe("rgb(46, 52, 64)");
    },
} satisfies Drives;
