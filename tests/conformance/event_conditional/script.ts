import type { Script } from "../support/script";

export default {
    proves: "rx.cond and rx.match choose among events when the trigger fires",
    async steps(app) {
        const tab = await app.open();
        const lines: string[] = [];
        const press = async (label: string, line: string) => {
            await tab.click(label);
            lines.push(line);
            await tab.see("lines", JSON.stringify(lines));
        };
        await press("cond", "off");
        await press("match", "is a");
        await tab.click("toggle");
        await tab.see("kind", "b");
        await press("cond", "on");
        await press("match", "is b");
        await tab.click("toggle");
        await tab.see("kind", "c");
        await press("match", "is else");
    },
} satisfies Script;
