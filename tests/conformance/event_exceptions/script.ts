import type { Script } from "../support/script";

export default {
    proves: "backend_exception_handler gets what handlers raise and answers with events; the session goes on",
    async steps(app) {
        const tab = await app.open();
        await tab.click("fail");
        await tab.see("told", "ValueError too risky");
        await tab.click("fail later");
        await tab.see("told", "KeyError missing");
        await tab.click("go on");
        await tab.until("the session goes on", async () => Number(await tab.text("count")) >= 10, true);
    },
} satisfies Script;
