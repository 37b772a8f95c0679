import type { Script } from "../support/script";

export default {
    proves: "Query parameters are known to on_load and to computed vars, and follow every change of the address",
    async steps(app) {
        const tab = await app.open("/search?q=cats&page=2");
        await tab.see("query", "cats");
        await tab.see("loaded", "cats");
        await tab.page.locator("#under").click();
        await tab.see("query", "ünder&over");
        await tab.see("loaded", "ünder&over");
        await tab.page.locator("#none").click();
        await tab.see("query", "nothing");
        await tab.see("loaded", "none");
        await tab.page.goBack();
        await tab.see("query", "ünder&over");
    },
} satisfies Script;
