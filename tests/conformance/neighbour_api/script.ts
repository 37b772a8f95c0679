import type { Script } from "../support/script";

export default {
    proves: "A FastAPI app answers beside the pages, in the same process and port: bodies, streams, WebSockets, and errors that end only themselves",
    async steps(app) {
        const tab = await app.open();
        const json = async (path: string, init?: RequestInit) => {
            const answer = await fetch(app.url + path, init);
            return [answer.status, await answer.json().catch(() => "no JSON")];
        };
        await tab.until("health is ok", () => json("/api/health"), [200, { status: "ok" }]);
        await tab.until("arguments are converted", () => json("/api/items/7?q=x"), [200, { item: 7, q: "x" }]);
        await tab.until("wrong ones are refused", async () => (await json("/api/items/seven"))[0], 422);
        const body = { method: "POST", body: "x".repeat(1_000_000), headers: { "content-type": "text/weird" } };
        await tab.until("a large body arrives", () => json("/api/echo", body), [200, { size: 1_000_000, kind: "text/weird" }]);
        const streamed = async () => (await fetch(`${app.url}/api/stream`)).text();
        await tab.until("the stream is whole", streamed, "line 0\nline 1\nline 2\nline 3\nline 4\n");
        await tab.until("an error is a 500", async () => (await fetch(`${app.url}/api/broken`)).status, 500);
        const talk = () =>
            new Promise<string>((resolve, reject) => {
                const socket = new WebSocket(`${app.url.replace("http", "ws")}/api/talk`);
                let said = "";
                socket.onopen = () => socket.send("hello");
                socket.onmessage = ({ data }) => {
                    said += data;
                    socket.send("bye");
                };
                socket.onclose = () => resolve(said);
                socket.onerror = () => reject(new Error("no WebSocket"));
            });
        await tab.until("the WebSocket talks", talk, "HELLO");
        await tab.click("look");
        await tab.see("calls", "1");
    },
} satisfies Script;
