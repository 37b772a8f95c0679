// Frames that no browser of ours sends: each ends for itself, the session and the server go on.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { newProject, serve, type Server, temporaryFolder } from "../support/program";
import { type Boot, fetchBoot, handlerOf, RawClient } from "../support/raw_client";

const folder = temporaryFolder();
const project = folder.join("hostile");
let server: Server & { url: string };
let boot: Boot;
let client: RawClient;
let sent = 0;

beforeAll(async () => {
    await newProject(project, "empty");
    copyFileSync(join(import.meta.dir, "../apps/hostile/hostile.py"), join(project, "hostile/hostile.py"));
    server = await serve(project);
    boot = await fetchBoot(server.url);
    client = await RawClient.connect(server.url);
    expect((await client.hello(boot)).t).toBe("full");
});

afterAll(async () => {
    client.close();
    expect(await server.stop()).toBe(0);
    folder[Symbol.dispose]();
});

const call = (label: string, ...args: unknown[]) => client.call(handlerOf(boot, label), args, ++sent);

/** The number of the var that has this value at first. */
const balance = () => client.values[boot.vars.indexOf(100)];

/** An honest event of the same session still works, and takes one from the balance. */
async function goesOn(): Promise<void> {
    const before = balance() as number;
    await call("pay", 1, "shop");
    expect(balance()).toBe(before - 1);
}

test("text that is no frame is passed over", async () => {
    const nonsense = ["", "nonsense", "[]", "{}", "null", "12", '"x"', '{"e":1', '{"e":"x","a":[]}', '{"e":1.5,"a":[],"i":1}', '{"e":-1,"a":[]}'];
    for (const text of nonsense) client.send(text);
    client.send('{"t":"hello"}');
    client.send('{"t":"ack","n":"many"}');
    client.send('{"t":"ack","n":999999999999999999999}');
    client.send('{"t":"nav","r":{"p":7,"q":[]}}');
    client.send('{"t":"nav","r":{"p":"/../../etc/passwd","q":"%00"}}');
    client.send('{"t":"problem","f":{},"m":[]}');
    client.send("[".repeat(100_000));
    client.send(`{"e":0,"a":${"[".repeat(50_000)}${"]".repeat(50_000)},"i":0}`);
    client.send(`{"\\u0000":"\\ud800","t":"\\udfff"}`);
    await goesOn();
});

test("an event that was sent before is not done again", async () => {
    const before = balance() as number;
    await call("pay", 10, "shop");
    const replay = { e: handlerOf(boot, "pay"), a: [10, "shop"], i: sent };
    for (let i = 0; i < 5; i++) client.send(replay);
    client.send({ ...replay, i: 1 });
    await goesOn();
    expect(balance()).toBe(before - 11);
});

test("handlers that do not exist, and methods that are none, are not called", async () => {
    const known = ["pay", "none", "open", "later"].map((label) => handlerOf(boot, label));
    for (const e of [...Array(200).keys(), 2 ** 31, 2 ** 32, 2 ** 53, -1])
        if (!known.includes(e)) client.send({ e, a: [], i: ++sent });
    for (const e of ["_steal", "Account._steal", "__init__", "reset", { $: "nan" }, null, [0]]) client.send({ e, a: [], i: ++sent });
    await goesOn();
    expect(existsSync(join(project, "stolen"))).toBe(false);
    expect(JSON.stringify(client.frames)).not.toContain("1234");
});

test("missing, extra and wrong arguments are that event's error", async () => {
    const before = balance() as number;
    await call("pay");
    await call("none", 1, 2, 3);
    await call("pay", "no number at all", {});
    await call("pay", [], []);
    await call("open");
    for (const a of [{}, "text", 5, null]) await client.call(handlerOf(boot, "none"), a, ++sent);
    await goesOn();
    expect(balance()).toBe(before - 1);
    expect(server.output).toContain("pay");
});

test("a binary frame ends only its connection", async () => {
    const other = await RawClient.connect(server.url);
    await other.hello(boot);
    other.send(new Uint8Array([0, 1, 2, 255]));
    expect([1003, 1008]).toContain(await other.awaitClose());
    await goesOn();
});

test("a frame over the limit ends only its connection", async () => {
    const other = await RawClient.connect(server.url);
    await other.hello(boot);
    other.send(`{"e":0,"a":["${"x".repeat(2_000_000)}"],"i":1}`);
    expect(await other.awaitClose()).not.toBe(1000);
    await goesOn();
});

/** Opens a connection by hand, sends these bytes after the handshake, and lets it die. */
async function dieAfter(bytes: number[]): Promise<void> {
    const { hostname, port, origin } = new URL(server.url);
    const done = Promise.withResolvers<void>();
    await Bun.connect({
        hostname,
        port: Number(port),
        socket: {
            open(socket) {
                const key = "x3JJHMbDL1EzLkh9GBhXDw==";
                const headers = [`host: ${hostname}:${port}`, `origin: ${origin}`, "upgrade: websocket", "connection: Upgrade"];
                socket.write(["GET /_event HTTP/1.1", ...headers, `sec-websocket-key: ${key}`, "sec-websocket-version: 13", "", ""].join("\r\n"));
            },
            data(socket, data) {
                if (data.toString().includes("101 ")) {
                    socket.write(new Uint8Array(bytes));
                    socket.end();
                }
            },
            close: () => done.resolve(),
        },
    });
    await done.promise;
}

test("half a message, and bytes that are no message, end only their connection", async () => {
    const mask = [1, 2, 3, 4];
    await dieAfter([0x81, 0x80 | 100, ...mask, 0x7a, 0x20]); // 2 of 100 bytes
    await dieAfter([0x01, 0x80 | 1, ...mask, 0x7a]); // a first fragment, no last one
    await dieAfter([0x81, 0xff, ...mask]); // 64-bit length, not told
    await dieAfter([0xff, 0xff, 0xff, 0xff]); // reserved bits and opcode
    await dieAfter([0x81, 3, 0x7b, 0x7d, 0x20]); // not masked
    await dieAfter([0x81, 0x80 | 2, ...mask, 0xff ^ 1, 0xfe ^ 2]); // not UTF-8
    await goesOn();
});

test("a token that was made up, and one of a session that is in use, lead to a new session", async () => {
    const token = client.frames[0]!.token!;
    for (const forged of [token, "", "x", "../../../etc/passwd", "a".repeat(100_000), "00000000-0000-0000-0000-000000000000", "\u0000"]) {
        const other = await RawClient.connect(server.url);
        const full = await other.hello(boot, forged);
        expect(full.t).toBe("full");
        expect(full.token).not.toBe(token);
        expect(full.v![boot.vars.indexOf(100)]).toBe(100);
        other.close();
    }
    await goesOn();
});

test("events before a hello reach nothing", async () => {
    const other = await RawClient.connect(server.url);
    other.send({ e: handlerOf(boot, "pay"), a: [50, "thief"], i: 1 });
    other.send({ t: "nav", r: { p: "/", q: "" } });
    const full = await other.hello(boot);
    expect(full.v![boot.vars.indexOf(100)]).toBe(100);
    other.close();
    await goesOn();
});

test("a page of another origin cannot connect", async () => {
    const { host } = new URL(server.url);
    const socket = new WebSocket(`ws://${host}/_event`, { headers: { origin: "http://evil.example" } } as never);
    const outcome = await new Promise((resolve) => {
        socket.onopen = () => resolve("open");
        socket.onerror = () => resolve("refused");
    });
    expect(outcome).toBe("refused");
    await goesOn();
});

test("many events at once are all done, in order", async () => {
    const before = balance() as number;
    const pay = handlerOf(boot, "pay");
    for (let i = 0; i < 500; i++) client.send({ e: pay, a: [i % 3, "shop"], i: ++sent });
    await client.await((frame) => (frame.i ?? 0) >= sent);
    expect(balance()).toBe(before - 499);
    await goesOn();
});
