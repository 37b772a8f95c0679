import type { Script } from "../support/script";

export default {
    proves: "Events that a handler returns or yields run after it, in their order, whatever state they belong to",
    async steps(app) {
        const tab = await app.open();
        const press = async (label: string, lines: string[]) => {
            await tab.click(label);
            await tab.see("lines", JSON.stringify(lines));
            await tab.click("clear");
            await tab.see("lines", "[]");
        };
        await press("returns_handler", ["first", "second", "third"]);
        await press("returns_list", ["one", "second", "last", "third"]);
        await tab.until("the console has it", () => tab.logged.includes("logged"), true);
        await press("yields", ["a", "c", "f", "b", "d", "e poked 1"]);
        await press("inline", ["inside", "after"]);
        await press("asynchronous", ["from async"]);
    },
} satisfies Script;
