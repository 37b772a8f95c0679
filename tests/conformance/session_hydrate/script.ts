import type { Script } from "../support/script";

export default {
    proves: "A page says when its state is there, after on_load; a reload brings the session's values back",
    async steps(app) {
        const tab = await app.open();
        await tab.see("ready", "ready");
        await tab.see("loaded", "loaded");
        await tab.click("add");
        await tab.click("add");
        await tab.see("count", "2");
        await tab.reload();
        await tab.see("ready", "ready");
        await tab.see("count", "2");
    },
} satisfies Script;
