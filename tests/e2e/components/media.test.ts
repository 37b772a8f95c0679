// Sound, video and moments.
import { expect, test } from "bun:test";
import { says, withApp } from "./support";

for (const mode of ["dev", "prod"] as const) {
    test(`media and moments (${mode})`, () =>
        withApp("media", mode, async (page) => {
            const text = (id: string) => page.locator(`#${id}`).textContent();
            await says(page, "seconds", "2");
            expect(await page.locator("audio.sound").getAttribute("controls")).toBe("");
            expect((await page.locator("audio.sound").boundingBox())!.width).toBe(300);
            // `url` is what `src` was called once, and controls can be left out.
            expect(await page.locator("audio.film").getAttribute("src")).toBe("/tone.wav");
            expect(await page.locator("audio.film").getAttribute("controls")).toBeNull();
            await page.click("#play");
            await says(page, "over", "over");

            await says(page, "format", "2024/03/05 14:30");
            await says(page, "locale", "Dienstag 5. März");
            await says(page, "zone", "23:30");
            await says(page, "add", "8 Mar");
            await says(page, "duration", "2 hours 30 minutes");
            expect(await text("ago")).toMatch(/^\d+ years ago$/);
            expect(await page.locator("#add .added").count()).toBe(1);
            await page.waitForFunction(() => Number(document.getElementById("ticks")!.textContent) > 0);
        }));
}
