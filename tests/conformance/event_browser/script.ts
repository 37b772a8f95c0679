import type { Script } from "../support/script";

export default {
    proves: "console_log, window_alert, set_value, set_focus, blur_focus, scroll_to, set_clipboard and noop work in triggers, with vars, and as results of handlers",
    async steps(app) {
        const tab = await app.open();
        const { page } = tab;
        const alerts: string[] = [];
        page.on("dialog", (dialog) => {
            alerts.push(dialog.message());
            void dialog.accept();
        });
        const focused = () => page.evaluate(() => document.activeElement?.id);
        const copied = () => page.evaluate(() => navigator.clipboard.readText());

        await tab.click("talk");
        await tab.until("all was said", () => tab.logged.filter((line) => ["first", "last"].includes(line)), ["first", "last"]);
        await tab.until("the alert was shown", () => alerts, ["attention"]);
        await tab.click("log var");
        await tab.until("the var was logged", () => tab.logged.includes("from state"), true);
        await tab.click("alert");
        await tab.until("the var was shown", () => alerts, ["attention", "plain from state"]);

        await tab.click("fill");
        await tab.until("the input is filled", () => tab.value("input"), "filled");
        await tab.until("it has the focus", focused, "input");
        await tab.click("blur");
        await tab.until("it has it no more", focused, "");
        await tab.click("focus");
        await tab.until("it has the focus", focused, "input");
        await tab.click("set");
        await tab.until("the input is filled", () => tab.value("input"), "by trigger");

        await tab.click("copy");
        await tab.until("it was copied", copied, "copied by handler");
        await tab.click("copy var");
        await tab.until("it was copied", copied, "from state");

        await tab.click("nothing");
        await tab.until("the page is at its top", () => page.evaluate(() => scrollY), 0);
        await tab.click("scroll");
        const shown = () => page.evaluate(() => document.getElementById("far")!.getBoundingClientRect().top < innerHeight);
        await tab.until("the far text is in view", shown, true);
    },
} satisfies Script;
