import type { Script } from "../support/script";

export default {
    proves: "redirect() goes to another page of the app with the session kept and without loading the document anew",
    async steps(app) {
        const tab = await app.open();
        await tab.see("name", "index");
        await tab.page.evaluate(() => void Object.assign(window, { stayed: true }));
        await tab.click("away");
        await tab.see("name", "other");
        await tab.at("/other?from=handler");
        await tab.see("query", "from=handler");
        await tab.see("count", "1");
        await tab.click("back");
        await tab.see("name", "index");
        await tab.click("trigger");
        await tab.see("name", "other");
        await tab.page.goBack();
        await tab.see("name", "index");
        await tab.click("replaced");
        await tab.see("name", "other");
        await tab.page.goBack(); // past the page that was replaced
        await tab.see("name", "other");
        await tab.see("query", "from=handler");
        await tab.see("count", "1");
        await tab.until("the document is the first one", () => tab.page.evaluate(() => "stayed" in window), true);
    },
} satisfies Script;
