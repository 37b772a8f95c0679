import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { folder, type Script } from "./script";
import { Tab } from "./tab";

/** What serves the apps: Vitrine, or the genuine thing. */
export interface Target {
    readonly name: string;
    /** Serves a project until it is disposed of. @param port where; without it any free one */
    serve(project: string, port?: string): Promise<Served>;
    /** Waits until a page that was just opened hears events. */
    ready(page: Page): Promise<void>;
}

export interface Served extends AsyncDisposable {
    url: string;
    /** Everything that the program wrote. */
    readonly output: string;
    /** Ends the program at once, as a power cut would. */
    kill(): Promise<void>;
}

/** A served app, as scripts use it. */
export class App {
    readonly tabs: Tab[] = [];
    private readonly contexts: BrowserContext[] = [];

    constructor(
        private readonly target: Target,
        private readonly browser: Browser,
        /** Where the project lies. */
        readonly project: string,
        private served: Served,
    ) {}

    get url(): string {
        return this.served.url;
    }

    get output(): string {
        return this.served.output;
    }

    /** A new tab: in a browser of its own (no cookies, no storage), or in the same as `beside`. */
    async open(path = "/", beside?: Tab): Promise<Tab> {
        let context = beside?.page.context();
        if (!context) {
            context = await this.browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
            this.contexts.push(context);
        }
        const tab = await Tab.open(context, this.url, path, (page) => this.target.ready(page));
        this.tabs.push(tab);
        return tab;
    }

    /** Ends the program as a power cut would, and serves the project again on the same port. */
    async restart(): Promise<void> {
        await this.served.kill();
        this.served = await this.target.serve(this.project, new URL(this.url).port);
    }

    /** Ends the program and every tab. */
    async end(): Promise<void> {
        await Promise.all(this.contexts.map((context) => context.close()));
        await this.served[Symbol.asyncDispose]();
    }
}

/** Lays out a script's app as a project. */
export function makeProject(name: string, project: string): void {
    mkdirSync(join(project, "app"), { recursive: true });
    cpSync(join(folder, name), project, {
        recursive: true,
        filter: (path) => !path.endsWith("/script.ts") && !path.endsWith("/app.py") && !path.includes("__pycache__"),
    });
    cpSync(join(folder, name, "app.py"), join(project, "app/app.py"));
    writeFileSync(join(project, "app/__init__.py"), "");
    if (!existsSync(join(project, "rxconfig.py")))
        writeFileSync(join(project, "rxconfig.py"), 'import reflex as rx\n\nconfig = rx.Config(app_name="app")\n');
}

/** Serves the app of a script from `project`, and takes the steps. Throws what went wrong, with the program's own words. */
export async function runScript(script: Script, project: string, target: Target, browser: Browser): Promise<App> {
    const app = new App(target, browser, project, await target.serve(project));
    try {
        await script.steps(app);
    } catch (error) {
        const shown = await Promise.all(app.tabs.map((tab) => tab.page.evaluate(() => document.body.innerText).catch(() => "(closed)")));
        const complaints = app.tabs.flatMap((tab) => tab.errors);
        const parts = [String(error), ...shown.map((text) => `The page: ${text}`), ...complaints, `The program: ${app.output}`];
        throw new Error(parts.join("\n"));
    } finally {
        await app.end();
    }
    return app;
}
