import type { Script } from "../support/script";

export default {
    proves: "A handler that raises ends only that event: the program names file and line, and the page lives on",
    differs: "in production Reflex says only that an error occurred, on its console without the column",
    async steps(app) {
        const tab = await app.open();
        await tab.click("fail");
        await tab.until("the program tells", () => app.output.includes("the reactor is too hot"), true);
        await tab.until("it names the line", () => /app\.py", line 12|app\.py:12/.test(app.output), true);
        await tab.click("add");
        await tab.until("the session goes on", async () => Number(await tab.text("count")) >= 10, true);
    },
} satisfies Script;
