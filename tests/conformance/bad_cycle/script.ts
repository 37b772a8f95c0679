import type { Script } from "../support/script";

export default {
    proves: "Computed vars that need each other end in an error that names one of them, and the session goes on",
    only: "Reflex never comes to an end with looking for the dependencies of such vars, so that the app does not start",
    async steps(app) {
        const tab = await app.open();
        await tab.see("first", "0");
        await tab.click("arm");
        await tab.until("the program tells", () => /(first|second)/.test(app.output) && /(cycle|itself|recursion)/i.test(app.output), true);
        await tab.click("disarm");
        await tab.see("count", "1");
        await tab.see("first", "1");
    },
} satisfies Script;
