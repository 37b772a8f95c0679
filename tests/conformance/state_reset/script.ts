import type { Script } from "../support/script";

export default {
    proves: "reset() gives a state and its substates their defaults again, backend vars too, and no other state",
    async steps(app) {
        const tab = await app.open();
        for (let round = 0; round < 2; round++) {
            await tab.see("form", "start[1]5");
            await tab.see("more", "more");
            await tab.click("change");
            await tab.see("form", "changed[1,2]6");
            await tab.see("more", "less");
            await tab.see("other", "kept");
            await tab.click("reset");
        }
        await tab.see("form", "start[1]5");
        await tab.see("other", "kept");
    },
} satisfies Script;
