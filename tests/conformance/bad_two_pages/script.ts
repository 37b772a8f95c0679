import type { Script } from "../support/script";

export default {
    proves: "Two pages on one route are an error that names the route and both; the app appears once it is mended",
    only: "Reflex ends with the error",
    async steps(app) {
        const tab = await app.open();
        await tab.until("the error is told", () => /app\.py:\d+:.*route \/: index .*and other/.test(app.output), true);
        const { readFileSync, writeFileSync } = await import("node:fs");
        const file = `${app.project}/app/app.py`;
        writeFileSync(file, readFileSync(file, "utf8").replace('app.add_page(other, route="/")', 'app.add_page(other, route="/other")'));
        await tab.see("text", "first");
        await tab.goto("/other");
        await tab.see("text", "second");
    },
} satisfies Script;
