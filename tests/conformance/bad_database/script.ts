import type { Script } from "../support/script";

export default {
    proves: "A missing table or a locked database is a clear error for its event alone, and the next one works",
    async steps(app) {
        const tab = await app.open();
        const alive = async (times: string) => {
            await tab.click("live");
            await tab.see("alive", times);
        };
        await tab.click("add");
        await tab.until("the table is missed", () => app.output.includes("no such table"), true);
        await alive("1");
        await tab.click("create");
        await tab.click("add");
        await tab.see("count", "1");
        await tab.click("lock");
        await tab.click("add");
        await tab.until("the lock is told", () => app.output.includes("database is locked"), true);
        await alive("2");
        await tab.click("unlock");
        await tab.click("add");
        await tab.see("count", "2");
    },
} satisfies Script;
