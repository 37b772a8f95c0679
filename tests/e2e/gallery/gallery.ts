// The gallery template, served, and a browser for it.
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../../support/browser";
import { newProject, serve, temporaryFolder } from "../../support/program";

/** A page of the gallery; `complaints` is what went wrong in it that its looks do not tell. */
export interface Visit {
    page: Page;
    complaints: string[];
}

export class Gallery implements AsyncDisposable {
    private constructor(
        private readonly folder: Disposable,
        private readonly server: AsyncDisposable & { url: string },
        private readonly browser: Browser,
        /** Every page: "/", "/typography", … */
        readonly routes: string[],
    ) {}

    static async open(): Promise<Gallery> {
        const folder = temporaryFolder();
        await newProject(folder.join("gallery"), "gallery");
        const server = await serve(folder.join("gallery"));
        const browser = await startBrowser();
        const gallery = new Gallery(folder, server, browser, []);
        const { page } = await gallery.visit("/");
        await page.locator("nav a").first().waitFor().catch(() => { throw new Error(`the gallery does not show:\n${server.output}`); });
        const links = await page.locator("nav a").evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
        gallery.routes.push("/", ...new Set(links));
        await page.context().close();
        return gallery;
    }

    /** Opens a page in a session of its own, and waits until all of it is there. */
    async visit(route: string, colorScheme: "light" | "dark" = "light"): Promise<Visit> {
        const context = await this.browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
        const page = await context.newPage();
        page.setDefaultTimeout(20_000);
        const complaints: string[] = [];
        page.on("pageerror", (error) => complaints.push(`uncaught: ${error}`));
        page.on("console", (message) => {
            // What drawing in software has to say of itself is no fault of the page's.
            if (message.text().includes("GL Driver Message")) return;
            if (message.type() === "error" || message.type() === "warning") complaints.push(`${message.type()}: ${message.text()}`);
        });
        page.on("requestfailed", (request) => {
            // What is still on its way when a page is left, and a player that seeks, is given up by the browser itself.
            const reason = request.failure()?.errorText;
            if (reason !== "net::ERR_ABORTED") complaints.push(`${reason}: ${request.url()}`);
        });
        page.on("response", (response) => {
            if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
        });
        page.on("request", (request) => {
            const { protocol, hostname } = new URL(request.url());
            if (protocol.startsWith("http") && hostname !== "127.0.0.1") complaints.push(`outside: ${request.url()}`);
        });
        await page.goto(this.server.url + route, { waitUntil: "networkidle" });
        return { page, complaints };
    }

    /** The document as it is served; all fragments of the page are in it. */
    async source(route: string): Promise<string> {
        return (await fetch(this.server.url + route)).text();
    }

    async [Symbol.asyncDispose](): Promise<void> {
        await this.browser.close();
        await this.server[Symbol.asyncDispose]();
        this.folder[Symbol.dispose]();
    }
}

/** The example with this title. */
export const example = (page: Page, title: string) =>
    page.locator("section[data-components]").filter({ has: page.getByRole("heading", { name: title, exact: true, level: 2 }) }).locator(".preview");
