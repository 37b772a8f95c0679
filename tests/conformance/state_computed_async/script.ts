import type { Script } from "../support/script";

export default {
    proves: "An async computed var may await other states and follows them; one with an interval is computed anew when its time is over",
    async steps(app) {
        const tab = await app.open();
        await tab.see("cost", "cost 6");
        await tab.see("looked_up", "300");
        await tab.click("raise");
        await tab.see("cost", "cost 8");
        await tab.see("looked_up", "400");
        await tab.click("add");
        await tab.see("cost", "cost 12");
        await tab.until("the handler saw it", () => tab.logged.includes("in the handler: cost 12"), true);
        const before = await tab.text("now");
        const moved = async () => {
            await tab.click("poll");
            return (await tab.text("now")) !== before;
        };
        await tab.until("the interval is over", moved, true);
    },
} satisfies Script;
