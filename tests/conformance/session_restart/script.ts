import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Script } from "../support/script";

/** Files come and go while they are looked at. */
function isSavedIn(file: string, text: string): boolean {
    try {
        return readFileSync(file, "latin1").includes(text);
    } catch {
        return false;
    }
}

export default {
    proves: "When the server is killed and started again, open tabs go on with their values, backend vars too, and nothing has to be reloaded",
    only: "Reflex throws the sessions on disk away when it starts",
    mayComplain: /WebSocket/,
    async steps(app) {
        const tab = await app.open();
        await tab.click("add");
        await tab.click("add");
        await tab.see("rows", '["row-1","row-2"]');
        // What has to be there after the restart must be on disk before it.
        const saved = () =>
            readdirSync(app.project, { recursive: true, encoding: "utf8" })
                .filter((name) => name.startsWith(".states/"))
                .some((name) => isSavedIn(join(app.project, name), "row-2"));
        await tab.until("the session is on disk", saved, true);
        await app.restart();
        await tab.click("add");
        await tab.see("rows", '["row-1","row-2","row-3"]');
        await tab.reload();
        await tab.see("rows", '["row-1","row-2","row-3"]');
    },
} satisfies Script;
