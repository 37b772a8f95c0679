import type { Script } from "../support/script";

export default {
    proves: "app.api is a FastAPI app whose routes answer beside the pages",
    only: "app.api was removed in Reflex 0.8",
    async steps(app) {
        const tab = await app.open();
        await tab.see("home", "Home");
        const text = async (path: string) => (await fetch(app.url + path)).text();
        await tab.until("it is healthy", () => text("/api/health"), '{"status":"ok"}');
        await tab.until("it doubles", () => text("/api/double/21"), "42");
    },
} satisfies Script;
