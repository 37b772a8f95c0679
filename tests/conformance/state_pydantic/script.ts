import type { Script } from "../support/script";

export default {
    proves: "A pydantic model is a var with its fields, changes inside it are seen, and it comes back as an argument",
    async steps(app) {
        const tab = await app.open();
        await tab.see("title", "first");
        await tab.see("tags", "a:1;");
        await tab.click("change");
        await tab.see("title", "second");
        await tab.see("tags", "a:2;b:0.5;");
        await tab.click("keep");
        await tab.see("kept", "1");
        await tab.see("got", "Note a");
    },
} satisfies Script;
