import type { Script } from "../support/script";

export default {
    proves: "When the server is killed and started again, open tabs go on with their values, backend vars too, and nothing has to be reloaded",
    only: "Reflex throws the sessions on disk away when it starts",
    mayComplain: /WebSocket/,
    async steps(app) {
        const tab = await app.open();
        await tab.click("add");
        await tab.click("add");
        await tab.see("rows", '[{"n":10},{"n":20}]');
        // What has to be there after the restart must be on disk before it.
        const { readdirSync } = await import("node:fs");
        const saved = () => {
            try {
                return readdirSync(`${app.project}/.states`).length > 0;
            } catch {
                return false;
            }
        };
        await tab.until("the session is on disk", saved, true);
        await app.restart();
        await tab.click("add");
        await tab.see("rows", '[{"n":10},{"n":20},{"n":30}]');
        await tab.reload();
        await tab.see("rows", '[{"n":10},{"n":20},{"n":30}]');
    },
} satisfies Script;
