import type { Script } from "../support/script";

export default {
    proves: "A middleware sees each event before its handler, may change state, and may answer in its place",
    async steps(app) {
        const tab = await app.open();
        await tab.click("open");
        await tab.see("seen", '["before","opened"]');
        await tab.click("forbidden");
        await tab.click("open");
        await tab.until("the handler was not called", async () => (await tab.text("seen"))?.includes("never"), false);
        await tab.see("seen", '["before","opened","refused","before","opened"]');
    },
} satisfies Script;
