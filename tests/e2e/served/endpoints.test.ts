// The app's own HTTP and WebSocket endpoints beside its pages: recipe 5 of the founding document, and everything that an ASGI server is
// asked for.
import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { connect } from "node:net";
import { appendFileSync, copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openPage, startBrowser, waitForText } from "../../support/browser";
import { newProject, serve, temporaryFolder, vitrine } from "../../support/program";

function copyApp(project: string, name: string): void {
    copyFileSync(join(import.meta.dir, `../../apps/${name}/${name}.py`), join(project, `${name}/${name}.py`));
}

async function until(condition: () => boolean, what: string): Promise<void> {
    for (const end = Date.now() + 20_000; !condition(); await Bun.sleep(10)) if (Date.now() > end) throw new Error(`never: ${what}`);
}

/** What the server answers to these bytes until it closes. */
function raw(url: string, text: string): Promise<string> {
    const { hostname, port } = new URL(url);
    return new Promise((resolve, reject) => {
        let answer = "";
        const socket = connect(Number(port), hostname, () => socket.write(text));
        socket.on("data", (data) => (answer += data.toString("latin1")));
        socket.on("close", () => resolve(answer));
        socket.on("error", reject);
    });
}

for (const mode of ["dev", "prod"]) {
    test(`recipe 5: an endpoint answers beside the app (${mode})`, async () => {
        using folder = temporaryFolder();
        const project = folder.join("recipe5");
        await newProject(project, "empty");
        copyApp(project, "recipe5");
        await using server = await serve(project, "--env", mode);
        const answer = await fetch(new URL("/api/health", server.url));
        expect(answer.status).toBe(200);
        expect(answer.headers.get("content-type")).toBe("application/json");
        expect(await answer.json()).toEqual({ status: "ok" });
        expect((await fetch(new URL("/api/nothing", server.url))).status).toBe(404);
        expect(await server.stop()).toBe(0);
    });
}

describe("an app with endpoints", () => {
    const folder = temporaryFolder();
    const project = folder.join("endpoints");
    const factsFile = join(project, "facts");
    const facts = () => (existsSync(factsFile) ? readFileSync(factsFile, "utf8") : "");
    let server: Awaited<ReturnType<typeof serve>>;
    let browser: Browser;
    const url = (path: string) => new URL(path, server.url).href;

    beforeAll(async () => {
        browser = await startBrowser();
        await newProject(project, "empty");
        copyApp(project, "endpoints");
        const config = join(project, "rxconfig.py");
        writeFileSync(config, readFileSync(config, "utf8").replace("rx.Config(", 'rx.Config(cors_allowed_origins=["https://front.example"], '));
        server = await serve(project);
    });
    afterAll(async () => {
        await browser.close();
        await server.stop();
        folder[Symbol.dispose]();
    });

    test("the scope says what came", async () => {
        const answer = await (await fetch(url("/api/scope?a=%20b"), { headers: { "X-Thing": "one" } })).json();
        const port = Number(new URL(server.url).port);
        expect(answer).toMatchObject({ type: "http", method: "GET", path: "/api/scope", raw_path: "/api/scope", query: "a=%20b" });
        expect(answer).toMatchObject({ scheme: "http", http_version: "1.1", root_path: "", thing: "one", server: ["127.0.0.1", port] });
        expect(answer.client[0]).toBe("127.0.0.1");
    });

    test("the app's own 404 stays its own, and other paths are pages", async () => {
        const missing = await fetch(url("/api/item/77"));
        expect([missing.status, await missing.json()]).toEqual([404, { detail: "no such item" }]);
        const { page, complaints } = await openPage(browser, url("/api/other/x"));
        await waitForText(page, "h1", "Any: api");
        expect(complaints).toEqual({ errors: [], outside: [] });
    });

    test("a page whose route is the very path goes before an endpoint", async () => {
        expect(await (await fetch(url("/clash"))).text()).toContain("<html");
        expect(await (await fetch(url("/clash"), { method: "POST" })).json()).toEqual({ from: "api" });
    });

    test("middleware sees requests", async () => {
        expect((await fetch(url("/api/item/1"))).headers.get("x-counted")).toBe("yes");
    });

    test("bodies stream in, and wait where the app does not read", async () => {
        const size = 40 * 1024 * 1024;
        const answer = await fetch(url("/raw/sum/"), { method: "POST", body: Buffer.alloc(size, "x") });
        const { total, largest } = await answer.json();
        expect(total).toBe(size);
        expect(largest).toBeLessThan(2 * 1024 * 1024);

        // The server stops taking bytes: what the client could write stays far below all.
        const { hostname, port } = new URL(server.url);
        const socket = connect(Number(port), hostname);
        let answered = "";
        socket.on("data", (data) => (answered += data.toString()));
        socket.write(`POST /raw/sum/?gate HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: ${size}\r\n\r\n`.replace("Host: h", `Host: ${hostname}`));
        socket.write(Buffer.alloc(size, "y"));
        await until(() => facts().includes("reading waits"), "the app is asked");
        // All that the kernel's buffers and the server take; the rest waits on our side.
        let before = -1;
        await until(() => socket.bytesWritten - socket.writableLength > before && (before = socket.bytesWritten - socket.writableLength) >= 0, "some left");
        expect(socket.writableLength).toBeGreaterThan(size / 4);
        appendFileSync(factsFile, "open\n");
        await until(() => answered.includes(`"total":${size}`), "the sum");
        socket.destroy();
    });

    test("a request in chunks", async () => {
        const { hostname } = new URL(server.url);
        const answer = await raw(
            server.url,
            `POST /raw/sum/ HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3\r\n!!!\r\n0\r\n\r\n`,
        );
        expect(answer).toContain('"total":8');
    });

    test("a client that leaves in the middle of its body", async () => {
        const { hostname, port } = new URL(server.url);
        const socket = connect(Number(port), hostname);
        socket.write(`POST /raw/sum/ HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 1000\r\n\r\nonly this`);
        await until(() => socket.bytesWritten > 0 && socket.writableLength === 0, "it left");
        socket.end();
        await until(() => facts().includes("upload broken off after 9"), "the app hears of it");
    });

    test("answers stream out, and the app waits for a slow reader", async () => {
        const size = 64 * 1024 * 1024;
        const answer = await fetch(url(`/api/stream?size=${1024 * 1024 * 5}`));
        expect((await answer.arrayBuffer()).byteLength).toBe(1024 * 1024 * 5);
        await until(() => facts().includes("streamed 5242880"), "the end of the generator");

        const { hostname, port } = new URL(server.url);
        const socket = connect(Number(port), hostname);
        let got = 0;
        socket.write(`GET /api/stream?size=${size} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
        await new Promise<void>((resolve) => socket.once("data", (data) => ((got += data.length), socket.pause(), resolve())));
        // Other requests are answered meanwhile, and the generator is not through.
        for (let i = 0; i < 20; ++i) expect((await fetch(url("/api/item/3"))).status).toBe(200);
        expect(facts()).not.toContain(`streamed ${size}`);
        socket.on("data", (data) => (got += data.length));
        socket.resume();
        await new Promise((resolve) => socket.on("close", resolve));
        expect(got).toBeGreaterThan(size);
        await until(() => facts().includes(`streamed ${size}`), "the end of the generator");
    });

    test("a reader that leaves ends the stream", async () => {
        const abort = new AbortController();
        const answer = await fetch(url("/api/endless"), { signal: abort.signal });
        const { value } = await answer.body!.getReader().read();
        expect(new TextDecoder().decode(value)).toStartWith("data: tick\n\n");
        abort.abort();
        await until(() => facts().includes("endless ended"), "the generator's end");
    });

    test("exceptions are told with file and line, and the server goes on", async () => {
        const failed = await fetch(url("/api/broken"));
        expect([failed.status, await failed.text()]).toEqual([500, "Internal Server Error"]);
        await until(() => /endpoints\.py:\d+:\d+.*ZeroDivisionError/.test(server.output), "the place of the exception");
        const { hostname } = new URL(server.url);
        const get = (path: string) => raw(server.url, `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
        const half = await get("/raw/half/").catch(() => "");
        expect(half).not.toContain("1234567890");
        expect(await get("/raw/silent/")).toStartWith("HTTP/1.1 500");
        const injecting = await get("/raw/injecting/");
        expect(injecting).toStartWith("HTTP/1.1 500");
        expect(injecting).not.toContain("x-b");
        expect((await fetch(url("/api/item/2"))).status).toBe(200);
    });

    test("HEAD, HTTP/1.0 and requests in a row on one connection", async () => {
        const { hostname } = new URL(server.url);
        const head = await raw(server.url, `HEAD /clash HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
        expect(head).toEndWith("\r\n\r\n");
        const old = await raw(server.url, `GET /api/stream?size=10 HTTP/1.0\r\nHost: ${hostname}\r\n\r\n`);
        expect(old).not.toContain("chunked");
        expect(old).toEndWith("\r\n\r\nssssssssss");
        const get = (path: string, more = "") => `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\n${more}\r\n`;
        const three = await raw(server.url, get("/api/item/1") + get("/api/item/2") + get("/api/item/3", "Connection: close\r\n"));
        expect([...three.matchAll(/\{"number":(\d)\}/g)].map((match) => match[1])).toEqual(["1", "2", "3"]);
    });

    test("WebSockets", async () => {
        const open = (path: string, protocols: string[] = []) => new WebSocket(url(path).replace("http", "ws"), protocols);
        const next = (socket: WebSocket) => new Promise<MessageEvent>((resolve) => socket.addEventListener("message", resolve, { once: true }));
        const closed = (socket: WebSocket) => new Promise<CloseEvent>((resolve) => socket.addEventListener("close", resolve, { once: true }));
        const opened = (socket: WebSocket) => new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));

        const chat = open("/ws/echo", ["chat", "other"]);
        chat.binaryType = "arraybuffer";
        await opened(chat);
        expect(chat.protocol).toBe("chat");
        chat.send("ä");
        expect((await next(chat)).data).toBe("got ä");
        chat.send(new Uint8Array([1, 2, 3]));
        expect([...new Uint8Array((await next(chat)).data)]).toEqual([3, 2, 1]);
        chat.send("bye");
        const end = await closed(chat);
        expect([end.code, end.reason]).toEqual([4001, "so be it"]);

        const leaving = open("/ws/echo");
        await opened(leaving);
        leaving.close(3333);
        await until(() => facts().includes("echo left 3333"), "the app hears of the close");

        expect((await closed(open("/ws/refuse"))).code).not.toBe(1000);
        expect((await closed(open("/ws/nothing"))).code).not.toBe(1000);
        const { hostname } = new URL(server.url);
        const upgrade = (path: string, origin: string) =>
            raw(server.url, `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nOrigin: ${origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
                "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        expect(await upgrade("/ws/echo", "https://evil.example")).toStartWith("HTTP/1.1 403");
        expect(await upgrade("/ws/refuse", "null")).toStartWith("HTTP/1.1 403");
    });

    test("pages of origins that the app names may ask", async () => {
        const from = (origin: string) => ({ headers: { Origin: origin } });
        const allowed = await fetch(url("/api/item/1"), from("https://front.example"));
        expect(allowed.headers.get("access-control-allow-origin")).toBe("https://front.example");
        const other = await fetch(url("/api/item/1"), from("https://evil.example"));
        expect(other.headers.get("access-control-allow-origin")).toBeNull();
        for (const path of ["/api/item/1", "/_upload"]) {
            const preflight = await fetch(url(path), {
                method: "OPTIONS",
                headers: {
                    Origin: "https://front.example",
                    "Access-Control-Request-Method": "POST",
                    "Access-Control-Request-Headers": "x-vitrine-token",
                },
            });
            expect(preflight.status).toBe(204);
            expect(preflight.headers.get("access-control-allow-methods")).toBe("POST");
            expect(preflight.headers.get("access-control-allow-headers")).toBe("x-vitrine-token");
        }
    });

    test("lifespan tasks run, end before a reload's begin again, and end with the server", async () => {
        const count = (fact: string) => facts().split("\n").filter((line) => line === fact).length;
        await until(() => count("api up") === 1, "the first start");
        expect(facts()).toContain("plain ran\n");
        expect(facts()).toContain("tick began in App\n");
        expect(facts()).toContain("connection opened\n");

        const file = join(project, "endpoints/endpoints.py");
        writeFileSync(file, readFileSync(file, "utf8").replace('"number": number', '"changed": number'));
        await until(() => count("api up") === 2, "the second start");
        const lines = facts().split("\n");
        for (const end of ["api down", "tick cancelled", "connection closed"]) expect(lines.indexOf(end)).toBeLessThan(lines.lastIndexOf("plain ran"));
        expect(await (await fetch(url("/api/item/5"))).json()).toEqual({ changed: 5 });

        // A request that is being answered is answered to its end.
        const slow = fetch(url("/api/slow"));
        await until(() => facts().includes("slow began"), "the slow request");
        const stopped = server.stop();
        appendFileSync(factsFile, "go on\n");
        expect(await (await slow).json()).toBe("done");
        expect(await stopped).toBe(0);
        for (const end of ["api down", "tick cancelled", "connection closed"]) expect(count(end)).toBe(2);
    });
});

describe("forms of api_transformer, app.api and lifespan tasks", () => {
    const folder = temporaryFolder();
    const project = folder.join("forms");
    const file = join(project, "forms/forms.py");
    let server: Awaited<ReturnType<typeof serve>>;
    const get = async (path: string) => {
        const answer = await fetch(new URL(path, server.url));
        return [answer.status, answer.headers.get("x-wrapped"), await answer.text()];
    };
    const head = "import reflex as rx\n\n\ndef index():\n    return rx.text('Hello')\n\n\n";
    const wrapper =
        "def wrap(inner):\n    async def application(scope, receive, send):\n        async def marked(message):\n" +
        "            if message['type'] == 'http.response.start':\n" +
        "                message = {**message, 'headers': [*message.get('headers', []), (b'x-wrapped', b'yes')]}\n" +
        "            await send(message)\n\n        await inner(scope, receive, marked)\n\n    return application\n\n\n";
    const end = "app.add_page(index)\napp.add_page(index, route='/pages/[name]')\n";

    /** Gives the running server another text, and waits until it is what runs, or is refused with these words. */
    async function load(text: string, refusal = "") {
        const marker = `marker_${Math.random().toString(36).slice(2)}`;
        const before = server.output.length;
        writeFileSync(file, `${head}${text}${end}\nimport sys\nprint('${marker}', file=sys.stderr)\n`);
        await until(() => server.output.slice(before).includes(refusal || marker), refusal || "the new text");
    }

    beforeAll(async () => {
        await newProject(project, "empty");
        writeFileSync(file, `${head}app = rx.App()\n${end}`);
        server = await serve(project);
        await get("/"); // once it answers, it watches its files too
    });
    afterAll(async () => {
        await server.stop();
        folder[Symbol.dispose]();
    });

    test("a function that wraps sees what no page answers", async () => {
        await load(wrapper + "app = rx.App(api_transformer=wrap)\n@app.api.get('/api/x')\ndef x():\n    return 'x'\n\n\n");
        for (let answer = await get("/api/x"); answer[0] !== 200; answer = await get("/api/x")) await Bun.sleep(10);
        expect(await get("/api/x")).toEqual([200, "yes", '"x"']);
        expect((await get("/"))[2]).toContain("<html");
        expect((await get("/pages/a"))[2]).toContain("<html");
        expect((await get("/missing"))[0]).toBe(404);
    });

    test("several, the last one outermost", async () => {
        await load(
            "from starlette.applications import Starlette\nfrom starlette.responses import PlainTextResponse\nfrom starlette.routing import Route\n\n\n" +
                "async def y(request):\n    return PlainTextResponse('y')\n\n\n" +
                wrapper +
                "app = rx.App(api_transformer=[Starlette(routes=[Route('/api/y', y)]), wrap])\n@app.api.get('/api/x')\ndef x():\n    return 'x'\n\n\n",
        );
        for (let answer = await get("/api/y"); answer[0] !== 200; answer = await get("/api/y")) await Bun.sleep(10);
        expect(await get("/api/y")).toEqual([200, "yes", "y"]);
        expect(await get("/api/x")).toEqual([200, "yes", '"x"']);
        expect((await get("/pages/a"))[2]).toContain("<html");
    });

    test("app._api is Starlette's, beside app.api and what the app puts behind it", async () => {
        const more =
            "from fastapi import FastAPI\nfrom starlette.applications import Starlette\n" +
            "from starlette.responses import PlainTextResponse\n\nmounted, behind = FastAPI(), FastAPI()\nmounted.get('/m')(lambda: 'm')\nbehind.get('/behind/{rest:path}')(lambda: 'b')\n\n\n" +
            "async def login(request):\n    return PlainTextResponse(request.method)\n\n\n" +
            "app = rx.App()\nassert isinstance(app._api, Starlette)\napp._api.mount('/sub', mounted)\n" +
            "app._api.add_route('/api/login', login, methods=['POST'])\napp._api.router.default = behind\n";
        for (const text of [more, `${more}app.api.get('/api/z')(lambda: 'z')\n`]) {
            await load(text);
            const last = text === more ? "/sub/m" : "/api/z";
            for (let answer = await get(last); answer[0] !== 200; answer = await get(last)) await Bun.sleep(10);
            expect(await get("/sub/m")).toEqual([200, null, '"m"']);
            expect(await (await fetch(new URL("/api/login", server.url), { method: "POST" })).text()).toBe("POST");
            expect(await get("/behind/a/b")).toEqual([200, null, '"b"']);
            expect((await get("/api/nothing"))[0]).toBe(404);
            expect((await get("/pages/a"))[2]).toContain("<html");
        }
        expect(await get("/api/z")).toEqual([200, null, '"z"']);
    });

    test("what cannot be meant is told, and pages stay", async () => {
        await load("app = rx.App(api_transformer=3)\n", "rx.App(api_transformer=…) takes a FastAPI or Starlette application");
        await load("def nothing(inner):\n    pass\n\n\napp = rx.App(api_transformer=nothing)\n", "nothing must return an ASGI application, not NoneType");
        await load("app = rx.App()\n\n\n@app.register_lifespan_task\nasync def ticks():\n    yield\n\n\n", "decorate it with @contextlib.asynccontextmanager");
        await load("app = rx.App()\n\n\n@app.register_lifespan_task\ndef fails():\n    return 1 / 0\n\n\n", "ZeroDivisionError");
        expect((await get("/"))[2]).toContain("<html");
    });

    for (const [name, library] of [["api", "FastAPI"], ["_api", "Starlette"]] as const) {
        test(`app.${name} without ${library} says what to install`, async () => {
            using folder = temporaryFolder();
            const project = folder.join("bare");
            await newProject(project, "empty");
            writeFileSync(join(project, "bare/bare.py"), `${head}app = rx.App()\napp.${name}.mount\n`);
            writeFileSync(join(project, `${library.toLowerCase()}.py`), "raise ImportError('not here')\n");
            const { code, stderr } = await vitrine(["check", project]);
            expect(code).toBe(1);
            expect(stderr).toMatch(/bare\.py:9:\d+/);
            const reason = `app.${name} is a ${library} application, and ${library} is not installed`;
            expect(stderr).toContain(`${reason}: pip install ${library.toLowerCase()}`);
        });
    }
});
