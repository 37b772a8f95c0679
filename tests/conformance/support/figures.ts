// How fast a target is, seen from the socket of a real browser's page.
import type { Browser } from "playwright-core";
import { App, makeProject, type Target } from "./app";
import type { Tab } from "./tab";

export interface Figures {
    /** From the program's start to the first page served, in seconds. */
    start: number;
    /** From an event's leaving the browser to the values' arrival: median of 200, in milliseconds. */
    event: number;
    toggle: number;
    /** Of what came from the server to toggle one of 1,000 items. */
    toggleBytes: number;
    /** From an event's leaving the browser to the last of the 1,000 values that its handler yields, in milliseconds. */
    yields: number;
}

interface Exchange {
    milliseconds: number;
    bytes: number;
}

/** Presses the button, and waits until the page's socket has been told what changes the element's text to `text`. */
function exchange(tab: Tab, button: string, id: string, text: string): Promise<Exchange> {
    return tab.page.evaluate(
        async ([button, id, text]) => {
            const { sockets } = globalThis as unknown as { sockets: { log: { at: number; bytes: number; sent: boolean }[] } };
            const element = document.getElementById(id!)!;
            const pressed = [...document.querySelectorAll("button")].find((one) => one.textContent === button)!;
            const shown = new Promise<void>((resolve) => {
                const observer = new MutationObserver(() => {
                    if (element.textContent !== text) return;
                    observer.disconnect();
                    resolve();
                });
                observer.observe(element, { childList: true, characterData: true, subtree: true });
            });
            const from = sockets.log.length;
            pressed.click();
            await shown;
            const log = sockets.log.slice(from);
            const sent = log.find((frame) => frame.sent)!;
            const received = log.filter((frame) => !frame.sent && frame.at >= sent.at);
            return { milliseconds: received.at(-1)!.at - sent.at, bytes: received.reduce((sum, frame) => sum + frame.bytes, 0) };
        },
        [button, id, text],
    );
}

function median(numbers: number[]): number {
    return numbers.sort((a, b) => a - b)[numbers.length >> 1]!;
}

export async function measure(target: Target, project: string, browser: Browser): Promise<Figures> {
    makeProject("figures", project);
    const began = performance.now();
    const served = await target.serve(project);
    await (await fetch(served.url)).text();
    const start = (performance.now() - began) / 1000;
    const app = new App(target, browser, project, served);
    try {
        const tab = await app.open();
        await tab.see("count", "0");
        const events: number[] = [];
        for (let i = 1; i <= 200; i++) events.push((await exchange(tab, "add", "count", String(i))).milliseconds);
        const toggles: Exchange[] = [];
        for (let i = 1; i <= 200; i++) toggles.push(await exchange(tab, "toggle", "item", i % 2 ? "done" : "open"));
        const yields: number[] = [];
        for (let i = 0; i < 5; i++) {
            yields.push((await exchange(tab, "stream", "count", "10999")).milliseconds);
            await tab.click("add"); // so that the next round ends with a change
            await tab.see("count", "11000");
        }
        return {
            start,
            event: median(events),
            toggle: median(toggles.map((toggle) => toggle.milliseconds)),
            toggleBytes: median(toggles.map((toggle) => toggle.bytes)),
            yields: median(yields),
        };
    } finally {
        await app.end();
    }
}

/** The figures side by side, as a table of Markdown. */
export function table(ours: Figures, theirs: Figures): string {
    const row = (what: string, key: keyof Figures, unit: string, digits: number) => {
        const [a, b] = [theirs[key], ours[key]];
        return `| ${what} | ${a.toFixed(digits)} ${unit} | ${b.toFixed(digits)} ${unit} | ${(a / b).toFixed(1)}× |`;
    };
    return [
        "| | Reflex | Vitrine | ratio |",
        "|---|--:|--:|--:|",
        row("event round trip", "event", "ms", 2),
        row("1,000 yields", "yields", "ms", 0),
        row("toggling one of 1,000 items", "toggle", "ms", 2),
        row("bytes sent to toggle it", "toggleBytes", "B", 0),
        row("start, until the first page is served", "start", "s", 1),
    ].join("\n");
}
