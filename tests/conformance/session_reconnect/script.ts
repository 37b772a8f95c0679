import type { Script } from "../support/script";

export default {
    proves: "After a lost connection nothing is lost and nothing is done twice: events wait, and what the server did meanwhile is shown",
    mayComplain: /WebSocket/,
    async steps(app) {
        const tab = await app.open();
        await tab.click("add");
        await tab.see("count", "1");
        for (let round = 0; round < 3; round++) {
            await tab.cut();
            await tab.click("add");
            await tab.mend();
            await tab.see("count", String(2 + round));
        }
        await tab.see("lines", "1234");
        await tab.click("slow");
        await tab.until("it has begun", async () => (await tab.text("lines"))?.includes("s"), true);
        await tab.cut();
        await tab.mend();
        await tab.see("lines", `1234${"s".repeat(20)}end`);
        await tab.click("add");
        await tab.see("count", "5");
        await tab.see("lines", `1234${"s".repeat(20)}end5`);
    },
} satisfies Script;
