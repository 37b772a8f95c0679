import type { Script } from "../support/script";

export default {
    proves: "Without a 404 page of the app's own there is a built-in one, with status 404",
    mayComplain: /404/,
    async steps(app) {
        const tab = await app.open("/no/such/page");
        await tab.until("the page says it", async () => (await tab.page.evaluate(() => document.body.innerText)).includes("404"), true);
        await tab.until("the status says it", async () => (await fetch(`${app.url}/no/such/page`)).status, 404);
        await tab.goto("/");
        await tab.see("home", "home");
    },
} satisfies Script;
