import type { Script } from "../support/script";

export default {
    proves: "Tabs that link a SharedState to the same name share its values and see each other's changes at once; others do not",
    async steps(app) {
        const first = await app.open();
        const second = await app.open();
        const third = await app.open();
        await first.see("lines", "[]");
        await first.click("join red");
        await first.click("hello");
        await first.see("lines", '["hello"]');
        await second.see("lines", "[]");
        await second.click("join red");
        await second.see("lines", '["hello"]');
        await second.click("bye");
        await first.see("lines", '["hello","bye"]');
        await first.see("count", "2 lines");
        await second.see("count", "2 lines");
        await third.click("join blue");
        await third.click("bye");
        await third.see("lines", '["bye"]');
        await third.see("count", "1 lines");
        await second.click("leave");
        await second.see("lines", "[]");
        await first.click("hello");
        await first.see("lines", '["hello","bye","hello"]');
        await second.see("lines", "[]");
    },
} satisfies Script;
