import type { Script } from "../support/script";

export default {
    proves: "A catch-all segment may have any name, and [...name] needs at least one part",
    only: "since Reflex 0.8 [[...splat]] is the only one",
    mayComplain: /404/,
    async steps(app) {
        const tab = await app.open("/docs/a/b");
        await tab.see("docs", 'docs ["a","b"]');
        await tab.goto("/docs");
        await tab.until("the docs are shown", async () => (await tab.text("docs"))?.startsWith("docs"), true);
        await tab.goto("/wiki/x");
        await tab.see("wiki", 'wiki ["x"]');
        await tab.goto("/wiki");
        await tab.until("it is no page", () => tab.text("wiki"), undefined);
    },
} satisfies Script;
