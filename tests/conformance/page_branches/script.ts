import type { Script } from "../support/script";

export default {
    proves: "In another branch, an element with other events or Vars is another one; what is equal stays, and what is static too",
    async steps(app) {
        const tab = await app.open();
        const type = (id: string) => tab.page.locator(`#${id}`).fill("typed");
        const value = (id: string) => tab.page.locator(`#${id}`).inputValue();
        await tab.see("log", "+a +m0");
        for (const id of ["mail", "zero", "same", "inner"]) await type(id);
        await tab.page.locator("#still").evaluate((box) => void Object.assign(box, { isStill: true }));

        await tab.click("switch");
        const log = async (from = 0) => (await tab.text("log"))!.split(" ").slice(from).sort().join(" ");
        await tab.until("the branches were told of", () => log(), "+a +b +m0 +m1 -a -m0");
        await tab.until("another form is empty", () => value("name"), "");
        await tab.until("another input is empty", () => value("one"), "");
        await tab.until("in an element that stays too", () => value("inner"), "");
        await tab.until("the same input keeps its text", () => value("same"), "typed");
        await tab.until("what is static stays", () => tab.page.locator("#still").evaluate((box) => "isStill" in box), true);

        await type("one");
        await tab.click("switch");
        await tab.until("back to the first", () => log(6), "+a +m2 -b -m1");
        await tab.until("the third input is empty", () => value("two"), "");
        await tab.until("the form has begun anew", () => value("mail"), "");
    },
} satisfies Script;
