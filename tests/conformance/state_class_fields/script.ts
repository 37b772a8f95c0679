import type { Script } from "../support/script";

export default {
    proves: "A state class tells of its vars; sessions begin with a default that is set there; what is assigned to the class hides a var from pages only",
    async steps(app) {
        const tab = await app.open();
        const one = tab.page.locator("#one p");
        await tab.until("the default is what was set", () => one.textContent(), "first");
        await tab.click("edit one");
        await tab.until("the var is one", () => one.textContent(), "first!");
        await tab.see("names", "name greeting of_base");
        await tab.see("default", "Ann");
        await tab.see("secret", "3");
        await tab.see("assigned", "assigned");
        await tab.click("count");
        await tab.click("look");
        await tab.see("seen", "x 1");
    },
} satisfies Script;
