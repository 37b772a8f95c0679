import type { Script } from "../support/script";

export default {
    proves: "What a state class only assigns is a var too, of the type that its value has, and belongs to one session",
    async steps(app) {
        const tab = await app.open();
        await tab.see("count", "1");
        await tab.see("name", "ANN");
        await tab.see("summary", "0 0.5 False ['a'] {'tea': 2} None 7 5 first");
        await tab.see("kept", "in the browser");
        await tab.click("change");
        await tab.see("summary", "1 1.5 True ['a', 'b'] {'tea': 2, 'milk': 1} somebody 8 6 second");
        await tab.see("count", "2");
        await tab.see("done", "done");
        await tab.see("items", "ab");
        await tab.see("rows", "24");
        await tab.see("nobody", "somebody");
        await tab.see("numbers", "86");
        await tab.see("kept", "changed");
        const other = await app.open();
        await other.see("items", "a");
        await other.see("summary", "0 0.5 False ['a'] {'tea': 2} None 7 5 first");
    },
} satisfies Script;
