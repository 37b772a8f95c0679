import type { Script } from "../support/script";

export default {
    proves: "Names are found in the modules of Reflex 0.6 to 0.9; state classes and handlers tell what they are; a handler of a base class is called as a function",
    async steps(app) {
        const tab = await app.open();
        await tab.see("wrong", "[]");
        await tab.see("doubled", "abab");
        await tab.click("write");
        await tab.see("log", "derived True 2");
        await tab.click("thread");
        await tab.see("log", "derived True threaded 3");
    },
} satisfies Script;
