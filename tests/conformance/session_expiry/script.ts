import type { Script } from "../support/script";

export default {
    proves: "A tab that comes back after its session has expired begins anew, with fresh values and no blank page",
    mayComplain: /WebSocket/,
    async steps(app) {
        const tab = await app.open();
        await tab.click("add");
        await tab.click("add");
        await tab.see("count", "2");
        await tab.cut();
        // Expiry is a second; a tab that comes back earlier goes on where it was, so it is tried until it does not.
        const fresh = async () => {
            await tab.cut();
            await new Promise((over) => setTimeout(over, 1_500));
            await tab.mend();
            await tab.page.waitForFunction(() => document.getElementById("here"));
            const second = await tab.until("the values are fresh", () => tab.text("count"), "0").then(() => true, () => false);
            return second;
        };
        await tab.until("the session has expired", fresh, true);
        await tab.see("here", "here");
        await tab.click("add");
        await tab.see("count", "1");
    },
} satisfies Script;
