import type { Script } from "../support/script";

export default {
    proves: "Enums, dates, times, Decimal, UUID, paths and types with a serializer of the user's own are vars, and come back as arguments as what they were",
    async steps(app) {
        const tab = await app.open();
        const start = {
            level: "low",
            day: "2024-02-29",
            moment: "2024-02-29 12:30:00",
            clock: "08:05:00",
            span: "1 day, 0:00:05",
            price: "1.25",
            ident: "00000000-0000-0000-0000-000000000007",
            path: "/tmp/a b",
            warm: "21.5 °C",
        };
        for (const [id, text] of Object.entries(start)) await tab.see(id, text);
        await tab.click("change");
        const changed = { level: "high", day: "2024-03-01", moment: "2025-02-01 12:30:00", span: "2 days, 0:00:10", price: "1.75", warm: "-3 °C" };
        for (const [id, text] of Object.entries(changed)) await tab.see(id, text);
        await tab.click("take");
        await tab.see("got", "HIGH 2024-03-01 12 3.5 7");
    },
} satisfies Script;
