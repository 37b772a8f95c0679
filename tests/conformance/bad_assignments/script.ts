import type { Script } from "../support/script";

export default {
    proves: "Setting an attribute that the state does not declare raises, and a value of the wrong type is told",
    async steps(app) {
        const tab = await app.open();
        await tab.click("undeclared");
        await tab.see("error", "refused, True");
        await tab.click("undeclared_loudly");
        await tab.until("the program tells the name", () => app.output.includes("countt"), true);
        await tab.click("wrong_type");
        await tab.until("the program tells the type", () => /count[\s\S]*int/.test(app.output.slice(app.output.lastIndexOf("countt"))), true);
        await tab.click("add");
        await tab.see("count", "5");
    },
} satisfies Script;
