import type { Script } from "../support/script";

export default {
    proves: "Title, description, image and metas are in the head of their page, follow navigation, and a title may be a var",
    async steps(app) {
        const tab = await app.open();
        const title = () => tab.page.title();
        const meta = (name: string) => () =>
            tab.page.evaluate((name) => document.head.querySelector(`meta[name="${name}"],meta[property="${name}"]`)?.getAttribute("content"), name);
        await tab.until("the title is there", title, "Plain <title> & all");
        await tab.until("the description is there", meta("description"), "What this page is");
        await tab.until("the author is there", meta("author"), "Ada");
        await tab.until("the image is there", meta("og:image"), "/picture.png");
        await tab.until("the app's own meta is there", meta("robots"), "none");
        const attributes = () => tab.page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dataset.kind}`);
        await tab.until("the html element has its attributes", attributes, "de test");
        await tab.page.locator("#mail").click();
        await tab.until("the title is the var", title, "(0) Mail");
        await tab.click("more");
        await tab.until("the title follows", title, "(1) Mail");
        await tab.page.locator("#home").click();
        await tab.until("the title is the first page's", title, "Plain <title> & all");
        await tab.until("the description is the first page's", meta("description"), "What this page is");
    },
} satisfies Script;
