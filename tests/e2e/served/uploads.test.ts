// Files that browsers send: from POST /_upload to the handler, and back from /_upload/NAME. Without a browser, for what must not go wrong
// are requests that no browser makes.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { newProject, serve, temporaryFolder } from "../../support/program";
import { WireTab } from "../../support/wire";

const folder = temporaryFolder();
const project = folder.join("uploads");
let server: Awaited<ReturnType<typeof serve>>;
let tab: WireTab;
const url = (path: string) => new URL(path, server.url).href;

beforeAll(async () => {
    await newProject(project, "empty");
    copyFileSync(join(import.meta.dir, "../../apps/uploads/uploads.py"), join(project, "uploads/uploads.py"));
    const config = join(project, "rxconfig.py");
    writeFileSync(config, readFileSync(config, "utf8").replace("rx.Config(", "rx.Config(upload_max_bytes=60_000_000, "));
    server = await serve(project);
    tab = await WireTab.open(server.url);
});
afterAll(async () => {
    tab[Symbol.dispose]();
    await server.stop();
    folder[Symbol.dispose]();
});

interface Sent {
    name: string;
    content: string | Buffer<ArrayBuffer>;
    type?: string;
}

function upload(event: unknown, files: Sent[], token = tab.token): Promise<Response> {
    const form = new FormData();
    form.append("event", typeof event === "string" ? event : JSON.stringify(event));
    for (const { name, content, type } of files) form.append("files", new File([content], name, { type: type ?? "text/plain" }));
    return fetch(url("/_upload"), { method: "POST", body: form, headers: { "X-Vitrine-Token": token } });
}

const errorOf = async (answer: Response | Promise<Response>) => {
    const { status, error } = { status: (await answer).status, ...((await (await answer).json()) as { error: string }) };
    return [status, error];
};

/** Temporary files of uploads that the server holds open. */
function temporaryFiles(): string[] {
    const fds = `/proc/${server.pid}/fd`;
    return readdirSync(fds).flatMap((fd) => {
        try {
            const target = readlinkSync(join(fds, fd));
            return /(\/var)?\/tmp\/(vitrine-upload|#\d+)/.test(target) ? [target] : [];
        } catch {
            return [];
        }
    });
}

test("files reach a handler, and what it changed the page", async () => {
    const large = Buffer.alloc(20 * 1024 * 1024, "large ");
    const answer = await upload({ e: tab.handlers.save, a: [null], f: 0 }, [
        { name: "a.txt", content: "hello" },
        { name: "empty", content: "" },
        { name: "ü ß.bin", content: large, type: "application/x-thing" },
    ]);
    expect([answer.status, await answer.text()]).toEqual([200, "{}"]);
    const sum = (content: string | Buffer) => createHash("sha1").update(content).digest("hex");
    await tab.until(() => tab.text.includes(sum(large)));
    expect(tab.text).toContain(`a.txt|text/plain;charset=utf-8|5|${sum("hello")}`);
    expect(tab.text).toContain(`ü ß.bin|application/x-thing|${large.length}|`);
    expect(tab.text).toContain("empty|");
    expect(readFileSync(join(project, "uploaded_files/ü ß.bin")).equals(large)).toBe(true);
    expect(temporaryFiles()).toEqual([]);
});

test("a plain handler, with files behind another argument, and an event after it", async () => {
    expect((await upload({ e: tab.handlers.plain, a: ["hi"], f: 1 }, [{ name: "p.txt", content: "12345" }])).status).toBe(200);
    tab.send({ e: tab.handlers.after, a: [], i: 1 });
    await tab.until(() => tab.text.includes('"after"'));
    const text = tab.text;
    expect(text).toContain("p.txt|5");
    expect(text.indexOf("p.txt|5")).toBeLessThan(text.indexOf('"after"'));
});

test("names are plain", async () => {
    const names = ["../../x1", "/etc/x2", "..\\..\\x3", "..", "a\u0007b", ""];
    const boundary = "bound";
    const body =
        `--${boundary}\r\nContent-Disposition: form-data; name="event"\r\n\r\n${JSON.stringify({ e: tab.handlers.plain, a: ["n", null], f: 1 })}\r\n` +
        names.map((name) => `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\nx\r\n`).join("") +
        `--${boundary}--\r\n`;
    const answer = await fetch(url("/_upload"), {
        method: "POST",
        body,
        headers: { "X-Vitrine-Token": tab.token, "Content-Type": `multipart/form-data; boundary=${boundary}` },
    });
    expect(answer.status).toBe(200);
    await tab.until(() => tab.text.includes("ab|1"));
    for (const seen of ["x1|1", "x2|1", "x3|1", "file|1"]) expect(tab.text).toContain(`"${seen}"`);
    expect(tab.text).not.toContain("../");
});

test("who may not is told so", async () => {
    const event = { e: tab.handlers.plain, a: ["never", null], f: 1 };
    const files = [{ name: "never.txt", content: "x" }];
    expect(await errorOf(upload(event, files, crypto.randomUUID()))).toEqual([403, "there is no session of this token"]);
    expect(await errorOf(fetch(url("/_upload"), { method: "POST", body: new FormData() }))).toEqual([
        403,
        "an upload needs the token of its session in X-Vitrine-Token",
    ]);
    expect(await errorOf(upload({ ...event, e: 9999 }, files))).toEqual([400, "there is no event handler of this number"]);
    expect((await errorOf(upload({ ...event, f: 7 }, files)))[0]).toBe(400);
    expect((await errorOf(upload("no json", files)))[0]).toBe(400);
    expect((await errorOf(upload({ e: "1", a: {}, f: null }, files)))[0]).toBe(400);
    const headers = { "X-Vitrine-Token": tab.token };
    expect((await errorOf(fetch(url("/_upload"), { method: "POST", body: "text", headers })))[0]).toBe(400);
    const noEvent = new FormData();
    noEvent.append("files", new File(["x"], "never.txt"));
    expect((await errorOf(fetch(url("/_upload"), { method: "POST", body: noEvent, headers })))[0]).toBe(400);
    const many = Array.from({ length: 101 }, (_, i) => ({ name: `never${i}`, content: "x" }));
    expect(await errorOf(upload(event, many))).toEqual([413, "an upload has at most 100 files"]);
    expect((await fetch(url("/_upload"))).status).toBe(404);

    // Nothing of that ran, and the session goes on.
    tab.send({ e: tab.handlers.after, a: [], i: 2 });
    await tab.until(() => tab.frames.some((frame) => frame.i === 2));
    expect(tab.text).not.toContain("never");
    expect(temporaryFiles()).toEqual([]);
});

test("an upload that is too large or cut off runs nothing and leaves nothing", async () => {
    const { hostname, port } = new URL(server.url);
    const head = (length: number) =>
        `POST /_upload HTTP/1.1\r\nHost: ${hostname}\r\nX-Vitrine-Token: ${tab.token}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${length}\r\n\r\n` +
        `--b\r\nContent-Disposition: form-data; name="event"\r\n\r\n${JSON.stringify({ e: tab.handlers.plain, a: ["never", null], f: 1 })}\r\n` +
        `--b\r\nContent-Disposition: form-data; name="files"; filename="cut"\r\n\r\n`;
    const huge = connect(Number(port), hostname);
    let answer = "";
    huge.on("data", (data) => (answer += data.toString()));
    huge.write(head(100_000_000));
    await tab.until(() => answer.includes("\r\n\r\n{"));
    expect(answer).toStartWith("HTTP/1.1 413");
    expect(answer).toContain("an upload has at most 60000000 bytes");
    huge.destroy();

    // Without a length, it is cut where it becomes too much.
    const chunked = connect(Number(port), hostname);
    answer = "";
    chunked.on("data", (data) => (answer += data.toString()));
    chunked.on("error", () => {});
    const text = head(0).replace("Content-Length: 0", "Transfer-Encoding: chunked");
    const body = text.slice(text.indexOf("--b"));
    chunked.write(`${text.slice(0, text.indexOf("--b"))}${body.length.toString(16)}\r\n${body}\r\n`);
    for (let i = 0; i < 7; ++i) chunked.write(Buffer.concat([Buffer.from("989680\r\n"), Buffer.alloc(10_000_000, "x"), Buffer.from("\r\n")]));
    await tab.until(() => answer.includes("\r\n\r\n{"));
    expect(answer).toStartWith("HTTP/1.1 413");
    chunked.destroy();

    const cut = connect(Number(port), hostname);
    cut.write(head(50_000_000));
    cut.write(Buffer.alloc(5_000_000, "x"));
    await tab.until(() => temporaryFiles().length === 1 && cut.writableLength === 0);
    cut.destroy();
    await tab.until(() => temporaryFiles().length === 0);
    tab.send({ e: tab.handlers.after, a: [], i: 3 });
    await tab.until(() => tab.frames.some((frame) => frame.i === 3));
    expect(tab.text).not.toContain("never");
});

test("a handler reads while the files come", async () => {
    const size = 20_000_000;
    const event = { e: tab.handlers.stream, a: [], f: 0 };
    const answer = await upload(event, [
        { name: "one", content: Buffer.alloc(size, "1") },
        { name: "two", content: "22" },
    ]);
    expect(answer.status).toBe(200);
    await tab.until(() => tab.text.includes(`streamed ${size + 2} True`));
    expect(tab.text).toContain('"two 2"');
    expect(await errorOf(upload(event, [{ name: "stop", content: Buffer.alloc(size, "1") }]))).toEqual([
        409,
        "the event handler ended before it had read all of the upload",
    ]);
    await tab.until(() => tab.text.includes("stopped early"));

    const { hostname, port } = new URL(server.url);
    const cut = connect(Number(port), hostname);
    cut.write(
        `POST /_upload HTTP/1.1\r\nHost: ${hostname}\r\nX-Vitrine-Token: ${tab.token}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 90000\r\n\r\n` +
            `--b\r\nContent-Disposition: form-data; name="event"\r\n\r\n${JSON.stringify(event)}\r\n` +
            `--b\r\nContent-Disposition: form-data; name="files"; filename="cut"\r\n\r\n${"x".repeat(1000)}`,
    );
    await tab.until(() => cut.writableLength === 0 && cut.bytesWritten > 0);
    cut.end();
    await tab.until(() => tab.text.includes("broken off"));
});

test("uploaded files are served, but cannot run as part of the app", async () => {
    const served = join(project, "uploaded_files");
    writeFileSync(join(served, "page.html"), "<script>alert(1)</script>");
    writeFileSync(join(served, "a b.png"), "png");
    expect(existsSync(join(project, "uploads/uploads.py"))).toBe(true);
    const html = await fetch(url("/_upload/page.html"));
    expect(html.headers.get("content-disposition")).toBe("attachment");
    expect(html.headers.get("content-security-policy")).toContain("sandbox");
    expect(html.headers.get("x-content-type-options")).toBe("nosniff");
    const image = await fetch(url("/_upload/a%20b.png"));
    expect([image.status, image.headers.get("content-type"), image.headers.get("content-disposition")]).toEqual([200, "image/png", null]);
    for (const path of ["/_upload/missing", "/_upload/..%2fuploads%2fuploads.py", "/_upload/%2e%2e/rxconfig.py"])
        expect((await fetch(url(path))).status).toBe(404);
    expect(JSON.stringify(tab.boot.page)).toContain("/_upload/a%20b.png");
});
