import type { Script } from "../support/script";

export default {
    proves: "While one session's handler blocks, other sessions' events are answered, and its own wait",
    differs: "Reflex runs every plain handler on its one event loop, so that a blocking one stops all sessions",
    async steps(app) {
        const blocked = await app.open();
        const other = await app.open();
        await blocked.click("block");
        await blocked.see("said", "blocked");
        await blocked.click("add");
        for (let i = 1; i <= 5; i++) {
            await other.click("add");
            await other.see("count", String(i));
        }
        await blocked.see("said", "blocked");
        await blocked.see("count", "0");
        const third = await app.open();
        await third.see("count", "0");
        await other.click("let go");
        await blocked.see("said", "released");
        await blocked.see("count", "1");
    },
} satisfies Script;
