import type { BrowserContext, Page } from "playwright-core";

/** Notes the page's sockets, so that a script can cut them, and see what came. Runs in the page before its own code. */
function watchSockets(): void {
    const window = globalThis as unknown as { WebSocket: typeof WebSocket; sockets: WatchedSockets };
    const Native = window.WebSocket;
    const watched: WatchedSockets = { open: new Set(), cut: false, hydrated: false, log: [] };
    window.sockets = watched;
    window.WebSocket = class extends Native {
        constructor(url: string | URL, protocols?: string | string[]) {
            super(watched.cut ? "ws://127.0.0.1:65535/" : url, protocols); // nobody listens there
            watched.open.add(this);
            this.addEventListener("message", ({ data }) => {
                watched.log.push({ at: performance.now(), bytes: String(data).length, sent: false });
                if (String(data).includes('is_hydrated_rx_state_":true')) watched.hydrated = true;
            });
        }

        override send(data: string): void {
            watched.log.push({ at: performance.now(), bytes: String(data).length, sent: true });
            super.send(data);
        }
    };
}

interface WatchedSockets {
    open: Set<WebSocket>;
    cut: boolean;
    /** Genuine Reflex has said that everything is there. */
    hydrated: boolean;
    /** Every message, in order: when (milliseconds) and how many characters. */
    log: { at: number; bytes: number; sent: boolean }[];
}

const sockets = (page: Page, use: (sockets: WatchedSockets) => void) =>
    page.evaluate(`(${use})(globalThis.sockets)`) as Promise<void>;

/** How long a script waits for anything, in milliseconds: what is right comes at once, and a busy machine is no failure. */
const patience = 25_000;

/** A browser tab on the app. */
export class Tab {
    /** Uncaught exceptions and console errors. */
    readonly errors: string[] = [];
    /** What the console said otherwise. */
    readonly logged: string[] = [];
    /** Frames that the server sent, and that it got. */
    readonly received: string[] = [];
    readonly sent: string[] = [];

    private constructor(
        readonly page: Page,
        private readonly url: string,
        private readonly ready: (page: Page) => Promise<void>,
    ) {}

    /** @param ready waits until events are heard */
    static async open(context: BrowserContext, url: string, path: string, ready: (page: Page) => Promise<void>): Promise<Tab> {
        const page = await context.newPage();
        page.setDefaultTimeout(patience);
        await page.addInitScript(watchSockets);
        const tab = new Tab(page, url, ready);
        page.on("pageerror", (error) => tab.errors.push(String(error)));
        page.on("console", (message) => (message.type() === "error" ? tab.errors : tab.logged).push(message.text()));
        page.on("websocket", (socket) => {
            socket.on("framereceived", ({ payload }) => tab.received.push(String(payload)));
            socket.on("framesent", ({ payload }) => tab.sent.push(String(payload)));
        });
        await tab.goto(path);
        return tab;
    }

    async goto(path: string): Promise<void> {
        await this.page.goto(new URL(path, this.url).href);
        await this.ready(this.page);
    }

    async reload(): Promise<void> {
        await this.page.reload();
        await this.ready(this.page);
    }

    /** Presses the button with this label. */
    async click(label: string): Promise<void> {
        await this.page.getByRole("button", { name: label, exact: true }).click();
    }

    /** Types text into the control with this id, in place of what it has. */
    async fill(id: string, text: string): Promise<void> {
        await this.page.locator(`#${id}`).fill(text);
    }

    /** Waits until the element with this id shows exactly this text. */
    async see(id: string, text: string): Promise<void> {
        await this.until(`#${id} shows ${JSON.stringify(text)}`, () => this.text(id), text);
    }

    /** What the element with this id shows now; nothing if there is none. */
    text(id: string): Promise<string | undefined> {
        return this.page.evaluate((id) => document.getElementById(id)?.textContent?.trim(), id);
    }

    value(id: string): Promise<string> {
        return this.page.locator(`#${id}`).inputValue();
    }

    /** Waits until `look` gives `expected` (by its JSON). `what` says it in words. */
    async until<T>(what: string, look: () => T | Promise<T>, expected: Awaited<T>): Promise<void> {
        const wanted = JSON.stringify(expected);
        const end = Date.now() + patience;
        for (;;) {
            // A page that goes elsewhere meanwhile cannot be asked; the next one can.
            const now = await Promise.resolve()
                .then(look)
                .then((value) => JSON.stringify(value), String);
            if (now === wanted) return;
            if (Date.now() > end) throw new Error(`Waited in vain until ${what}: it is ${now}, not ${wanted}`);
            await this.page.evaluate(() => new Promise((soon) => setTimeout(soon, 10))).catch(() => {});
        }
    }

    /** Waits until the path (and query) in the address bar is this. */
    async at(path: string): Promise<void> {
        const here = () => {
            const { pathname, search } = new URL(this.page.url());
            return (pathname.length > 1 ? pathname.replace(/\/$/, "") : pathname) + search;
        };
        await this.until(`the address is ${path}`, here, path);
    }

    /** From now on keeps each text that the element with this id shows, in order. */
    async record(id: string): Promise<() => Promise<string[]>> {
        await this.page.evaluate((id) => {
            const seen: string[] = [];
            Object.assign(globalThis, { [`seen_${id}`]: seen });
            const note = () => {
                const now = document.getElementById(id)?.textContent ?? "";
                if (now !== seen.at(-1)) seen.push(now);
            };
            note();
            new MutationObserver(note).observe(document.body, { childList: true, characterData: true, subtree: true });
        }, id);
        return () => this.page.evaluate((id) => (globalThis as unknown as Record<string, string[]>)[`seen_${id}`]!, id);
    }

    /** Loses the connection; no other comes about before mend(). */
    async cut(): Promise<void> {
        await sockets(this.page, (sockets) => {
            sockets.cut = true;
            for (const socket of sockets.open) socket.close();
        });
    }

    /** Lets connections come about again. */
    async mend(): Promise<void> {
        await sockets(this.page, (sockets) => void (sockets.cut = false));
    }

    async close(): Promise<void> {
        await this.page.close();
    }
}
