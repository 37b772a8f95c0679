// Photographs the gallery, light and dark: a contact sheet of the examples of each page. Not a test: ./dev gallery-sheets.
// Arguments: the folder for the pictures, and the pages (all, if none is named).
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { Gallery } from "./gallery";

const folder = resolve(process.argv[2] ?? "");
const wanted = process.argv.slice(3);
if (!process.argv[2]) throw new Error("name the folder to write the pictures to");
mkdirSync(folder, { recursive: true });

/** The examples side by side, in place of one below the other. */
const SHEET = `
    .examples { display: block !important; columns: 2; column-gap: 2rem; min-width: 1900px !important;
        max-width: none !important; padding: 2rem; }
    .examples > * { break-inside: avoid; margin-bottom: 2rem; }`;

/** Waits until the charts are drawn to their ends. */
const settle = (page: Page) => page.evaluate(() => new Promise<void>((done) => {
    const stillness = 2000; // an animation lasts 1.5 s, may change nothing that is seen, and is followed by the labels
    const charts = () => [...document.querySelectorAll(".recharts-surface")].map((chart) => chart.outerHTML).join();
    let last = "", since = 0, frames = 0; // of which there are few where much goes on
    const look = (now: number) => {
        const drawn = charts();
        if (drawn !== last) [last, since, frames] = [drawn, now, 0];
        if (drawn === "" || (now - since > stillness && ++frames > 20)) done();
        else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
}));

await using gallery = await Gallery.open();
for (const route of gallery.routes) {
    const name = route.slice(1) || "index";
    if (wanted.length && !wanted.includes(name)) continue;
    for (const scheme of ["light", "dark"] as const) {
        const { page, complaints } = await gallery.visit(route, scheme);
        await page.locator("h1").first().waitFor();
        const path = join(folder, `${name}-${scheme}.png`);
        const examples = page.locator(".examples");
        if (await examples.count()) {
            await page.setViewportSize({ width: 2600, height: 1200 });
            await page.addStyleTag({ content: SHEET });
            await settle(page);
            await examples.screenshot({ path });
        } else {
            await page.screenshot({ path, fullPage: true });
        }
        for (const complaint of complaints) console.log(`${route} (${scheme}): ${complaint}`);
        await page.context().close();
    }
}
