import type { Script } from "../support/script";

export default {
    proves: "While there is no connection, a temporal event is dropped and any other waits for it",
    mayComplain: /WebSocket/,
    async steps(app) {
        const tab = await app.open();
        await tab.until("there is a connection", () => tab.received.length > 0, true);
        await tab.click("fleeting");
        await tab.see("lines", '["fleeting"]');
        await tab.cut();
        await tab.click("fleeting");
        await tab.click("lasting");
        await tab.mend();
        await tab.see("lines", '["fleeting","lasting"]');
        await tab.click("fleeting");
        await tab.see("lines", '["fleeting","lasting","fleeting"]');
    },
} satisfies Script;
