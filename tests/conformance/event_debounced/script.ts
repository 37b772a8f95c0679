import type { Locator } from "playwright-core";
import type { Script } from "../support/script";
import type { Tab } from "../support/tab";

const input = (tab: Tab, id: string) => tab.page.locator(`input#${id}, textarea#${id}, #${id} input`).first();

/** Letter by letter, without any time between them. */
const typeAtOnce = (control: Locator, text: string) =>
    control.evaluate((element, text) => {
        const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!;
        for (let length = 1; length <= text.length; length++) {
            set!.call(element, text.slice(0, length));
            element.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }
    }, text);

export default {
    proves: "An rx.debounce_input sends after a pause, with enter, on leaving, from a length on; the input inside it keeps its looks and events",
    async steps(app) {
        const tab = await app.open();
        const heard: string[] = [];
        /** Everything heard so far, and this. */
        const hears = async (...texts: string[]) => {
            heard.push(...texts);
            await tab.see("texts", JSON.stringify(heard));
        };
        await hears();
        await typeAtOnce(input(tab, "soon"), "abc");
        await hears("abc");

        const long = input(tab, "long");
        await long.fill("ab");
        await long.fill("abcd");
        await hears("abcd");
        await long.press("Backspace");
        await hears("abc");
        await long.press("Backspace");
        await hears("");
        await tab.until("what was typed stays", () => long.inputValue(), "ab");
        await long.press("Backspace");
        await hears("");

        const enter = input(tab, "enter");
        await enter.pressSequentially("x");
        await enter.blur();
        await enter.focus();
        await enter.press("Enter");
        await hears("x");
        await tab.see("keys", '["x","Enter"]');

        const blur = input(tab, "blur");
        await blur.pressSequentially("y");
        await blur.press("Enter");
        await blur.pressSequentially("z");
        await blur.blur();
        await hears("y\nz");

        const held = input(tab, "held");
        await held.pressSequentially("now");
        await tab.see("text", "now");
        await tab.until("the value is the state's", () => held.inputValue(), "now");
        const looks = await tab.page.evaluate(() => {
            const element = document.querySelector<HTMLInputElement>("input[placeholder=inner]")!;
            const box = element.closest<HTMLElement>(".inner")!;
            const { color } = getComputedStyle(box);
            return { outer: box.classList.contains("outer"), inner: element.dataset.inner, outerData: element.dataset.outer, color };
        });
        await tab.until(
            "props of both are there, the inner ones before the outer",
            () => looks,
            { outer: true, inner: "a", outerData: "b", color: "rgb(1, 2, 3)" },
        );
        await tab.see("slot", "slot");
        await input(tab, "slotted").fill("s");
        await hears("s");
        await tab.until("another element is there", () => tab.page.evaluate(() => document.querySelector(".plain")?.localName), "textarea");
        await input(tab, "replaced").fill("r");
        await hears("r");
        const referred = () => tab.page.evaluate(() => (window as unknown as { referred?: string }).referred);
        await tab.until("the ref has the element", referred, "referred");
    },
} satisfies Script;
