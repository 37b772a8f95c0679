import type { Script } from "../support/script";

export default {
    proves: "A substate shares its parents' vars and handlers, and get_state and get_var_value reach any other state of the session",
    async steps(app) {
        const tab = await app.open();
        const see = async (total: string, own: string, both: string, names: string) => {
            await tab.see("total", total);
            await tab.see("child_total", total);
            await tab.see("doubled", String(Number(total) * 2));
            await tab.see("own", own);
            await tab.see("both", both);
            await tab.see("names", names);
        };
        await see("1", "10", "11", "[]");
        await tab.click("grow");
        await see("2", "10", "12", "[]");
        await tab.click("grow by child");
        await see("3", "10", "13", "[]");
        await tab.click("add");
        await see("9", "11", "20", '["child"]');
        await tab.click("deep");
        await see("90", "110", "200", '["child","grandchild of GrandChild"]');
        await tab.click("ask");
        await see("91", "210", "301", '["child","grandchild of GrandChild","other"]');
        await tab.see("answer", "301 91 91");
    },
} satisfies Script;
