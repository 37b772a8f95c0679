import type { Script } from "../support/script";

export default {
    proves: "The app's 404 page shows for every unknown address, with status 404 and its on_load, and leads back",
    mayComplain: /404/,
    async steps(app) {
        const tab = await app.open("/no/such/page");
        await tab.see("lost", "Lost");
        await tab.see("path", "/no/such/page");
        await tab.see("times", "1");
        await tab.page.locator("#home").click();
        await tab.see("home_times", "1");
        await tab.page.locator("#nowhere").click();
        await tab.see("lost", "Lost");
        await tab.see("times", "2");
        await tab.until("the status says it", async () => (await fetch(`${app.url}/no/such/page`)).status, 404);
    },
} satisfies Script;
