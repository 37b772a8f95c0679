import type { Script } from "../support/script";

export default {
    proves: "A dataclass is a var with its fields, its attributes are tracked however deep, and it comes back as an argument",
    async steps(app) {
        const tab = await app.open();
        const rows = () => tab.page.locator(".row").allTextContents();
        await tab.see("boss", "Ada 36 Paris");
        await tab.until("the team is there", rows, ["Bob 0 Paris", "Cid 7 Paris"]);
        await tab.click("change");
        await tab.see("boss", "Ada 37 Rome");
        await tab.see("lines", '["Via Appia 1"]');
        await tab.until("the team has changed", rows, ["Bob 10 Paris", "Cid 17 Oslo"]);
        await tab.click("hire");
        await tab.see("kind", "Person 31");
        await tab.click("copy Cid");
        await tab.see("kind", "Person 18");
        await tab.until("the team has grown", rows, ["Bob 10 Paris", "Cid 17 Oslo", "Eve 30 Bern", "Cid 17 Oslo"]);
    },
} satisfies Script;
