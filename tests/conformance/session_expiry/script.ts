import type { Script } from "../support/script";

export default {
    proves: "A tab that comes back after its session has expired begins anew, with fresh values and no blank page",
    differs: "Reflex keeps the browser's old values on the page until something changes them",
    mayComplain: /WebSocket/,
    async steps(app) {
        const tab = await app.open();
        await tab.click("add");
        await tab.click("add");
        await tab.see("count", "2");
        // Expiry is a second. Whoever comes back in time goes on where he was, and has to stay away for longer.
        const seconds = [1.5, 3, 6];
        for (const [round, away] of seconds.entries()) {
            await tab.cut();
            await new Promise((over) => setTimeout(over, away * 1000));
            await tab.mend();
            await tab.click("add");
            const kept = String(3 + round);
            await tab.until("the values are there", async () => ["0", "1", kept].includes((await tab.text("count"))!), true);
            if ((await tab.text("count")) !== kept) break;
            if (round === seconds.length - 1) throw new Error("The session did not expire");
        }
        await tab.see("here", "here");
        const count = Number(await tab.text("count"));
        await tab.click("add");
        await tab.until("events are counted on", async () => Number(await tab.text("count")) > count, true);
    },
} satisfies Script;
