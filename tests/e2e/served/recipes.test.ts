// Recipes 2 to 4 of the founding document, as they stand, each in a folder made by `vitrine new`; and an app that goes beyond recipe 4.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { type Complaints, openPage, startBrowser, waitForText } from "../../support/browser";
import { newProject, serve, temporaryFolder } from "../../support/program";

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

interface Served {
    /** A tab of its own on a path of the app. */
    open(path: string): Promise<Page>;
}

async function withApp(name: string, mode: string, use: (served: Served) => Promise<void>): Promise<void> {
    using folder = temporaryFolder();
    const project = folder.join(name);
    await newProject(project, "empty");
    copyFileSync(join(import.meta.dir, `../../apps/${name}/${name}.py`), join(project, `${name}/${name}.py`));
    await using server = await serve(project, "--env", mode);
    const all: Complaints[] = [];
    await use({
        open: async (path) => {
            const { page, complaints } = await openPage(browser, new URL(path, server.url).href);
            all.push(complaints);
            return page;
        },
    });
    for (const complaints of all) expect(complaints).toEqual({ errors: [], outside: [] });
    expect(await server.stop()).toBe(0);
}

for (const mode of ["dev", "prod"]) {
    test(`recipe 2: a form sends its fields and empties itself (${mode})`, () =>
        withApp("recipe2", mode, async ({ open }) => {
            const page = await open("/");
            const answered = new Promise<void>((resolve) => {
                page.on("websocket", (socket) =>
                    socket.on("framereceived", ({ payload }) => {
                        if (String(payload).includes('{"name":"Ada","email":"ada@example.org"}')) resolve();
                    }),
                );
            });
            await page.reload(); // its socket is one that we hear
            await page.getByPlaceholder("Name").fill("Ada");
            await page.getByPlaceholder("Email").fill("ada@example.org");
            await page.getByRole("button", { name: "Submit" }).click();
            await answered;
            await page.waitForFunction(() => [...document.querySelectorAll("input")].every((input) => input.value === ""));
        }));

    test(`recipe 3: a text grows while its handler runs (${mode})`, () =>
        withApp("recipe3", mode, async ({ open }) => {
            const page = await open("/");
            const text = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
            await page.getByRole("button", { name: "Stream" }).waitFor();
            await page.evaluate(() => {
                const seen: string[] = ((window as unknown as { seen: string[] }).seen = []);
                const note = () => {
                    const now = document.querySelector("p")?.textContent ?? "";
                    if (now !== (seen.at(-1) ?? "")) seen.push(now);
                };
                new MutationObserver(note).observe(document.body, { childList: true, characterData: true, subtree: true });
            });
            await page.getByRole("button", { name: "Stream" }).click();
            await waitForText(page, "p", "Hello world!");
            expect(await text()).toEqual(["Hello", "Hello ", "Hello world", "Hello world!"]);
        }));

    test(`recipe 4: a dynamic segment is shown (${mode})`, () =>
        withApp("recipe4", mode, async ({ open }) => {
            await waitForText(await open("/"), "h1", "Home");
            await waitForText(await open("/post/hello-world"), "h1", "Post: hello-world");
        }));

    test(`pages reached by links know their arguments and run on_load (${mode})`, () =>
        withApp("blog", mode, async ({ open }) => {
            const page = await open("/");
            await waitForText(page, "h1", "Home");
            await page.evaluate(() => void Object.assign(window, { stayed: true }));

            await page.getByRole("link", { name: "first" }).click();
            await waitForText(page, "h1", "Post: hello-world");
            await waitForText(page, "#title", "It begins");
            await waitForText(page, "#path", "/post/hello-world");
            await waitForText(page, "#from", "nowhere");
            await waitForText(page, "#loads", "1");

            // The same page with another argument, and back.
            await page.getByRole("link", { name: "second" }).click();
            await waitForText(page, "h1", "Post: second");
            await waitForText(page, "#title", "It goes on");
            await waitForText(page, "#from", "blog");
            await waitForText(page, "#loads", "2");
            await page.goBack();
            await waitForText(page, "h1", "Post: hello-world");
            await waitForText(page, "#loads", "3");
            expect(await page.evaluate(() => "stayed" in window)).toBe(true);

            const direct = await open("/post/second?from=outside");
            await waitForText(direct, "h1", "Post: second");
            await waitForText(direct, "#title", "It goes on");
            await waitForText(direct, "#from", "outside");
            await waitForText(direct, "#loads", "1");
        }));
}
