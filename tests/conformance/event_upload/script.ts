import type { Script } from "../support/script";

export default {
    proves: "Chosen files are listed, uploaded with progress to a handler that reads them, served again, and cleared; an upload that is cancelled reaches no handler",
    async steps(app) {
        const tab = await app.open();
        const input = tab.page.locator("input[type=file]");
        await input.setInputFiles([
            { name: "first.txt", mimeType: "text/plain", buffer: Buffer.from("hello world") },
            { name: "zwölf.txt", mimeType: "text/plain", buffer: Buffer.alloc(300_000, "x") },
        ]);
        await tab.see("selected", "first.txt;zwölf.txt;");
        await tab.click("upload");
        await tab.see("names", '["first.txt","zwölf.txt"]');
        await tab.see("texts", '["11 bytes, begins with hello","300000 bytes, begins with xxxxx"]');
        await tab.see("progress", "1");
        const href = await tab.page.locator("#file").evaluate((link) => (link as HTMLAnchorElement).href);
        await tab.until("the file is served", async () => (await fetch(href)).text(), "hello world");
        await input.setInputFiles([{ name: "third.txt", mimeType: "text/plain", buffer: Buffer.from("3") }]);
        await tab.click("upload noted");
        await tab.see("note", "with a note: 1");
        await tab.click("clear");
        await tab.see("selected", "");

        // A slow line, so that there is time to cancel.
        const line = await tab.page.context().newCDPSession(tab.page);
        const limit = (uploadThroughput: number) =>
            line.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput });
        await line.send("Network.enable");
        await input.setInputFiles([{ name: "large.bin", mimeType: "text/plain", buffer: Buffer.alloc(20_000_000, "x") }]);
        await limit(500_000);
        await tab.click("upload");
        await tab.until("a part is sent", async () => Number(await tab.page.textContent("#progress")) < 1, true);
        await tab.click("cancel");
        await limit(-1);
        await tab.click("clear");
        await tab.click("upload noted");
        await tab.see("note", "with a note: 0");
        await tab.see("names", '["first.txt","zwölf.txt"]');
    },
} satisfies Script;
