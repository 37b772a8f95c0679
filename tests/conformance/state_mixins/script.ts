import type { Script } from "../support/script";

export default {
    proves: "A mixin's vars, backend vars, computed vars and handlers belong to each state that takes it, apart from each other",
    async steps(app) {
        const tab = await app.open();
        await tab.see("left", "Left: 0 in 0 steps");
        await tab.see("right", "Right: 100 in 0 steps");
        await tab.click("left");
        await tab.see("left", "Left: 1 in 1 steps");
        await tab.click("right");
        await tab.see("right", "Right: 110 in 1 steps");
        await tab.click("twice");
        await tab.see("right", "Right: 115 in 3 steps");
        await tab.see("left", "Left: 1 in 1 steps");
        await tab.click("rename");
        await tab.see("name", "Ada");
        await tab.until("the console has it", () => tab.logged.includes("renamed to Ada"), true);
    },
} satisfies Script;
