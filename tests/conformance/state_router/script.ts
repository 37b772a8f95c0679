import type { Script } from "../support/script";

export default {
    proves: "self.router knows path, query, route arguments, headers and session, in handlers, computed vars and the page itself",
    async steps(app) {
        const tab = await app.open("/?q=a%20b");
        await tab.see("path", "/ of /index");
        await tab.see("asked", "asked");
        await tab.click("look");
        await tab.see("seen", "http|/|q=a%20b|a b|nobody|/?q=a%20b|True|127.0.0.1|True");
        await tab.page.locator("#link").click();
        await tab.see("name", "bob");
        await tab.see("path", "/user/bob of /user/[name]");
        await tab.see("url", "/user/bob");
        await tab.click("look");
        await tab.see("seen", "http|/user/bob|q=2|2|bob|/user/bob?q=2|True|127.0.0.1|True");
    },
} satisfies Script;
