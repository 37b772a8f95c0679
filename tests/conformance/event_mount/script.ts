import type { Script } from "../support/script";

export default {
    proves: "on_mount and on_unmount fire when a component appears and when it goes, with its page too",
    async steps(app) {
        const tab = await app.open();
        await tab.see("lines", '["index mounted"]');
        await tab.click("toggle");
        await tab.see("lines", '["index mounted","mounted"]');
        await tab.click("toggle");
        await tab.see("lines", '["index mounted","mounted","unmounted"]');
        await tab.page.locator("#link").click();
        await tab.see("lines", '["index mounted","mounted","unmounted","index unmounted"]');
    },
} satisfies Script;
