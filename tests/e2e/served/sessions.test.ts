// Sessions outlive the server, and end when nobody comes back to them.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openPage, startBrowser, waitForText } from "../../support/browser";
import { newProject, serve, temporaryFolder } from "../../support/program";

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

const afterTwo = "2 i1!!,i2 ['x'] {'a': [1, 1, 2]} 2026-01-02 wild 20";

/** A project of tests/apps, in a folder of its name. */
async function newKept(project: string, settings = ""): Promise<string> {
    const name = basename(project);
    await newProject(project, "empty");
    const file = join(project, `${name}/${name}.py`);
    copyFileSync(join(import.meta.dir, `../../apps/${name}/${name}.py`), file);
    writeFileSync(join(project, "rxconfig.py"), `import reflex as rx\n\nconfig = rx.Config(app_name="${name}", ${settings})\n`);
    return file;
}

async function stepTwice(page: Page): Promise<void> {
    await page.getByRole("button", { name: "step" }).click();
    await page.getByRole("button", { name: "step" }).click();
    await waitForText(page, "h1", afterTwo);
    await page.getByRole("button", { name: "write" }).click();
    await waitForText(page, "#note", "noted at 2");
}

/** The files of the sessions that are kept. */
const kept = (project: string) =>
    existsSync(join(project, ".states")) ? readdirSync(join(project, ".states")).filter((name) => name.endsWith(".session")) : [];

/** Until a condition of the file system holds, which tells nobody when it does. */
async function until(condition: () => boolean): Promise<void> {
    while (!condition()) await Bun.sleep(20);
}

for (const [mode, end] of [["dev", "kill"], ["dev", "stop"], ["prod", "kill"]] as const) {
    test(`a server that ends (${mode}, ${end}) and comes back has the values of all vars, and the page stays`, async () => {
        using folder = temporaryFolder();
        const project = folder.join("kept");
        await newKept(project);
        await using first = await serve(project, "--env", mode);
        const { page, complaints } = await openPage(browser, first.url);
        await stepTwice(page);
        await page.locator("#typed").fill("half a sen");
        await page.evaluate(() => void Object.assign(window, { stayed: true }));
        if (end === "kill") {
            const file = () => join(project, ".states", kept(project)[0]!);
            await until(() => kept(project).length > 0 && readFileSync(file()).includes("noted at 2"));
            expect(statSync(file()).mode & 0o777).toBe(0o600);
        }
        await first[end]();
        expect(first.output).toContain("State._lock cannot be pickled");

        await using second = await serve(project, "--env", mode, "--port", new URL(first.url).port);
        await page.getByRole("button", { name: "step" }).click();
        await waitForText(page, "h1", "3 i1!!!,i2,i3 ['x'] {'a': [1, 1, 2, 3]} 2026-01-03 wild 30");
        await waitForText(page, "#note", "noted at 2");
        expect(await page.evaluate(() => "stayed" in window)).toBe(true);
        expect(await page.locator("#typed").inputValue()).toBe("half a sen");
        // Chromium itself reports each attempt to connect that failed.
        expect(complaints.errors.filter((error) => !/WebSocket connection/.test(error))).toEqual([]);
        await page.reload();
        await waitForText(page, "#note", "noted at 2");
        expect(second.output).not.toContain("begins anew");
    });
}

test("what does not fit the changed app begins anew, and the rest is kept", async () => {
    using folder = temporaryFolder();
    const project = folder.join("kept");
    const file = await newKept(project);
    await using first = await serve(project);
    const { page } = await openPage(browser, first.url);
    await stepTwice(page);
    await first.stop();
    const source = readFileSync(file, "utf8");
    const changed = source.replace("class Item", "class Thing").replaceAll("Item(", "Thing(").replace("list[Item]", "list[Thing]");
    // One var more, and the numbers on the wire are others: the page loads itself anew, once.
    const numbered = changed.replace("    count: int", "    fresh: int = 7\n    count: int").replace("rx.heading(", "rx.text(State.fresh, id='fresh'), rx.heading(");
    writeFileSync(file, numbered);

    await using second = await serve(project, "--port", new URL(first.url).port);
    await waitForText(page, "#fresh", "7");
    await page.getByRole("button", { name: "step" }).click();
    await waitForText(page, "h1", "3 i3! ['x'] {'a': [1, 1, 2, 3]} 2026-01-03 wild 30");
    await waitForText(page, "#note", "noted at 2");
    expect(second.output).toMatch(/State\.items of kept sessions cannot be read and begins anew/);
});

test.each([
    ["pickled", "keep", "pickling", "1 1"],
    ["set by a handler that is running", "handle", "handling", "1 1"],
    ["set by a coroutine that is running", "handle beside", "handling", "1 1"],
])("what is being %s when the server is told to stop is kept", async (_, button, mark, values) => {
    using folder = temporaryFolder();
    const project = folder.join("kept_slowly");
    await newKept(project);
    await using first = await serve(project);
    const { page } = await openPage(browser, first.url);
    await page.getByRole("button", { name: button, exact: true }).click();
    await until(() => existsSync(join(project, mark)));
    await first.stop();
    expect(first.output).not.toContain("cannot be pickled");

    await using second = await serve(project, "--port", new URL(first.url).port);
    await page.reload();
    await waitForText(page, "h1", values);
    await page.getByRole("button", { name: "handle", exact: true }).click();
    await waitForText(page, "h1", "2 2");
    expect(second.output).not.toContain("begins anew");
});

test.each([
    ["pickled", "keep for ever", "pickling"],
    ["computed", "never answer", "computing"],
])("what is %s without end does not keep the server from ending, nor the other vars from being kept", async (_, button, mark) => {
    using folder = temporaryFolder();
    const project = folder.join("kept_slowly");
    await newKept(project);
    await using first = await serve(project);
    const { page } = await openPage(browser, first.url);
    const { page: other } = await openPage(browser, first.url);
    for (const tab of [other, page]) await tab.getByRole("button", { name: "handle", exact: true }).click();
    for (const tab of [other, page]) await waitForText(tab, "h1", "1 1");
    await page.getByRole("button", { name: button, exact: true }).click();
    await until(() => existsSync(join(project, mark)));
    expect(await first.stop()).toBe(0);

    await using second = await serve(project, "--port", new URL(first.url).port);
    await other.reload();
    await waitForText(other, "h1", "1 1");
    expect(second.output).not.toContain("begins anew");
});

test("what tabs share outlives the server, with their links and for those that link later", async () => {
    using folder = temporaryFolder();
    const project = folder.join("kept_shared");
    await newKept(project);
    await using first = await serve(project);
    const { page: one } = await openPage(browser, first.url);
    const { page: other } = await openPage(browser, first.url);
    for (const page of [one, other]) {
        await page.getByRole("button", { name: "join" }).click();
        await waitForText(page, "#place", "lobby");
    }
    await one.getByRole("button", { name: "say" }).click();
    await other.getByRole("button", { name: "say" }).click();
    await waitForText(one, "#lines", "1,2");
    await first.stop();

    await using second = await serve(project, "--port", new URL(first.url).port);
    await one.getByRole("button", { name: "say" }).click();
    for (const page of [one, other]) await waitForText(page, "#lines", "1,2,3");
    const { page: late } = await openPage(browser, second.url);
    await waitForText(late, "#place", "nowhere");
    await late.getByRole("button", { name: "join" }).click();
    await waitForText(late, "#lines", "1,2,3");
    await second.stop();

    // Nobody is linked any more when somebody links anew.
    for (const page of [one, other, late]) await page.close();
    await using third = await serve(project);
    const { page: next } = await openPage(browser, third.url);
    await next.getByRole("button", { name: "join" }).click();
    await waitForText(next, "#lines", "1,2,3");
});

test("with state_manager_mode memory nothing is written", async () => {
    using folder = temporaryFolder();
    const project = folder.join("kept");
    await newKept(project, `state_manager_mode="memory"`);
    await using first = await serve(project);
    const { page } = await openPage(browser, first.url);
    await stepTwice(page);
    await first.stop();
    await using second = await serve(project, "--port", new URL(first.url).port);
    await waitForText(page, "#note", "nothing");
    expect(existsSync(join(project, ".states"))).toBe(false);
    expect(second.output).toContain("ready");
});

test("a session that nobody came back to in time is gone, and its tab begins anew", async () => {
    using folder = temporaryFolder();
    const project = folder.join("kept");
    await newKept(project, `redis_token_expiration=1`);
    await using server = await serve(project);
    const { page, complaints } = await openPage(browser, server.url);
    await stepTwice(page);
    await until(() => kept(project).length === 1);
    const [file] = kept(project);
    await page.goto("about:blank");
    await until(() => kept(project).length === 0);

    await page.goto(server.url);
    await waitForText(page, "#note", "nothing");
    await page.getByRole("button", { name: "step" }).click();
    await page.getByRole("heading", { name: /^1 / }).waitFor();
    expect(complaints).toEqual({ errors: [], outside: [] });
    await until(() => kept(project).includes(file!)); // it is the same tab, with the same token

    // What a former server left goes too.
    const left = join(project, ".states", "00000000-0000-0000-0000-000000000000.session");
    writeFileSync(left, "");
    utimesSync(left, 0, 0);
    await until(() => !existsSync(left));
});
