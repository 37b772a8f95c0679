// A headless Chromium for tests of served pages.
import { chromium, type Browser, type Page } from "playwright-core";

export function startBrowser(): Promise<Browser> {
    // The sandbox cannot be had by root, as whom continuous integration runs.
    return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
}

/** What went wrong in a page, that its looks do not tell. */
export interface Complaints {
    /** Uncaught exceptions and console errors. */
    errors: string[];
    /** Requests that left this machine: nothing may need the network. */
    outside: string[];
}

/** A tab of its own (own session storage, hence own session) on `url`. */
export async function openPage(browser: Browser, url: string): Promise<{ page: Page; complaints: Complaints }> {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const complaints: Complaints = { errors: [], outside: [] };
    page.on("pageerror", (error) => complaints.errors.push(String(error)));
    page.on("console", (message) => {
        if (message.type() === "error") complaints.errors.push(message.text());
    });
    page.on("request", (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith("http") && hostname !== "127.0.0.1") complaints.outside.push(request.url());
    });
    await page.goto(url);
    return { page, complaints };
}

/** Waits until an element that `selector` names has exactly this text. */
export async function waitForText(page: Page, selector: string, text: string): Promise<void> {
    await page.waitForFunction(
        ([selector, text]) => [...document.querySelectorAll(selector!)].some((element) => element.textContent?.trim() === text),
        [selector, text],
    );
}
