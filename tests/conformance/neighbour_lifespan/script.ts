import { readFileSync } from "node:fs";
import type { Script } from "../support/script";

export default {
    proves: "Lifespan tasks start with the server, run beside it, and are cancelled or left when it stops",
    async steps(app) {
        const tab = await app.open();
        const look = async () => {
            await tab.click("look");
            const ticks = Number(await tab.text("ticks"));
            return ticks > 0 && ticks % 2 === 0;
        };
        await tab.until("it ticks", look, true);
        const log = () => readFileSync(`${app.project}/lifespan.log`, "utf8").trim().split("\n").sort();
        await tab.until("all have started", log, ["once", "opened", "ticking"]);
        await app.end();
        const now = log();
        for (const line of ["cancelled", "closed"]) if (!now.includes(line)) throw new Error(`${line} is not in the log: ${now}`);
    },
} satisfies Script;
