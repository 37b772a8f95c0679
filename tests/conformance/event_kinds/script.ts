import type { Script } from "../support/script";

export default {
    proves: "Functions, coroutines, generators and async generators are handlers, and each yield shows what has changed so far",
    async steps(app) {
        const tab = await app.open();
        await tab.see("said", "start");
        const seen = await tab.record("said");
        await tab.click("plain");
        await tab.see("said", "plain");
        await tab.click("coroutine");
        await tab.see("said", "before after");
        await tab.click("generator");
        await tab.see("said", "generator 2");
        await tab.click("async_generator");
        await tab.see("said", "async end");
        await tab.click("undecorated");
        await tab.see("said", "undecorated");
        // The steps of the plain generator may be drawn as one; they came one by one.
        const steps = (await seen()).filter((text) => !text.startsWith("generator"));
        await tab.until("the steps were seen in order", () => steps.filter((text) => text !== "async 0" && text !== "async 1" && text !== "async 2"), [
            "start",
            "plain",
            "before after",
            "async end",
            "undecorated",
        ]);
        const frames = ["generator 0", "generator 1", "generator 2", "async 0", "async 1", "async 2"];
        const order = frames.map((text) => tab.received.findIndex((frame) => frame.includes(text)));
        await tab.until("each yield sent its values", () => order.every((at, i) => at >= 0 && at > (order[i - 1] ?? -1)), true);
        await tab.click("returning_generator");
        await tab.see("lines", '["from the async generator","a","b","returned"]');
    },
} satisfies Script;
