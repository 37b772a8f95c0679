// Files on their way from the browser: choosing, dropping, checking, sending with progress, ending.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openPage, startBrowser, waitForText } from "../../support/browser";
import { newProject, serve, temporaryFolder } from "../../support/program";

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

const click = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const file = (name: string, size: number, mimeType = "text/plain") => ({ name, mimeType, buffer: Buffer.alloc(size, "x") });

async function drop(page: Page, selector: string, name: string, type: string): Promise<void> {
    const data = await page.evaluateHandle(([name, type]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(["dropped"], name!, { type }));
        return transfer;
    }, [name, type]);
    await page.dispatchEvent(selector, "dragenter", { dataTransfer: data });
    expect(await page.getAttribute(selector, "data-drag-active")).toBe("true");
    await page.dispatchEvent(selector, "drop", { dataTransfer: data });
    expect(await page.getAttribute(selector, "data-drag-active")).toBe(null);
}

for (const mode of ["dev", "prod"]) {
    test(`files are chosen, sent, dropped, refused and cancelled (${mode})`, async () => {
        using folder = temporaryFolder();
        const project = folder.join("chooser");
        await newProject(project, "empty");
        copyFileSync(join(import.meta.dir, "../../apps/chooser/chooser.py"), join(project, "chooser/chooser.py"));
        await using server = await serve(project, "--env", mode);
        const { page, complaints } = await openPage(browser, server.url);

        const chooser = page.waitForEvent("filechooser");
        await page.locator("#docs").click();
        await (await chooser).setFiles([file("a.txt", 10), file("b.png", 20, "image/png")]);
        await waitForText(page, "#selected li", "b.png");
        await click(page, "send");
        await waitForText(page, "#got li", "a.txt 10");
        await waitForText(page, "#got li", "b.png 20");
        await waitForText(page, "#label", "by hand");
        await waitForText(page, "#progress", "1");

        await click(page, "clear");
        await page.locator("#selected li").first().waitFor({ state: "detached" });

        // With the keyboard, too many: a message, nothing is selected.
        const second = page.waitForEvent("filechooser");
        await page.locator("#docs").press("Enter");
        await (await second).setFiles([file("1.txt", 1), file("2.txt", 1), file("3.txt", 1)]);
        await page.locator("[data-sonner-toast]", { hasText: "Only 2 files are taken" }).waitFor();
        expect(await page.locator("#selected li").count()).toBe(0);

        await drop(page, "#direct", "note.txt", "text/plain");
        await waitForText(page, "#got li", "note.txt 7");
        await waitForText(page, "#label", "at once");
        await drop(page, "#direct", "tool.exe", "application/x-msdownload");
        await waitForText(page, "#got li", "tool.exe: file-invalid-type");

        // Cut off midway: the request ends, no handler runs, the next upload works.
        await page.route("**/_upload", () => {}, { times: 1 }); // never answered
        const asked = page.waitForRequest("**/_upload");
        await drop(page, "#docs", "late.txt", "text/plain");
        await click(page, "send");
        const ended = page.waitForEvent("requestfailed", { predicate: (request) => request.url().endsWith("/_upload") });
        await asked;
        await click(page, "cancel");
        expect((await ended).failure()?.errorText).toContain("ABORTED");
        await click(page, "send");
        await waitForText(page, "#got li", "late.txt 7");
        expect(complaints).toEqual({ errors: [], outside: [] });
    });
}
