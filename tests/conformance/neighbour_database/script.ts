import type { Script } from "../support/script";

export default {
    proves: "rx.Model rows are added, listed, changed and removed in SQLite through rx.session, and every session sees them",
    async steps(app) {
        const tab = await app.open();
        const rows = (of = tab) => of.page.locator(".row").allTextContents();
        await tab.until("there are none", rows, []);
        await tab.click("add milk");
        await tab.until("one is there", rows, ["milk"]);
        await tab.click("add bread");
        await tab.until("two are there", rows, ["milk", "bread"]);
        await tab.click("toggle milk");
        await tab.until("one is done", rows, ["milk (done)", "bread"]);
        const other = await app.open();
        await other.until("another session sees them", () => rows(other), ["milk (done)", "bread"]);
        await tab.click("remove milk");
        await tab.until("one is left", rows, ["bread"]);
    },
} satisfies Script;
