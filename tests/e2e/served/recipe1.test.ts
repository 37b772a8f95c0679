// The counter of the founding document, as it stands, in a folder made by `vitrine new`.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openPage, startBrowser, waitForText } from "../../support/browser";
import { newProject, serve, temporaryFolder } from "../../support/program";

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

for (const mode of ["dev", "prod"]) {
    test(`recipe 1 counts per tab (${mode})`, async () => {
        using folder = temporaryFolder();
        const project = folder.join("recipe1");
        await newProject(project, "empty");
        copyFileSync(join(import.meta.dir, "../../apps/recipe1/recipe1.py"), join(project, "recipe1/recipe1.py"));
        await using server = await serve(project, "--env", mode);

        const { page, complaints } = await openPage(browser, server.url);
        await waitForText(page, "h1", "0");
        await page.getByRole("button", { name: "+1" }).click();
        await waitForText(page, "h1", "1");
        await page.getByRole("button", { name: "+1" }).click();
        await waitForText(page, "h1", "2");

        const second = await openPage(browser, server.url);
        await waitForText(second.page, "h1", "0");
        expect(await page.textContent("h1")).toBe("2");

        expect([...complaints.errors, ...second.complaints.errors]).toEqual([]);
        expect([...complaints.outside, ...second.complaints.outside]).toEqual([]);
        expect(await server.stop()).toBe(0);
    });
}

test("a page reloaded in the same tab keeps its session, a new tab of the same browser has its own", async () => {
    using folder = temporaryFolder();
    const project = folder.join("recipe1");
    await newProject(project, "empty");
    copyFileSync(join(import.meta.dir, "../../apps/recipe1/recipe1.py"), join(project, "recipe1/recipe1.py"));
    await using server = await serve(project);

    const { page } = await openPage(browser, server.url);
    await waitForText(page, "h1", "0");
    await page.getByRole("button", { name: "+1" }).click();
    await waitForText(page, "h1", "1");
    await page.reload();
    await waitForText(page, "h1", "1");

    const tab = await page.context().newPage();
    await tab.goto(server.url);
    await waitForText(tab, "h1", "0");
});
