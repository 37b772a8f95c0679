// The static frontend of `vitrine export`, on a file server that knows nothing of Vitrine.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openPage, startBrowser, waitForText } from "../../support/browser";
import { newProject, serveFiles, temporaryFolder, vitrine } from "../../support/program";

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

test("an exported counter is shown by a plain file server", async () => {
    using folder = temporaryFolder();
    const project = folder.join("counter");
    const out = folder.join("out");
    await newProject(project, "counter");
    expect(await vitrine(["export", project, "--out", out])).toMatchObject({ code: 0 });

    const html = readFileSync(join(out, "frontend/index.html"), "utf8");
    expect(html.toLowerCase()).toStartWith("<!doctype html>");
    expect(existsSync(join(out, "backend/rxconfig.py"))).toBe(true);
    expect(existsSync(join(out, "backend/counter/counter.py"))).toBe(true);

    await using files = await serveFiles(join(out, "frontend"));
    const { page, complaints } = await openPage(browser, files.url);
    await waitForText(page, "#count", "0");
    const failed = complaints.errors.filter((error) => !error.includes("WebSocket"));
    expect(failed).toEqual([]);
    expect(complaints.outside).toEqual([]);
    // Styles are there: the card's number stands in the centre of a coloured box.
    const box = page.locator("#count").locator("..");
    expect(await box.evaluate((element) => getComputedStyle(element).justifyContent)).toBe("center");
    expect(await box.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe("rgba(0, 0, 0, 0)");
});

test("what is exported stays small", async () => {
    using folder = temporaryFolder();
    const project = folder.join("counter");
    const out = folder.join("out");
    await newProject(project, "counter");
    expect(await vitrine(["export", project, "--out", out])).toMatchObject({ code: 0 });

    const frontend = join(out, "frontend");
    const kilobytes = (names: string[]) =>
        names.reduce((sum, name) => sum + Bun.gzipSync(readFileSync(join(frontend, name))).length, 0) / 1024;
    // What a browser loads for the page: the scripts that the document names and what these import, but nothing that is imported on demand.
    const scripts = new Set<string>();
    const follow = (text: string, pattern: RegExp) => {
        for (const [, name] of text.matchAll(pattern)) {
            if (scripts.has(name!)) continue;
            scripts.add(name!);
            follow(readFileSync(join(frontend, "_vitrine", name!), "utf8"), /(?:from|import)\s*"\.\/([^"]+\.js)"/g);
        }
    };
    follow(readFileSync(join(frontend, "index.html"), "utf8"), /"\/_vitrine\/([^"]+\.js)"/g);
    const styles = (readdirSync(frontend, { recursive: true }) as string[]).filter((name) => name.endsWith(".css"));
    const sizes = { js: kilobytes([...scripts].map((name) => `_vitrine/${name}`)), css: kilobytes(styles) };
    expect(sizes.js).toBeGreaterThan(30);
    expect(sizes.js).toBeLessThanOrEqual(90);
    expect(sizes.css).toBeGreaterThan(1);
    expect(sizes.css).toBeLessThanOrEqual(20);
});

test("an app that does not load is not exported", async () => {
    using folder = temporaryFolder();
    const project = folder.join("counter");
    await newProject(project, "counter");
    await Bun.write(join(project, "counter/counter.py"), "import reflex as rx\n\nraise ValueError('no such tariff')\n");
    const outcome = await vitrine(["export", project, "--out", folder.join("out")]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain("counter/counter.py:3:");
    expect(outcome.stderr).toContain("no such tariff");
});
