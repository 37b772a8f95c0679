import type { Script } from "../support/script";

export default {
    proves: "Each component made from a ComponentState has a state of its own, which the page reads by `.State`",
    async steps(app) {
        const tab = await app.open();
        await tab.see("both", "both: 0");
        await tab.click("add to first");
        await tab.see("first", "1");
        await tab.click("add to second");
        await tab.see("second", "5");
        await tab.click("add to second");
        await tab.see("second", "10");
        await tab.see("first", "1");
        await tab.see("both", "both: 11");
        await tab.see("second_row", "by five:10add to second");
    },
} satisfies Script;
