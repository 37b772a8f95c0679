import type { Script } from "../support/script";

export default {
    proves: "call_script, run_script and call_function run in the page, and a callback handler gets what comes out, promises awaited",
    async steps(app) {
        const tab = await app.open();
        const marks = () => tab.page.evaluate(() => `${document.body.dataset.marked} ${document.body.dataset.ran}`);
        await tab.click("ask");
        await tab.see("answer", "got from the title");
        await tab.click("later");
        await tab.see("answer", "got 1 [2]");
        await tab.click("mark");
        await tab.click("run");
        await tab.until("both scripts ran", marks, "yes yes");
        await tab.click("trigger");
        await tab.see("answer", "got 42");
        await tab.click("function");
        await tab.see("answer", "got called");
    },
} satisfies Script;
