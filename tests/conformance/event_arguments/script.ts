import type { Script } from "../support/script";

export default {
    proves: "A handler gets bound arguments, then the trigger's; vars are read when it fires, keywords go to their names, and annotations convert",
    differs: "Reflex hands over a list where the parameter says set[str] or tuple[int, str], and an int where it says float",
    async steps(app) {
        const tab = await app.open();
        const press = async (label: string, said: string) => {
            await tab.click(label);
            await tab.see("said", said);
        };
        await press("partial", "two a b");
        await press("keywords", "two a b");
        await press("var", "two w w!5");
        await press("lambda", "two x y");
        await press("optional", "optional 3 None");
        await press("by name", "optional 4 x");
        await press("upcast", "upcast 12 3.0 ['a', 'b'] (1, 'x') True None");
        await press("row", "row 14 of 7");
        await press("each 1", "two 8 1");
        await tab.fill("bare", "abc");
        await tab.see("said", "one abc");
        await tab.fill("bound", "def");
        await tab.see("said", "two typed def");
        await tab.fill("traced", "ghi");
        await tab.see("said", "two ghi GHI");
        await tab.fill("blurred", "jkl");
        await tab.page.locator("#blurred").blur();
        await tab.see("said", "one blurred jkl");
        // Both are called with what was there when the button was pressed.
        await press("list", "two then one blurred jkl");
    },
} satisfies Script;
