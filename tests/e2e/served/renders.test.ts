// A change of state renders the fragments that read it, and nothing else: counted in the page.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { startBrowser, waitForText } from "../../support/browser";
import { newProject, serve, temporaryFolder } from "../../support/program";

declare global {
    var rendered: (name: string) => void;
    var renders: string[];
}

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

/** What is rendered, by name and sorted, from clicks on these buttons until `selector` shows `text`. */
async function renders(page: Page, buttons: string[], selector: string, text: string): Promise<string[]> {
    await page.evaluate(() => void (globalThis.renders = []));
    for (const name of buttons)
        await page.getByRole("button", { name, exact: true }).click();
    await waitForText(page, selector, text);
    return (await page.evaluate(() => globalThis.renders)).sort();
}

for (const mode of ["dev", "prod"]) {
    test(`a change renders only what reads it (${mode})`, async () => {
        using folder = temporaryFolder();
        const project = folder.join("renders");
        await newProject(project, "empty");
        copyFileSync(join(import.meta.dir, "../../apps/renders/renders.py"), join(project, "renders/renders.py"));
        await using server = await serve(project, "--env", mode);

        const page = await (await browser.newContext()).newPage();
        await page.addInitScript(() => {
            globalThis.renders = [];
            globalThis.rendered = (name) => void globalThis.renders.push(name);
        });
        await page.goto(server.url);
        await waitForText(page, "#count", "0");
        // The first answer stands for the end of what happens when a page is opened.
        await renders(page, ["increment"], "#count", "1");

        const ofCount = ["around", "condition", "count", "parity"];
        expect(await renders(page, ["increment"], "#count", "2")).toEqual(ofCount);
        expect(await renders(page, ["rename"], "#name", "somebody")).toEqual(["name"]);
        expect(await renders(page, ["add"], "#length", "There are 3")).toEqual(["length", "list"]);
        // Handlers that change nothing, or nothing that a page reads, come before one that does: only its own renders are there.
        expect(await renders(page, ["keep", "unseen", "rename", "increment"], "#count", "3")).toEqual(ofCount);
        await page.context().close();
    });
}
