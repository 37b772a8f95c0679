// What a developer's save does to an open page: the change appears, everything that the user has there stays.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openPage, startBrowser, waitForText } from "../../support/browser";
import { newProject, serve, temporaryFolder } from "../../support/program";

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

const app = readFileSync(join(import.meta.dir, "../../apps/recipe1/recipe1.py"), "utf8").replace(
    "rx.heading(State.count),",
    'rx.heading(State.count),\n        rx.text("before"),\n        rx.input(placeholder="note"),',
);

test("a saved change appears with count, typed text and focus kept, and a broken save leaves the last good page", async () => {
    using folder = temporaryFolder();
    const project = folder.join("recipe1");
    await newProject(project, "empty");
    const file = join(project, "recipe1/recipe1.py");
    writeFileSync(file, app);
    await using server = await serve(project);

    const { page } = await openPage(browser, server.url);
    await waitForText(page, "h1", "0");
    await page.getByRole("button", { name: "+1" }).click();
    await waitForText(page, "h1", "1");
    const note = page.getByPlaceholder("note");
    await note.click();
    await note.pressSequentially("half a sen");

    const state = () =>
        page.evaluate(() => ({
            heading: document.querySelector("h1")?.textContent,
            note: document.querySelector("input")?.value,
            focused: document.activeElement?.tagName,
        }));
    const kept = { heading: "1", note: "half a sen", focused: "INPUT" };

    writeFileSync(file, app.replace('"before"', '"after"'));
    await page.getByText("after", { exact: true }).waitFor();
    expect(await state()).toEqual(kept);

    // The banner names the file and the line; the page under it is the last good one.
    writeFileSync(file, app.replace("rx.vstack(", "rx.vstack(("));
    await page.getByText(/recipe1\.py:\d+/).first().waitFor();
    expect(await state()).toEqual(kept);
    await page.getByText("after", { exact: true }).waitFor();

    writeFileSync(file, app.replace('"before"', '"mended"'));
    await page.getByText("mended", { exact: true }).waitFor();
    await page.getByText(/recipe1\.py:\d+/).first().waitFor({ state: "hidden" });
    expect(await state()).toEqual(kept);

    await page.getByRole("button", { name: "+1" }).click();
    await waitForText(page, "h1", "2");
});

test("an app that is broken when it is started is there once its file is mended", async () => {
    using folder = temporaryFolder();
    const project = folder.join("demo");
    await newProject(project, "counter");
    const file = join(project, "demo/demo.py");
    const good = readFileSync(file, "utf8");
    writeFileSync(file, "def broken(\n");
    await using server = await serve(project);
    const { page } = await openPage(browser, server.url);
    writeFileSync(file, good);
    await waitForText(page, "#count", "0");
    await page.getByRole("button", { name: "Add one" }).click();
    await waitForText(page, "#count", "1");
});
