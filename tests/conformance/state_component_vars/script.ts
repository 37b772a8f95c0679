import type { Script } from "../support/script";

export default {
    proves: "A var may have a component, which a handler or a computed var makes: with styles, icons, handlers and state that it reads itself",
    differs: "Reflex shows the components of a list as the text of their code",
    environments: ["dev", "prod"],
    async steps(app) {
        const tab = await app.open();
        const color = (id: string) => tab.page.evaluate((id) => getComputedStyle(document.getElementById(id) as HTMLElement).color, id);
        await tab.see("card_text", "first");
        await tab.until("it has its colour", () => color("card_text"), "rgb(0, 0, 255)");
        await tab.see("cards", "onetwo");
        await tab.see("of_dict", "of a dict");
        await tab.see("choice", "not yet");
        await tab.click("increment");
        await tab.until("one star and one row", () => tab.page.locator("#stars svg").count(), 1);
        await tab.see("table", "row 0");
        await tab.page.getByText("row 0").click();
        await tab.see("count", "2");
        await tab.until("the computed one follows", () => tab.page.locator("#stars svg").count(), 2);
        await tab.see("table", "row 0row 1");
        await tab.see("choice", "first");

        await tab.click("set card");
        await tab.until("the handler's component", () => tab.page.locator("#card #card_text").textContent(), "made at 2");
        await tab.until("its colour", () => tab.page.locator("#card #card_text").evaluate((node) => getComputedStyle(node).color), "rgb(255, 0, 0)");
        await tab.page.locator("#card").getByRole("button", { name: "inside" }).click();
        await tab.until("it reads state", () => tab.page.locator("#card #card_count").textContent(), "now 3");
        await tab.until("in a condition", () => tab.page.locator("#card #many").textContent(), "few");
        await tab.see("stars", "3 is a lot");
        await tab.page.locator("#card").getByRole("button", { name: "inside" }).click();
        await tab.until("which changes", () => tab.page.locator("#card #many").textContent(), "many");
        await tab.until("and loops", () => tab.page.locator("#card .again").allTextContents(), ["one at 0", "two at 1"]);
        await tab.until("and has a memo", () => tab.page.locator("#card").getByText("memo").count(), 1);

        await tab.click("add card");
        await tab.see("cards", "onetwonew 2");
        await tab.click("set maybe");
        await tab.until("one where there was none", () => tab.page.locator("#maybe_box strong").textContent(), "bold");
        await tab.click("set maybe");
        await tab.see("maybe_box", "");
        await tab.reload();
        await tab.until("the session has kept it", () => tab.page.locator("#card #card_text").textContent(), "made at 2");
    },
} satisfies Script;
