import type { Script } from "../support/script";

export default {
    proves: "Links change pages in the browser with the session kept, and each arrival runs the page's on_load events in order",
    async steps(app) {
        const tab = await app.open();
        await tab.page.evaluate(() => void Object.assign(window, { stayed: true }));
        await tab.click("add");
        await tab.see("count", "1");
        await tab.page.locator("#link").click();
        await tab.see("name", "other");
        await tab.at("/other");
        await tab.see("count", "1");
        await tab.see("loads", '["first","second","chained"]');
        await tab.click("add");
        await tab.see("count", "2");
        await tab.page.locator("#link").click();
        await tab.see("name", "index");
        await tab.see("count", "2");
        await tab.page.goBack();
        await tab.see("name", "other");
        await tab.see("loads", '["first","second","chained","first","second","chained"]');
        await tab.until("the document is the first one", () => tab.page.evaluate(() => "stayed" in window), true);
    },
} satisfies Script;
