// client_state.py in a real browser: values without a server, hooks of Vars, functions in triggers.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openPage, startBrowser, waitForText } from "../support/browser";
import { newProject, serve, temporaryFolder } from "../support/program";

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

for (const mode of ["dev", "prod"]) {
    test(`values that the browser keeps for itself (${mode})`, async () => {
        using folder = temporaryFolder();
        const project = folder.join("vars");
        await newProject(project, "empty");
        copyFileSync(join(import.meta.dir, "client_state.py"), join(project, "vars/vars.py"));
        await using server = await serve(project, "--env", mode);
        const { page, complaints } = await openPage(browser, server.url);
        const see = (id: string, text: string) => waitForText(page, `#${id}`, text);

        await see("count", "count 2");
        await see("product", "10");
        await see("size", "small");
        await page.click("#three");
        await see("count", "count 3");
        await see("product", "15");
        await see("size", "large");
        await page.click("#more");
        await see("count", "count 8");

        await page.click("#push");
        await see("count", "count 6");
        await see("product", "36");
        await page.click("#ask");
        await see("got", "6");
        await page.evaluate("refs._client_state_setCount(1)");
        await see("count", "count 1");

        await page.fill("#input", "abc");
        await see("text", "ABC");
        await page.click("#own");
        await see("own", "11");

        await see("width", "101");
        await page.click("#wider");
        await see("width", "201");
        expect(await page.evaluate(() => document.getElementById("wider")!.style.width)).toBe("200px");

        const second = await openPage(browser, server.url);
        await waitForText(second.page, "#count", "count 2");
        expect([...complaints.errors, ...second.complaints.errors]).toEqual([]);
    });
}
