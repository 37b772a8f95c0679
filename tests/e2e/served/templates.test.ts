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

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("empty", () => withTemplate("empty", (page) => waitForText(page, "h1", "Hello")));

test("counter", () =>
    withTemplate("counter", async (page) => {
        await waitForText(page, "#count", "0");
        await button(page, "Add one").click();
        await button(page, "Add one").click();
        await waitForText(page, "#count", "2");
        await button(page, "Subtract one").click();
        await waitForText(page, "#count", "1");
        await button(page, "Reset").click();
        await waitForText(page, "#count", "0");

        const input = page.getByRole("textbox");
        await input.click();
        await input.pressSequentially("Ada");
        await waitForText(page, "#greeting", "Hello, Ada!");
        expect(await input.inputValue()).toBe("Ada");
    }));

test("tasks", () =>
    withTemplate("tasks", async (page) => {
        expect(await page.title()).toBe("Tasks");
        const item = (title: string) => page.getByRole("listitem").filter({ hasText: title });
        await item("Water the plants").waitFor();
        await page.getByText("1 of 4 done").waitFor();

        // The form: a task is added, the field is emptied, a missing title is told.
        const title = page.getByPlaceholder("What is to be done?");
        await title.fill("Buy bread");
        await title.press("Enter");
        await item("Buy bread").waitFor();
        await page.getByText("1 of 5 done").waitFor();
        await page.waitForFunction(() => document.querySelector<HTMLInputElement>("input[name=title]")!.value === "");
        await button(page, "Add").click();
        await page.getByText("Give the task a title first.").waitFor();

        // The list: ticking, filtering, deleting; the table counts along.
        const cells = (priority: string) => page.getByRole("row").filter({ hasText: priority }).getByRole("cell").allTextContents();
        await item("Buy bread").getByRole("checkbox").click();
        await page.getByText("2 of 5 done").waitFor();
        expect(await cells("medium")).toEqual(["2", "1"]);
        await button(page, "Open").click();
        await item("Buy bread").waitFor({ state: "detached" });
        await button(page, "Done").click();
        await item("Buy bread").waitFor();
        await item("Call the dentist").waitFor({ state: "detached" });
        await item("Buy bread").getByRole("button", { name: "Delete" }).click();
        await item("Buy bread").waitFor({ state: "detached" });
        await button(page, "Clear done").click();
        await page.getByText("Nothing here.").waitFor();
        await page.getByText("0 of 3 done").waitFor();
        expect(await button(page, "Clear done").isDisabled()).toBe(true);
    }));
