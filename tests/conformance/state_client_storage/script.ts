import type { Script } from "../support/script";

export default {
    proves: "Cookie, LocalStorage and SessionStorage vars are kept by the browser, come back with it, and are synced between its tabs when asked",
    async steps(app) {
        const tab = await app.open();
        await tab.see("stored", "plain|nobody|nothing");
        await tab.click("change");
        await tab.see("stored", "chocolate; chips=2|Ada|some");
        await tab.until("localStorage has it", () => tab.page.evaluate(() => localStorage.getItem("who")), "Ada");
        await tab.reload();
        await tab.see("stored", "chocolate; chips=2|Ada|some");

        // Another tab of the same browser: the cookie and localStorage, but neither sessionStorage nor the server's values.
        const other = await app.open("/", tab);
        await other.see("stored", "chocolate; chips=2|Ada|nothing");
        await other.see("kept", "server");
        await other.fill("input", "both");
        await other.see("synced", "both");
        await tab.see("synced", "both");

        // Another browser has nothing of all this.
        const stranger = await app.open();
        await stranger.see("stored", "plain|nobody|nothing");

        await tab.click("forget");
        await tab.until("localStorage has lost it", () => tab.page.evaluate(() => localStorage.getItem("who") ?? ""), "");
        await tab.see("stored", "chocolate; chips=2|nobody|some");
        await tab.click("forget cookie");
        await tab.see("stored", "plain|nobody|some");
    },
} satisfies Script;
