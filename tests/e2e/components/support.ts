// A family of components: one app of tests/apps that shows all of them, in one browser tab.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "bun:test";
import { startBrowser, openPage } from "../../support/browser";
import { newProject, serve, temporaryFolder } from "../../support/program";
import type { Page } from "playwright-core";

/** A new project with the app tests/apps/NAME/NAME.py in it. */
export async function projectOf(name: string, folder: string): Promise<string> {
    const project = join(folder, name);
    await newProject(project, "empty");
    copyFileSync(join(import.meta.dir, `../../apps/${name}/${name}.py`), join(project, `${name}/${name}.py`));
    return project;
}

/** Serves the app and drives it; nothing may be complained of, in the console neither. */
export async function withApp(name: string, mode: "dev" | "prod", use: (page: Page, url: string) => Promise<void>): Promise<void> {
    using folder = temporaryFolder();
    const project = await projectOf(name, folder.path);
    const browser = await startBrowser();
    try {
        await using server = await serve(project, "--env", mode);
        const { page, complaints } = await openPage(browser, server.url);
        const warnings: string[] = [];
        page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
        await use(page, server.url);
        expect({ ...complaints, warnings }).toEqual({ errors: [], outside: [], warnings: [] });
    } finally {
        await browser.close();
    }
}

/** The text that the app shows under this id, when it has become that. */
export const says = (page: Page, id: string, text: string): Promise<unknown> =>
    page.waitForFunction(([id, text]) => document.getElementById(id!)?.textContent === text, [id, text]);
