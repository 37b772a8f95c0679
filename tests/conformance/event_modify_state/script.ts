import type { Script } from "../support/script";

export default {
    proves: "app.modify_state(token) changes the state of any tab, which sees it at once",
    async steps(app) {
        const tabs = [await app.open(), await app.open()];
        for (const tab of tabs) {
            await tab.click("listen");
            await tab.see("text", "listening");
        }
        const third = await app.open();
        await third.click("tell all");
        await tabs[0]!.see("text", "told, number 0");
        await tabs[1]!.see("text", "told, number 1");
        await third.see("text", "nothing yet");
    },
} satisfies Script;
