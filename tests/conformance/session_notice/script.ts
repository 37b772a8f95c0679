import type { Script } from "../support/script";

export default {
    proves: "While the connection is lost the page says so, calmly, and stops saying so when it is back",
    differs: "Reflex words its notice in its own way and may show it as a toast",
    mayComplain: /WebSocket/,
    async steps(app) {
        const tab = await app.open();
        await tab.click("add");
        await tab.see("count", "1");
        const notice = tab.page.getByRole("status").filter({ hasText: /reconnect/i });
        await tab.until("nothing is said", () => notice.count(), 0);
        await tab.cut();
        await notice.first().waitFor();
        await tab.see("count", "1");
        await tab.mend();
        await notice.first().waitFor({ state: "hidden" });
        await tab.click("add");
        await tab.see("count", "2");
    },
} satisfies Script;
