import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "dates are written as they are told": async (page) => {
        const times = (title: string) => example(page, title).locator("time");
        await example(page, "How long ago").getByText("2 hours 30 minutes").waitFor();
        expect((await times("Formats").allTextContents()).slice(0, 4)).toEqual(["5 March 2024", "Tuesday at 2:30 pm", "Week 10 of 2024", "2024-03-05"]);
        await example(page, "Languages and places").getByText("Dienstag, 5. März").waitFor();
        await example(page, "Languages and places").getByText("mardi 5 mars").waitFor();
        await example(page, "Languages and places").getByText("23:30").waitFor();
        expect(await times("Reckoning").allTextContents()).toEqual(["1 March", "29 February"]);
        expect(await times("How long ago").nth(3).textContent()).toBe("64");
    },

    "a clock runs, and each tick is an event": async (page) => {
        const clock = example(page, "A clock");
        const before = await clock.locator("time").textContent();
        expect(before).toMatch(/^\d\d:\d\d:\d\d$/);
        await clock.getByText(/^[2-9] ticks$/).waitFor();
        // The first ticks may come within one second.
        while ((await clock.locator("time").textContent()) === before)
            await page.evaluate(() => new Promise(requestAnimationFrame));
    },
} satisfies Drives;
