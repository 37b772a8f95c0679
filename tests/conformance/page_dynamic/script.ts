import type { Script } from "../support/script";

export default {
    proves: "Dynamic and catch-all segments reach their pages as values, directly and by links, and the most specific route wins",
    async steps(app) {
        const tab = await app.open("/post/hello-world");
        await tab.see("name", "post");
        await tab.see("slug", "hello-world");
        await tab.see("shout", "HELLO-WORLD!");
        await tab.see("loads", '["/post/hello-world"]');
        await tab.page.locator("#second").click();
        await tab.see("slug", "second");
        await tab.see("shout", "SECOND!");
        await tab.see("loads", '["/post/hello-world","/post/second"]');
        await tab.page.locator("#static").click();
        await tab.see("name", "about");
        await tab.page.goBack();
        await tab.see("slug", "second");
        await tab.page.locator("#files").click();
        await tab.see("splat", '["a","b","c"]');
        const other = await app.open("/post/x/comment/12");
        await other.see("both", "x / 12");
        await other.goto("/files");
        await other.see("name", "files");
        await other.goto("/files/one");
        await other.see("splat", '["one"]');
    },
} satisfies Script;
