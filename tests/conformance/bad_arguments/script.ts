import type { Script } from "../support/script";

export default {
    proves: "Handlers that do not fit their trigger, things that are no events and triggers that do not exist are refused where they are written",
    async steps(app) {
        const tab = await app.open();
        const refused = ["too_few", "wrong_type", "lambda", "no_event", "no_trigger"];
        for (const id of refused) {
            await tab.until(`${id} is refused`, async () => /(Error|Exception)$/.test((await tab.text(id)) ?? ""), true);
        }
        await tab.see("said", "nothing");
    },
} satisfies Script;
