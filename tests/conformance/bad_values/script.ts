import type { Script } from "../support/script";

export default {
    proves: "A value that cannot be sent is an error for its event alone, and what a value says is never run as code",
    differs: "Reflex sends what it cannot serialize as null, silently",
    async steps(app) {
        const tab = await app.open();
        await tab.click("add");
        await tab.see("count", "1");
        await tab.click("unserializable");
        await tab.until("the program tells", () => /Values\.data/.test(app.output), true);
        await tab.click("add");
        await tab.see("count", "2");
        await tab.click("hostile");
        await tab.see("text", "</script>");
        await tab.see("keys", '["__proto__","constructor"]');
        await tab.reload();
        await tab.see("text", "</script>");
        await tab.until("nothing was run", () => tab.page.title(), "safe");
        await tab.until("no object was spoilt", () => tab.page.evaluate(() => "taken" in {}), false);
        await tab.click("large");
        await tab.see("length", "5000000");
        await tab.click("add");
        await tab.see("count", "3");
        await tab.click("too_large");
        await tab.until("the program tells of it", () => /Values\.text: is 65 MB large/.test(app.output), true);
        await tab.click("add");
        await tab.see("count", "4");
    },
} satisfies Script;
