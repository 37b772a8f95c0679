import type { Script } from "../support/script";

export default {
    proves: "stop_propagation, prevent_default, throttle and debounce work, on the handler, on the event and on their own",
    async steps(app) {
        const tab = await app.open();
        await tab.see("lines", "[]");
        const lines: string[] = [];
        const press = async (label: string, ...more: string[]) => {
            await tab.click(label);
            lines.push(...more);
            await tab.see("lines", JSON.stringify(lines));
        };
        await press("bubbles", "bubbles", "box");
        await press("stops", "stopped");
        await press("stops too", "too");
        await press("stops alone", "alone");
        await press("bubbles", "bubbles", "box"); // nothing of the box has come late
        for (const [id, line] of [
            ["link", "link"],
            ["link_too", "link too"],
        ] as const) {
            await tab.page.locator(`#${id}`).click();
            lines.push(line);
            await tab.see("lines", JSON.stringify(lines));
        }
        await tab.at("/");
        // At once: between a person's keys the time may run out on a busy machine.
        await tab.page.locator("#input").evaluate((input: HTMLInputElement) => {
            const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!;
            for (const text of ["a", "ab", "abc", "abcd", "abcde", "abcdef"]) {
                set!.call(input, text);
                input.dispatchEvent(new Event("input", { bubbles: true }));
            }
        });
        await tab.see("text", "abcdef|1");
        for (let i = 0; i < 5; i++) await tab.click("throttled");
        await press("bubbles", "bubbles", "box"); // after the clicks
        await tab.see("clicks", "1");
    },
} satisfies Script;
