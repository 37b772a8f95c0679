import type { Script } from "../support/script";

export default {
    proves: "A page without a title is called after the app and its route",
    async steps(app) {
        const tab = await app.open();
        const title = () => tab.page.title();
        await tab.until("the first page is called Index", title, "App | Index");
        await tab.page.locator("#more").click();
        await tab.until("words of a route are capitals", title, "App | AboutUs");
        await tab.page.locator("#one").click();
        await tab.until("an argument of the route is no name", title, "App | Shop");
    },
} satisfies Script;
