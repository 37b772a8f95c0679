// Photographs the gallery, light and dark: a contact sheet of the examples of each page. Not a test: ./dev gallery-sheets.
// Arguments: the folder for the pictures, and the pages (all, if none is named).
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
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

await using gallery = await Gallery.open();
for (const route of gallery.routes) {
    const name = route.slice(1) || "index";
    if (wanted.length && !wanted.includes(name)) continue;
    for (const scheme of ["light", "dark"] as const) {
        const { page, complaints } = await gallery.visit(route, scheme);
        const path = join(folder, `${name}-${scheme}.png`);
        const examples = page.locator(".examples");
        if (await examples.count()) {
            await page.setViewportSize({ width: 2600, height: 1200 });
            await page.addStyleTag({ content: SHEET });
            await examples.screenshot({ path });
        } else {
            await page.screenshot({ path, fullPage: true });
        }
        for (const complaint of complaints) console.log(`${route} (${scheme}): ${complaint}`);
        await page.context().close();
    }
}
