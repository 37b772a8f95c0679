import type { Script } from "../support/script";

export default {
    proves: "rx.field gives a var its default or makes one for each session, and what is no var stays out of the page's values",
    async steps(app) {
        const tab = await app.open();
        await tab.see("number", "5");
        await tab.see("rows", "1made");
        await tab.see("plain", "of the class");
        await tab.click("change");
        await tab.see("number", "6");
        await tab.see("rows", "25");
        const other = await app.open();
        await other.see("rows", "1made");
    },
} satisfies Script;
