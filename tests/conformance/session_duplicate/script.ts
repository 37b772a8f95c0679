import type { Script } from "../support/script";

export default {
    proves: "A duplicated tab, which has the first one's sessionStorage, gets a session of its own",
    async steps(app) {
        const tab = await app.open();
        await tab.click("add");
        await tab.see("count", "1");
        // What a browser does when a tab is duplicated: the new one begins with a copy of the storage.
        const copy = await tab.page.evaluate(() => JSON.stringify(sessionStorage));
        await tab.page.context().addInitScript((copy) => {
            if (sessionStorage.length === 0) for (const [key, value] of Object.entries(JSON.parse(copy))) sessionStorage.setItem(key, String(value));
        }, copy);
        const second = await app.open("/", tab);
        await second.see("count", "0");
        await second.click("add");
        await second.click("add");
        await second.see("count", "2");
        await tab.see("count", "1");
        await tab.click("add");
        await tab.see("count", "2");
        await tab.click("add");
        await tab.see("count", "3");
        await second.see("count", "2");
    },
} satisfies Script;
