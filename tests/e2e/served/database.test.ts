// Rows of an SQLite database behind a page, and the schema that changes under them.
import { Database } from "bun:sqlite";
import { afterAll, beforeAll, expect, test } from "bun:test";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openPage, startBrowser, waitForText } from "../../support/browser";
import { newProject, serve, temporaryFolder, vitrine } from "../../support/program";

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

async function newContacts(project: string): Promise<string> {
    await newProject(project, "empty");
    const file = join(project, "contacts/contacts.py");
    copyFileSync(join(import.meta.dir, "../../apps/contacts/contacts.py"), file);
    return file;
}

async function db(project: string, ...args: string[]): Promise<string> {
    const outcome = await vitrine(["db", args[0]!, project, ...args.slice(1)]);
    expect(outcome.stderr).toBe("");
    expect(outcome.code).toBe(0);
    return outcome.stdout;
}

async function add(page: Page, name: string, group: string): Promise<void> {
    await page.getByPlaceholder("Name").fill(name);
    await page.getByPlaceholder("Email").fill(`${name.toLowerCase()}@example.org`);
    await page.getByPlaceholder("Group").fill(group);
    await page.getByRole("button", { name: "Add" }).click();
}

test("rows are added, listed with their relations and deleted, and outlive the server", async () => {
    using folder = temporaryFolder();
    const project = folder.join("contacts");
    await newContacts(project);
    await db(project, "init");
    {
        await using server = await serve(project);
        const { page, complaints } = await openPage(browser, server.url);
        await waitForText(page, "#count", "0");
        await add(page, "Grace", "Navy");
        await waitForText(page, "#count", "1");
        await add(page, "Ada", "Engines");
        await waitForText(page, "#count", "2");
        expect(await page.locator(".name").allTextContents()).toEqual(["Ada", "Grace"]);
        expect(await page.locator(".group").allTextContents()).toEqual(["Engines", "Navy"]);
        await page.getByRole("button", { name: "Count" }).click();
        await waitForText(page, "#message", "2 in the database");
        expect(complaints).toEqual({ errors: [], outside: [] });
    }
    await using server = await serve(project);
    const { page } = await openPage(browser, server.url);
    await waitForText(page, "#count", "2");
    await page.getByRole("button", { name: "delete Ada" }).click();
    await waitForText(page, "#count", "1");
    expect(await page.locator(".name").allTextContents()).toEqual(["Grace"]);
});

test("a changed model is migrated, and until then each event says what to do", async () => {
    using folder = temporaryFolder();
    const project = folder.join("contacts");
    const file = await newContacts(project);
    expect(await db(project, "init")).toMatch(/^Wrote alembic\/versions\/\w+_initial\.py\nMigrated to \w+ \(initial\)\n$/);
    const tables = new Database(join(project, "reflex.db"));
    tables.run("insert into contact (name, email) values ('Grace', 'grace@example.org')");

    await using server = await serve(project);
    const { page } = await openPage(browser, server.url);
    await waitForText(page, "#count", "1");
    // The table is declared anew by the reload, with a column more.
    const source = readFileSync(file, "utf8").replace("    email: str", "    visits: int = 7\n    email: str");
    writeFileSync(file, source.replace("rx.text(contact.name", "rx.text(contact.visits"));
    await page.waitForFunction(() => document.querySelector(".name")?.textContent === "");
    await page.reload();
    await server.says(/contacts\.py:\d+:\d+: error: .*no such column: contact\.visits.*vitrine db migrate/);

    expect(await db(project, "makemigrations", "--message", "visits")).toMatch(/^Wrote alembic\/versions\/\w+_visits\.py\n$/);
    expect(await db(project, "status")).toMatch(/^\[x\] \w+ initial\n\[ \] \w+ visits\n$/);
    await db(project, "migrate");
    expect(await db(project, "status")).toMatch(/^\[x\] \w+ initial\n\[x\] \w+ visits\n$/);
    expect(tables.query("select name, visits from contact").all()).toEqual([{ name: "Grace", visits: 7 }]);
    tables.close();
    await page.reload();
    await waitForText(page, ".name", "7");
});

test("a locked database ends that event with an error and nothing else", async () => {
    using folder = temporaryFolder();
    const project = folder.join("contacts");
    await newContacts(project);
    writeFileSync(join(project, ".env"), "DB_URL=sqlite:///reflex.db?timeout=0.1\n"); // seconds that SQLite waits for the lock
    await db(project, "init");
    await using server = await serve(project);
    const { page } = await openPage(browser, server.url);
    await waitForText(page, "#count", "0");

    const other = new Database(join(project, "reflex.db"));
    other.run("begin exclusive");
    await add(page, "Grace", "Navy");
    await server.says(/contacts\.py:\d+:\d+: error: .*database is locked.*Another program, or a session that was not committed/);
    other.run("rollback");
    other.close();
    await add(page, "Ada", "Engines");
    await waitForText(page, "#count", "1");
});
