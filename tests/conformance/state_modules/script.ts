import type { Script } from "../support/script";

export default {
    proves: "Names are found in the modules of Reflex 0.6 to 0.9; state classes and handlers tell what they are; a handler of a base class is called as a function; names that Reflex has dropped go on to work",
    only: "the app uses names that Reflex has dropped since 0.6, so that it does not start there",
    mayComplain: /404 \(Not Found\)/,
    async steps(app) {
        const tab = await app.open();
        await tab.see("wrong", "[]");
        await tab.see("doubled", "abab");
        await tab.click("write");
        await tab.see("log", "derived True 2 derived");
        await tab.click("thread");
        await tab.see("log", "derived True threaded 3 derived");
        await tab.click("tasks");
        await tab.see("count", "11");
        await tab.until("attributes have the types of classes named in quotes", () => tab.page.locator(".book").allInnerTexts(), ["ONE", "TWO"]);
        await tab.see("best", "THREE");
        await tab.page.keyboard.press("x");
        await tab.see("log", "derived True threaded key x 4 derived");
        await tab.page.getByText("nowhere").click();
        await tab.see("lost", "Lost: derived True threaded key x lost");
    },
} satisfies Script;
