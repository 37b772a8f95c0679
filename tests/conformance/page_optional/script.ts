import type { Script } from "../support/script";

export default {
    proves: "An optional segment may be missing: the same page shows with and without it",
    async steps(app) {
        const tab = await app.open("/shop");
        await tab.see("shown", "everything");
        await tab.page.locator("#shoes").click();
        await tab.see("shown", "shoes");
        await tab.page.locator("#all").click();
        await tab.see("shown", "everything");
        await tab.goto("/shop/hats");
        await tab.see("shown", "hats");
    },
} satisfies Script;
