import type { Script } from "../support/script";

export default {
    proves: "rx.Base models are vars",
    only: "rx.Base was removed in Reflex 0.9",
    async steps(app) {
        const tab = await app.open();
        await tab.see("items", "apple:1.5;");
        await tab.click("change");
        await tab.see("items", "apple:2.5;pear:0;apple:2.5;");
    },
} satisfies Script;
