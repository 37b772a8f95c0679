import { existsSync } from "node:fs";
import type { Script } from "../support/script";

export default {
    proves: "An upload named like a path is stored under a plain name, one without a session or cut off midway runs nothing, and the server goes on",
    only: "the request is our own",
    mayComplain: /40\d/,
    async steps(app) {
        const tab = await app.open();
        await tab.see("names", "[]");
        // What the browser's own request looks like, so that a forged one can be made.
        const asked = tab.page.waitForRequest((request) => request.url().endsWith("/_upload"));
        await tab.page.evaluate(() => {
            const append = FormData.prototype.append as (...parts: unknown[]) => void;
            FormData.prototype.append = function (this: FormData, name: string, value: unknown, ...more: unknown[]) {
                if (name === "event") Object.assign(globalThis, { uploadEvent: value });
                append.call(this, name, value, ...more);
            } as typeof FormData.prototype.append;
        });
        const input = tab.page.locator("input[type=file]");
        await input.setInputFiles([{ name: "good.txt", mimeType: "text/plain", buffer: Buffer.from("good") }]);
        await tab.click("upload");
        await tab.see("names", '["good.txt"]');
        const headers = await (await asked).allHeaders();
        const event = await tab.page.evaluate(() => (globalThis as unknown as { uploadEvent: string }).uploadEvent);

        const send = (token: string, name: string, event: string) => {
            const form = new FormData();
            form.append("event", event);
            form.append("files", new File(["evil"], name));
            return fetch(`${app.url}/_upload`, { method: "POST", body: form, headers: { "x-vitrine-token": token } });
        };
        const token = headers["x-vitrine-token"]!;
        await tab.until("it is accepted", async () => (await send(token, "../../evil.txt", event)).status, 200);
        await tab.see("names", '["good.txt","evil.txt"]');
        for (const path of ["evil.txt", "../evil.txt", "app/evil.txt"])
            if (existsSync(`${app.project}/${path}`)) throw new Error(`${path} was written`);
        await tab.until("no session, no upload", async () => (await send("nobody", "x.txt", event)).status >= 400, true);
        await tab.until("no handler, no upload", async () => (await send(token, "x.txt", '{"e":99999,"a":[],"f":0}')).status >= 400, true);
        await tab.until("no event, no upload", async () => (await send(token, "x.txt", "nonsense")).status >= 400, true);

        // Cut off midway.
        const { hostname, port } = new URL(app.url);
        const closed = Promise.withResolvers<void>();
        const socket = await Bun.connect({ hostname, port: Number(port), socket: { data() {}, close: () => closed.resolve() } });
        const body = `--b\r\ncontent-disposition: form-data; name="event"\r\n\r\n${event}\r\n--b\r\ncontent-disposition: form-data; name="files"; filename="half.txt"\r\n\r\nhalf`;
        socket.write(`POST /_upload HTTP/1.1\r\nhost: ${hostname}:${port}\r\nx-vitrine-token: ${token}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 100000\r\n\r\n${body}`);
        socket.end();
        await closed.promise;

        await input.setInputFiles([{ name: "again.txt", mimeType: "text/plain", buffer: Buffer.from("again") }]);
        await tab.click("upload");
        await tab.until("only the good ones have arrived", async () => JSON.parse((await tab.text("names"))!).includes("half.txt"), false);
        await tab.until("the next one arrives", async () => JSON.parse((await tab.text("names"))!).at(-1), "again.txt");
    },
} satisfies Script;
