// Titles and metas that follow vars, arrival and departure of components, pages that are not there, limits of events.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openPage, startBrowser, waitForText } from "../../support/browser";
import { newProject, serve, temporaryFolder, vitrine } from "../../support/program";

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

async function withApp(mode: string, use: (page: Page, url: string) => Promise<void>, path = "/"): Promise<string[]> {
    using folder = temporaryFolder();
    const project = folder.join("pages");
    await newProject(project, "empty");
    copyFileSync(join(import.meta.dir, "../../apps/pages/pages.py"), join(project, "pages/pages.py"));
    await using server = await serve(project, "--env", mode);
    const { page, complaints } = await openPage(browser, new URL(path, server.url).href);
    await use(page, server.url);
    expect(complaints.outside).toEqual([]);
    return [...complaints.errors]; // not those of the end of the server
}

const click = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const logged = (page: Page) => page.locator("#log li").allTextContents();
const meta = (page: Page, selector: string) => page.evaluate((css) => document.querySelector(`meta[${css}]`)?.getAttribute("content"), selector);

for (const mode of ["dev", "prod"]) {
    test(`titles and metas follow vars and pages (${mode})`, async () => {
        const errors = await withApp(mode, async (page) => {
            await page.waitForFunction(() => document.title === "Hello Ada");
            expect(await meta(page, 'name="description"')).toBe("The page of Ada");
            expect(await meta(page, 'property="og:image"')).toBe("/picture.png");
            expect(await meta(page, 'name="keywords"')).toBe('a, "b"');
            expect(await meta(page, 'http-equiv="x-made-by"')).toBe("pages");
            await click(page, "rename");
            await page.waitForFunction(() => document.title === "Hello Grace");
            expect(await meta(page, 'name="description"')).toBe("The page of Grace");

            await page.getByText("about").click();
            await waitForText(page, "h1", "About");
            expect(await page.title()).toBe("About");
            expect(await meta(page, 'name="description"')).toBe("Who we are");
            expect(await page.locator("meta[name=keywords], meta[http-equiv=x-made-by]").count()).toBe(0);
            await page.goBack();
            await page.waitForFunction(() => document.title === "Hello Grace");
        });
        expect(errors).toEqual([]);
    });

    test(`on_mount and on_unmount run when components come and go, once each (${mode})`, async () => {
        const errors = await withApp(mode, async (page) => {
            await waitForText(page, "#log li", "input");
            await click(page, "toggle");
            await waitForText(page, "#log li", "no panel");
            await click(page, "rename");
            await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#name")?.value === "Grace");
            await click(page, "toggle");
            await waitForText(page, "#log li", "panel Grace");
            await page.getByText("about").click();
            await waitForText(page, "h1", "About");
            await page.getByText("home").click();
            await page.waitForFunction(() => document.querySelectorAll("#log li").length === 9);
            expect(await logged(page)).toEqual(
                ["panel Ada", "input", "no panel", "panel Grace", "left index", "no panel", "about", "panel Grace", "input"]);
        });
        expect(errors).toEqual([]);
    });

    test(`an address without a page shows the app's own 404 and runs its on_load (${mode})`, async () => {
        await withApp(mode, async (page, url) => {
            expect((await fetch(`${url}/no/such/page`)).status).toBe(404);
            await waitForText(page, "h1", "Lost");
            await waitForText(page, "#missing", "1");
            await waitForText(page, "#path", "/no/such/page");
            expect(await page.title()).toBe("Lost");
        }, "/no/such/page");
    });

    test(`a handler that fails is told, and the page goes on (${mode})`, async () => {
        const errors = await withApp(mode, async (page) => {
            await waitForText(page, "#log li", "input");
            await click(page, "fail");
            await waitForText(page, "#ticks", "1");
            const told = page.locator(mode === "dev" ? "#vitrine-banner .errors" : "[data-sonner-toast][data-type=error]");
            await told.waitFor();
            const text = (await told.textContent())!;
            expect(text.includes("KeyError: 'no such key'")).toBe(mode === "dev");
            expect(/pages\.py:\d+/.test(text)).toBe(mode === "dev");
            await click(page, "temporal");
            await waitForText(page, "#ticks", "2");
        });
        expect(errors).toEqual([]);
    });
}

test("throttle, debounce and temporal in a browser", async () => {
    await withApp("dev", async (page) => {
        await waitForText(page, "#ticks", "0");
        for (let click_ = 0; click_ < 3; click_++) await click(page, "throttled");
        await click(page, "temporal"); // after them on the same connection
        await waitForText(page, "#ticks", "2");
        await page.locator("#debounced").pressSequentially("abc", { delay: 5 });
        await waitForText(page, "#asked", "1");
        expect((await logged(page)).at(-1)).toBe("abc");
    });
});

test("routes that cannot be are refused with file and line", async () => {
    using folder = temporaryFolder();
    const project = folder.join("pages");
    await newProject(project, "empty");
    const page = (name: string, route: string) => `@rx.page(route="${route}")\ndef ${name}():\n    return rx.el.p()\n`;
    const checked = async (...pages: string[]) => {
        await Bun.write(join(project, "pages/pages.py"), `import reflex as rx\n${pages.join("")}app = rx.App()\n`);
        return (await vitrine(["check", project])).stderr;
    };
    expect(await checked(page("a", "/post/[id]"), page("b", "/post/[slug]/edit"))).toMatch(/pages\.py:5:.*different names for the same segment.*a \(pages\.py:2\)/);
    expect(await checked(page("a", "/post/[id]"), page("b", "/post/[id]"))).toMatch(/pages\.py:5:.*Two pages have the route \/post\/\[id\]/);
    expect(await checked(page("a", "/[...rest]/x"))).toMatch(/pages\.py:2:.*\[\.\.\.rest\]/);
    expect(await checked(page("a", "/[id"))).toMatch(/pages\.py:2:.*not of the form/);
});

test("an app without a 404 page has a plain one", async () => {
    using folder = temporaryFolder();
    const project = folder.join("plain");
    await newProject(project, "counter");
    for (const mode of ["dev", "prod"]) {
        await using server = await serve(project, "--env", mode);
        const { page } = await openPage(browser, `${server.url}/nowhere`);
        await waitForText(page, "h1", "404");
        expect((await fetch(`${server.url}/nowhere`)).status).toBe(404);
        expect(await page.title()).toBe("Page not found");
        await page.getByRole("link").click();
        await waitForText(page, "#count", "0");
    }
});
