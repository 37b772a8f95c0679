import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "areas scroll, by the wheel and by their bars": async (page) => {
        const area = example(page, "Scroll area").locator(".rt-ScrollAreaRoot").first();
        const viewport = area.locator(".rt-ScrollAreaViewport");
        const top = () => viewport.evaluate((element) => element.scrollTop);
        await area.hover();
        await page.mouse.wheel(0, 120);
        await viewport.evaluate((element) => new Promise<void>((done) => element.scrollTop > 0 ? done() : element.addEventListener("scroll", () => done(), { once: true })));
        const byWheel = await top();
        const thumb = (await area.locator(".rt-ScrollAreaThumb").boundingBox())!;
        await page.mouse.move(thumb.x + thumb.width / 2, thumb.y + thumb.height / 2);
        await page.mouse.down();
        await page.mouse.move(thumb.x + thumb.width / 2, thumb.y + 200, { steps: 5 });
        await page.mouse.up();
        expect(await top()).toBeGreaterThan(byWheel);
        expect(await viewport.evaluate((element) => element.scrollHeight - element.clientHeight - element.scrollTop)).toBeLessThan(2);
    },

    "a whole card is a link": async (page) => {
        const card = example(page, "Card").locator("a.rt-Card");
        await card.click({ position: { x: 5, y: 5 } });
        await page.waitForURL(/\/$/);
    },

    "what is for a screen of a size shows on no other": async (page) => {
        const screens = example(page, "For screens of a size");
        const seen = async (width: number) => {
            await page.setViewportSize({ width, height: 900 });
            return screens.locator(".rt-Badge").filter({ visible: true }).allInnerTexts();
        };
        expect(await seen(400)).toEqual(["Phones see this", "Phones and tablets see this"]);
        expect(await seen(900)).toEqual(["Tablets see this", "Phones and tablets see this", "Tablets and desktops see this"]);
        expect(await seen(1440)).toEqual(["Desktops see this", "Tablets and desktops see this"]);
    },
} satisfies Drives;
