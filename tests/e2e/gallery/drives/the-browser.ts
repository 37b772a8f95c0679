import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "scripts run and answer": async (page) => {
        const scripts = example(page, "Scripts");
        await scripts.getByRole("button", { name: "Call it" }).click();
        await scripts.getByText("Hello, Ada, from the browser.").waitFor();
    },

    "the clipboard is written and read": async (page) => {
        await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
        const clipboard = example(page, "Clipboard");
        await clipboard.getByRole("button", { name: "Copy" }).click();
        await page.waitForFunction(async () => (await navigator.clipboard.readText()) === "npm is not needed");
        await clipboard.getByRole("textbox").focus();
        await page.keyboard.press("Control+V");
        await clipboard.getByText(/text\/plain: 17 characters/).waitFor();
        expect(await clipboard.getByRole("textbox").inputValue()).toBe("npm is not needed");
    },

    "the window is heard": async (page) => {
        const events = example(page, "Keys and the window");
        const heard = events.getByText("Last key: F2");
        // The page listens a moment after it shows.
        while (!(await heard.isVisible())) {
            await page.keyboard.press("F2");
            await page.evaluate(() => new Promise(requestAnimationFrame));
        }
        await page.setViewportSize({ width: 1300, height: 700 });
        await events.getByText("Resized to: 1300 × 700").waitFor();
    },

    "a log stays at its end": async (page) => {
        const log = example(page, "A box that stays at its end");
        await log.getByRole("button", { name: "One more" }).click();
        await log.getByText("Line 13").waitFor();
        await page.waitForFunction(() => {
            const line = [...document.querySelectorAll(".preview p")].find((line) => line.textContent === "Line 13")!;
            const box = line.parentElement!;
            return box.scrollHeight > box.clientHeight && box.scrollTop + box.clientHeight >= box.scrollHeight - 1;
        });
    },

    "events of the browser need no server": async (page) => {
        const events = example(page, "What happens without a server");
        await events.getByRole("button", { name: "Focus the field" }).click();
        await page.waitForFunction(() => document.activeElement?.id === "field-to-focus");
        const [download] = await Promise.all([page.waitForEvent("download"), events.getByRole("button", { name: "Download" }).click()]);
        expect(download.suggestedFilename()).toBe("hello.txt");
        await events.getByRole("button", { name: "To the first example" }).click();
        await page.waitForFunction(() => Math.abs(document.getElementById("html")!.getBoundingClientRect().top) < 150);
        await events.getByRole("button", { name: "Home" }).click();
        await page.getByRole("heading", { name: "Every component, at work" }).waitFor();
    },
} satisfies Drives;
