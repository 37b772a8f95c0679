// Every template that is offered, used as a person would.
import { afterAll, beforeAll, expect, test } from "bun:test";
import type { Browser, Page } from "playwright-core";
import { openPage, startBrowser, waitForText } from "../../support/browser";
import { newProject, serve, temporaryFolder } from "../../support/program";

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

async function withTemplate(template: string, use: (page: Page) => Promise<void>): Promise<void> {
    using folder = temporaryFolder();
    await newProject(folder.join("demo"), template);
    await using server = await serve(folder.join("demo"));
    const { page, complaints } = await openPage(browser, server.url);
    await use(page);
    expect(complaints).toEqual({ errors: [], outside: [] });
    expect(await server.stop()).toBe(0);
}

test("counter", () =>
    withTemplate("counter", async (page) => {
        await page.getByText("0", { exact: true }).waitFor();
        await page.getByRole("button", { name: "+" }).click();
        await page.getByRole("button", { name: "+" }).click();
        await page.getByText("2", { exact: true }).waitFor();
        await page.getByRole("button", { name: "−" }).click();
        await page.getByText("1", { exact: true }).waitFor();
        await page.getByRole("button", { name: "Reset" }).click();
        await page.getByText("0", { exact: true }).waitFor();

        const input = page.getByRole("textbox");
        await input.click();
        await input.pressSequentially("Ada");
        await page.getByText("Ada").first().waitFor();
        expect(await input.inputValue()).toBe("Ada");
    }));
