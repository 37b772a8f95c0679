import type { Script } from "../support/script";

export default {
    proves: "A background task runs beside the other events, changes state only inside `async with self`, and is told off elsewhere",
    async steps(app) {
        const tab = await app.open();
        await tab.click("run");
        const count = async () => Number(await tab.text("count"));
        await tab.until("it counts", async () => (await count()) > 2, true);
        await tab.click("click");
        await tab.see("clicks", "1");
        await tab.click("click");
        await tab.see("clicks", "2");
        const before = await count();
        await tab.until("it counts on", async () => (await count()) > before, true);
        await tab.click("stop");
        await tab.see("error", "stopped, saw clicks: true".replace("true", "True"));
        await tab.see("rows", `[{"n":${await count()}}]`);
        await tab.click("misuse");
        await tab.see("error", "ImmutableStateError ImmutableStateError ImmutableStateError");
        await tab.click("ask");
        await tab.see("other", "asked with 2");
    },
} satisfies Script;
