// Photographs every page of the gallery, light and dark, and puts the pictures on contact sheets. Not a test: ./dev gallery-sheets.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { Gallery } from "./gallery";

const folder = resolve(process.argv[2] ?? "");
const wanted = process.argv.slice(3);
if (!process.argv[2]) throw new Error("name the folder to write the pictures to");
mkdirSync(folder, { recursive: true });

await using gallery = await Gallery.open();
for (const route of gallery.routes) {
    const name = route.slice(1) || "index";
    if (wanted.length && !wanted.includes(name)) continue;
    for (const scheme of ["light", "dark"] as const) {
        const { page, complaints } = await gallery.visit(route, scheme);
        await page.screenshot({ path: join(folder, `${name}-${scheme}.png`), fullPage: true });
        for (const complaint of complaints) console.log(`${route} (${scheme}): ${complaint}`);
        await page.context().close();
    }
}
