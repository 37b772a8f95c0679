import type { Script } from "../support/script";

export default {
    proves: "Toasts of every level appear with their texts, from handlers and triggers, and can be dismissed by their id",
    async steps(app) {
        const tab = await app.open();
        const shown = (text: string) => tab.page.getByText(text, { exact: true }).waitFor();
        await tab.click("plain");
        await shown("plain toast");
        await tab.click("levels");
        await shown("info toast");
        await shown("success toast");
        await shown("with more words");
        await shown("warning toast");
        await shown("error toast");
        await tab.click("dismiss");
        await tab.page.getByText("error toast", { exact: true }).waitFor({ state: "detached" });
        await tab.click("trigger");
        await shown("from a trigger");
    },
} satisfies Script;
