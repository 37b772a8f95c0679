// The gallery shows the whole catalog, and every page of it works: in drives/ROUTE.ts is what a person would do there.
import { afterAll, expect, test } from "bun:test";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { Gallery } from "./gallery";

/** What `drives/ROUTE.ts` exports: what is done on the page, by what it shows. */
export type Drives = Record<string, (page: Page) => Promise<void>>;

/** Components that no page can show, and why. */
const NOT_SHOWN: Record<string, string> = {
    "rx.context_menu.radio": "genuine Reflex takes no text for it, and the gallery runs there too; see tests/apps/radix",
    "rx.context_menu.radio_group": "is for rx.context_menu.radio",
    "rx.error_boundary": "no public name of genuine Reflex; see tests/apps/core",
    ...Object.fromEntries(["html", "head", "body", "base", "title", "meta", "link"].map((tag) =>
        [`rx.el.${tag}`, "belongs to the document, not to a place in it"])),
    "rx.editor": "genuine Reflex has it no more, and the gallery runs there too; see tests/apps/editor",
    "rx.el.script": "React does not run what stands in a page; rx.script does",
    "rx.el.svg.script": "as rx.el.script",
    "rx.el.portal": "no browser has it",
    "rx.plotly.geo": "fetches its maps from the network",
    "rx.plotly.mapbox": "fetches its maps from the network",
};

const gallery = await Gallery.open();
afterAll(() => gallery[Symbol.asyncDispose]());

const drivesOf = (route: string) => join(import.meta.dir, "drives", `${route.slice(1) || "index"}.ts`);

for (const route of gallery.routes) {
    test(`${route} opens without a complaint`, async () => {
        const { page, complaints } = await gallery.visit(route);
        const components = await page.locator("[data-components]").evaluateAll((sections) =>
            sections.map((section) => section.getAttribute("data-components")!.split(" ")));
        // An example of nothing: its name is not in its own code.
        if (route !== "/") expect(components).not.toEqual([]);
        expect(components.filter((names) => names.includes(""))).toEqual([]);
        expect(complaints).toEqual([]);
        await page.context().close();
    });

    if (!existsSync(drivesOf(route))) continue;
    const drives: Drives = (await import(drivesOf(route))).default;
    for (const [what, drive] of Object.entries(drives)) {
        test(`${route}: ${what}`, async () => {
            const { page, complaints } = await gallery.visit(route);
            await drive(page);
            expect(complaints).toEqual([]);
            await page.context().close();
        });
    }
}

test("each file in drives belongs to a page", () => {
    const files = gallery.routes.map((route) => basename(drivesOf(route)));
    expect(readdirSync(join(import.meta.dir, "drives")).filter((file) => !files.includes(file))).toEqual([]);
});

test("every component of the catalog is shown, and what is not is known", async () => {
    const pages = await Promise.all(gallery.routes.map((route) => gallery.source(route)));
    const shown = new Set(pages.flatMap((page) => [...page.matchAll(/data-components\\":\\"([^"\\]*)/g)].flatMap((match) => match[1]!.split(" "))));
    const catalog = join(import.meta.dir, "../../../resources/catalog");
    const read = (file: string) => JSON.parse(readFileSync(join(catalog, file), "utf8"));
    const missing = read("common.json").families.flatMap((file: string) =>
        read(file).components
            .filter((entry: { name: string; aliases?: string[] }) => ![entry.name, ...(entry.aliases ?? [])].some((name) => shown.has(name)))
            .map((entry: { name: string }) => entry.name));
    expect(missing.sort()).toEqual(Object.keys(NOT_SHOWN).sort());
});
