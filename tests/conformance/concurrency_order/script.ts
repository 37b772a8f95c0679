import type { Script } from "../support/script";

export default {
    proves: "Events of one session run one after another in the order in which they came, even while a handler waits",
    async steps(app) {
        const tab = await app.open();
        await tab.click("burst");
        await tab.click("e");
        await tab.see("lines", "<a a> b <c c> d e");
        // Two sessions do not wait for each other.
        const other = await app.open();
        await Promise.all([tab.click("burst"), other.click("burst")]);
        await other.see("lines", "<a a> b <c c> d");
        await tab.see("lines", "<a a> b <c c> d e <a a> b <c c> d");
    },
} satisfies Script;
