// Events that the browser carries out, and vars that it keeps, in development and bundled.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openPage, startBrowser, waitForText } from "../../support/browser";
import { newProject, serve, temporaryFolder } from "../../support/program";

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

async function withApp(mode: string, path: string, use: (page: Page, url: string) => Promise<void>): Promise<void> {
    using folder = temporaryFolder();
    const project = folder.join("browser");
    await newProject(project, "empty");
    copyFileSync(join(import.meta.dir, "../../apps/browser/browser.py"), join(project, "browser/browser.py"));
    await using server = await serve(project, "--env", mode);
    const { page, complaints } = await openPage(browser, new URL(path, server.url).href);
    await use(page, server.url);
    expect(complaints).toEqual({ errors: [], outside: [] });
}

const click = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const heard = (page: Page, text: string) => waitForText(page, "#heard li", text);

for (const mode of ["dev", "prod"]) {
    test(`events of the browser, from handlers and from triggers (${mode})`, () =>
        withApp(mode, "/", async (page) => {
            const toast = (text: string) => page.locator("[data-sonner-toast]", { hasText: text });
            await click(page, "say");
            await toast("All of it").waitFor();
            expect(await toast("Saved").getAttribute("data-x-position")).toBe("left");
            await toast("from a var").waitFor();
            expect(await toast("from a var").getAttribute("data-x-position")).toBe("center");
            await toast("Saved").getByRole("button", { name: "Undo" }).click();
            await heard(page, "undone");
            await toast("Saved").waitFor({ state: "detached" });
            await click(page, "say");
            await toast("Saved").getByRole("button", { name: "Close toast" }).click();
            await heard(page, "saved");
            await toast("Saved").waitFor({ state: "detached" });
            await click(page, "say here");
            await toast("Here from a var").waitFor();
            await click(page, "say");
            await toast("Saved").waitFor();
            await click(page, "away");
            await toast("Saved").waitFor({ state: "detached" });

            await click(page, "ask");
            for (const line of ["21", "run 2", "call later"]) await heard(page, line);
            await click(page, "ask here");
            await heard(page, "Events");

            await click(page, "controls");
            await page.waitForFunction(() => document.activeElement?.id === "field");
            expect(await page.inputValue("#field")).toBe("set");
            await page.getByRole("button", { name: "blur" }).hover();
            await heard(page, "blurred");

            for (const [button, name, content] of [["files", "bytes.bin", "bytes"], ["value", "heard.json", null]] as const) {
                const download = page.waitForEvent("download");
                await click(page, button);
                const file = await download;
                expect(file.suggestedFilename()).toBe(name);
                const text = await Bun.file(await file.path()).text();
                if (content) expect(text).toBe(content);
                else expect(JSON.parse(text)).toContain("undone");
            }

            await click(page, "inner");
            await page.getByText("nowhere").click();
            await heard(page, "stayed");
            expect(await page.locator("#heard li", { hasText: "outer" }).count()).toBe(0);

            const opened = page.context().waitForEvent("page");
            await click(page, "elsewhere");
            await waitForText(await opened, "#plain", "no local");
            await click(page, "kept");
            await waitForText(page, "#plain", "no local");
            expect(new URL(page.url()).pathname).toBe("/kept");
        }));

    test(`vars that the browser keeps (${mode})`, () =>
        withApp(mode, "/kept", async (page, url) => {
            const shown = async (at: Page, values: Record<string, string>) => {
                for (const [id, text] of Object.entries(values)) await waitForText(at, `#${id}`, text);
            };
            const context = page.context();
            const other = await context.newPage();
            await other.goto(`${url}/kept`);
            await shown(other, { cookie: "no cookie", plain: "no local", shared: "no shared", tab: "no tab", loads: "1" });

            await click(page, "keep");
            await shown(page, { cookie: "my cookie; ä", upper: "MY COOKIE; Ä", plain: "my local", tab: "my tab", secret: "my not kept" });
            // The other tab hears of what is synchronised, and of nothing else.
            await shown(other, { shared: "my shared", cookie: "no cookie", plain: "no local", tab: "no tab" });
            const [cookie] = (await context.cookies()).filter(({ name }) => name === "visitor");
            expect(cookie).toMatchObject({ value: encodeURIComponent("my cookie; ä"), sameSite: "Strict", path: "/" });
            expect(cookie!.expires).toBeGreaterThan(Date.now() / 1000 + 3000);
            const keys = await page.evaluate(() => Object.keys(localStorage).sort());
            expect(keys).toEqual(["browser.browser.Kept.plain", "shared"]);

            // A new tab has the values before it shows anything; the hello tells them and no others.
            await page.evaluate(() => localStorage.setItem("foreign", "not for the server"));
            const third = await context.newPage();
            const hello = new Promise<string>((resolve) =>
                third.on("websocket", (socket) => socket.on("framesent", ({ payload }) => String(payload).includes("hello") && resolve(String(payload)))),
            );
            await third.goto(`${url}/kept`);
            await shown(third, { cookie: "my cookie; ä", upper: "MY COOKIE; Ä", plain: "my local", shared: "my shared", tab: "no tab", secret: "not kept" });
            expect(Object.values(JSON.parse(await hello).v).sort()).toEqual(["my cookie; ä", "my local", "my shared"]);

            // Reloaded, the tab goes on with its session.
            await page.reload();
            await shown(page, { cookie: "my cookie; ä", tab: "my tab", secret: "my not kept", loads: "2" });

            await click(page, "forget");
            await shown(page, { cookie: "no cookie", tab: "no tab", plain: "my local", secret: "my not kept", loads: "4" });
            expect((await context.cookies()).some(({ name }) => name === "visitor")).toBe(false);
            await click(page, "forget all");
            await shown(page, { plain: "no local", shared: "no shared", loads: "5" });
            await shown(third, { shared: "no shared", plain: "my local" });
            expect(await page.evaluate(() => localStorage.length)).toBe(0);
        }));
}
