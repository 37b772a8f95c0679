import type { Script } from "../support/script";

export default {
    proves: "A free function with a state as its first parameter is a handler",
    async steps(app) {
        const tab = await app.open();
        await tab.see("count", "0");
        await tab.click("add");
        await tab.see("count", "5");
        await tab.click("double");
        await tab.see("count", "110");
    },
} satisfies Script;
