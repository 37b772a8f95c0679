import type { Script } from "../support/script";

export default {
    proves: "Vars of the plain types have their defaults or their type's empty value, and every change shows, as text and never as markup",
    async steps(app) {
        const tab = await app.open();
        const start = { whole: "3", real: "1.5", flag: "yes", text: "hello", nothing: "none", either: "7", size: "small", empty_int: "0" };
        for (const [id, text] of Object.entries(start)) await tab.see(id, text);
        await tab.see("empty_text", "[]");
        await tab.see("empty_list", "[]");
        await tab.see("empty_dict", "{}");
        await tab.click("change");
        const changed = { whole: "4", real: "0.75", flag: "no", nothing: "something", either: "seven", size: "large", empty_int: "-1" };
        for (const [id, text] of Object.entries(changed)) await tab.see(id, text);
        await tab.see("text", 'a "quoted" <b>text</b> & ünïcödé 🌍');
        await tab.see("empty_list", "[1]");
        await tab.see("empty_dict", '{"k":2}');
        await tab.click("clear");
        await tab.see("nothing", "none");
        await tab.see("real", "1e+21");
    },
} satisfies Script;
