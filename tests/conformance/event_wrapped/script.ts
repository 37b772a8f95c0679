import type { Script } from "../support/script";

export default {
    proves: "A handler that functools.wraps() has put something around takes the arguments of the one inside",
    async steps(app) {
        const tab = await app.open();
        await tab.click("plain");
        await tab.see("said", "plain");
        await tab.click("tell");
        await tab.see("said", "haha");
        await tab.click("by name");
        await tab.see("said", "hoho");
        await tab.page.locator("#typed").fill("x");
        await tab.see("said", "xx");
        await tab.click("send");
        await tab.see("said", "end");
        await tab.see("asked", "6");
    },
} satisfies Script;
