import type { Script } from "../support/script";

export default {
    proves: "Every change of a list, dict or set in place is seen, however deep it lies",
    async steps(app) {
        const tab = await app.open();
        await tab.see("rows", '["b","a"]');
        await tab.click("change_list");
        await tab.see("rows", '["A","AA","c","d","e","f"]');
        await tab.see("each", "0=A;1=AA;2=c;3=d;4=e;5=f;");
        await tab.click("order_list");
        await tab.see("rows", '["f","AA","c","d","e","A"]');
        await tab.click("change_dict");
        await tab.see("ages", '{"ada":37,"dan":8,"eve":9}');
        await tab.click("change_set");
        await tab.see("tags", '["q","y","z"]');
        await tab.see("pair", "1one");
        await tab.click("change_tuple");
        await tab.see("pair", "2two");
        await tab.click("change_deep");
        await tab.see("deep", '{"a":[{"n":[8,2,9,2],"m":[3]}]}');
        await tab.see("truth", "some");
        await tab.click("clear");
        await tab.see("rows", "[]");
        await tab.see("ages", "{}");
        await tab.see("tags", "[]");
        await tab.see("deep", "{}");
        await tab.see("truth", "none");
    },
} satisfies Script;
