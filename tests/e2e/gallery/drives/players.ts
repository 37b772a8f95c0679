import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "a film plays and pauses": async (page) => {
        const player = example(page, "Video");
        const isPaused = () => player.locator("video").evaluate((video) => (video as HTMLVideoElement).paused);
        await player.getByText("Ready, 4 seconds long").waitFor();
        expect(await isPaused()).toBe(true);
        await player.getByRole("button", { name: "Play" }).click();
        await player.getByText("Playing, 4 seconds long").waitFor();
        await page.waitForFunction(() => document.querySelector("video")!.currentTime > 0);
        await player.getByRole("button", { name: "Pause" }).click();
        await player.getByText("Paused, 4 seconds long").waitFor();
        expect(await isPaused()).toBe(true);
        await player.getByRole("button", { name: "Sound on" }).click();
        await page.waitForFunction(() => !document.querySelector("video")!.muted);
    },

    "a sound that ended is counted": async (page) => {
        const player = example(page, "Audio");
        const sound = player.locator("audio");
        await sound.evaluate((audio) => void (audio as HTMLAudioElement).play());
        await player.getByText("Heard 1 times").waitFor();
    },
} satisfies Drives;
