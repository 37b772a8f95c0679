import type { Script } from "../support/script";

export default {
    proves: "Backend vars and backend computed vars feed what the page shows and never leave the server themselves",
    async steps(app) {
        const tab = await app.open();
        await tab.see("hint", "15 letters, 0 changes");
        await tab.click("change");
        await tab.see("hint", "15 letters, 1 changes");
        await tab.click("change");
        await tab.see("hint", "15 letters, 2 changes");
        const html = await (await fetch(app.url)).text();
        const leaked = [html, ...tab.received].filter((text) => text.includes("s3cr3t"));
        await tab.until("nothing of the secret has left the server", () => leaked, []);
        await tab.until("what is not secret has come", () => tab.received.some((frame) => frame.includes("2 changes")), true);
    },
} satisfies Script;
