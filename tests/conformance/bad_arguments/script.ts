import { readFileSync, writeFileSync } from "node:fs";
import type { Script } from "../support/script";

export default {
    proves: "Handlers that do not fit their trigger, things that are no events and triggers that do not exist are refused by file, line and name; the page stays",
    only: "Reflex ends with the error",
    async steps(app) {
        const tab = await app.open();
        await tab.fill("input", "first");
        await tab.see("said", "first");
        const file = `${app.project}/app/app.py`;
        const good = readFileSync(file, "utf8");
        const line = good.slice(0, good.indexOf("on_change")).split("\n").length;
        const mistakes = {
            "on_change=Handlers.two": /two/,
            "on_change=Handlers.number": /number/,
            "on_change=lambda a, b: Handlers.two(a, b)": /on_change/,
            "on_change=12": /on_change/,
            "on_chonge=Handlers.one": /on_chonge/,
            "on_change=Handlers.tow": /tow/,
        };
        for (const [mistake, named] of Object.entries(mistakes)) {
            const before = app.output.length;
            writeFileSync(file, good.replace("on_change=Handlers.one", mistake));
            const told = () => app.output.slice(before).split("\n").some((text) => text.includes(`app.py:${line}:`) && named.test(text));
            await tab.until(`"${mistake}" is told with its line`, told, true);
            await tab.see("said", "first");
        }
        writeFileSync(file, good.replace("Handlers.one)", "lambda value: Handlers.two(value, value))"));
        await tab.page.getByText(/app\.py:\d+/).first().waitFor({ state: "hidden" });
        await tab.fill("input", "second");
        await tab.see("said", "second second");
    },
} satisfies Script;
