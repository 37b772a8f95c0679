import type { Script } from "../support/script";

export default {
    proves: "rx.asession talks to the database without blocking",
    async steps(app) {
        const tab = await app.open();
        await tab.click("add");
        await tab.see("texts", '["note 0"]');
        await tab.click("add");
        await tab.see("texts", '["note 0","note 1"]');
    },
} satisfies Script;
