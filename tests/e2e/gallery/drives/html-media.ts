import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "film and sound play": async (page) => {
        const media = example(page, "Sound and film");
        for (const kind of ["video", "audio"]) {
            const time = await media.locator(kind).evaluate(async (element: HTMLMediaElement) => {
                const isUnderWay = new Promise((done) => element.addEventListener("timeupdate", () => element.currentTime > 0 && done(true)));
                await element.play();
                await isUnderWay;
                return element.currentTime;
            });
            expect(time).toBeGreaterThan(0);
        }
        expect(await media.locator("video").evaluate((video: HTMLVideoElement) => video.textTracks[0]!.mode)).toBe("showing");
    },

    "areas of a picture lead to where they say": async (page) => {
        const picture = example(page, "A picture with areas").locator("img");
        await picture.click({ position: { x: 240, y: 90 } });
        await page.waitForURL(/#pictures$/);
        await picture.click({ position: { x: 40, y: 90 } });
        await page.waitForURL((url) => url.pathname === "/");
    },

    "a script draws, and other documents are there": async (page) => {
        const isDrawn = () => {
            const canvas = document.getElementById("sketch") as HTMLCanvasElement;
            return canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0);
        };
        await page.waitForFunction(isDrawn);
        const documents = example(page, "Other documents");
        expect(await documents.locator("iframe").contentFrame().locator("p").innerText()).toBe("A page in the page");
        expect(await documents.locator("object").evaluate((object: HTMLObjectElement) => object.contentDocument?.documentElement.tagName)).toBe("svg");
    },
} satisfies Drives;
