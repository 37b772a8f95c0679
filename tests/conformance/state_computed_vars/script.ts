import type { Script } from "../support/script";

export default {
    proves: "A computed var is computed anew when something that it read has changed, found through helpers, lambdas and other computed vars, and else not",
    async steps(app) {
        const tab = await app.open();
        await tab.see("text", "13 and 2");
        await tab.see("outside", "00");
        await tab.click("outside");
        await tab.see("outside", "12"); // what depends on a var that is not cached is not cached either
        await tab.click("forget");
        await tab.click("unrelated");
        await tab.see("unrelated", "1");
        await tab.see("told", "1"); // by add_dependency
        await tab.click("report");
        await tab.see("report", "cached 0 explicit 0 uncached again");
        await tab.click("a");
        await tab.see("cached", "20");
        await tab.see("total", "23");
        await tab.see("text", "23 and 2");
        await tab.see("explicit", "a=1 b=2"); // does not know of a
        await tab.click("report");
        await tab.see("report", "cached 1 explicit 0 uncached again");
        await tab.click("b");
        await tab.see("explicit", "a=2 b=3");
        await tab.see("told", "1");
        await tab.click("row");
        await tab.see("total", "24");
        await tab.see("text", "24 and 3");
        await tab.click("report");
        await tab.see("report", "cached 1 explicit 1 uncached again");
    },
} satisfies Script;
