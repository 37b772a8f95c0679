// A server that says what a test tells it to, over the real wire and with the real browser files.
import { existsSync } from "node:fs";
import { join } from "node:path";

import type { ServerWebSocket } from "bun";

import { bootElement } from "../../resources/frontend/service/document";
import type { Bootstrap, PageDescriptor } from "../../resources/frontend/shell/wire";

type Frame = Record<string, any>;

const SHARE = process.env.VITRINE_SHARE ?? "";

export class FakeServer {
    /** All frames of the browser, in order. */
    readonly received: Frame[] = [];
    /** What the app does with an event; whatever it returns is sent as a delta. */
    onEvent: (handler: number, payload: any[]) => Frame | null = () => null;
    onNavigate: (path: string, have: boolean) => Frame | null = () => null;
    /** Answer to a hello; null = a full frame. */
    onHello: ((hello: Frame) => Frame[]) | null = null;

    /** No new connections. */
    refuse = false;

    values: unknown[];
    private sequence = 0;
    private sockets = new Set<ServerWebSocket<unknown>>();
    private waiting: { test: (frame: Frame) => boolean; resolve: (frame: Frame) => void }[] = [];
    private readonly server: ReturnType<typeof Bun.serve>;

    constructor(private readonly boot: Partial<Bootstrap>, private readonly page: PageDescriptor, values: unknown[]) {
        this.values = values;
        this.server = this.serve(0);
    }

    get url(): string { return `http://127.0.0.1:${this.server.port}`; }

    send(frame: Frame): void {
        const text = JSON.stringify({ n: ++this.sequence, ...frame });
        for (const socket of this.sockets)
            socket.send(text);
    }

    /** Breaks every connection; the browser comes back by itself. */
    drop(): void {
        for (const socket of this.sockets)
            socket.terminate();
    }

    /** The first frame, received before or from now on, that fits. */
    frame(test: (frame: Frame) => boolean): Promise<Frame> {
        const known = this.received.find(test);
        return known ? Promise.resolve(known) : new Promise((resolve) => this.waiting.push({ test, resolve }));
    }

    stop(): Promise<void> { return this.server.stop(true); }

    private serve(port: number) {
        return Bun.serve({
            port,
            hostname: "127.0.0.1",
            fetch: (request, server) => {
                const { pathname } = new URL(request.url);
                if (pathname === "/_event")
                    return !this.refuse && server.upgrade(request) ? undefined : new Response("upgrade expected", { status: 426 });
                if (pathname.startsWith("/_vitrine/dev/")) {
                    const file = join(SHARE, "frontend/dev", pathname.slice("/_vitrine/dev/".length));
                    return existsSync(file) ? new Response(Bun.file(file)) : new Response("", { status: 404 });
                }
                return this.document();
            },
            websocket: {
                open: (socket) => { this.sockets.add(socket); },
                close: (socket) => { this.sockets.delete(socket); },
                message: (socket, text) => this.receive(socket, JSON.parse(String(text))),
            },
        });
    }

    private async document(): Promise<Response> {
        const template = await Bun.file(join(SHARE, "frontend/dev/index.html")).text();
        const boot = { build: "b1", event: "/_event", routes: ["/"], theme: {}, ...this.boot, page: this.page, vars: this.values };
        const html = template.replace("<!--vitrine:head-->", `<title>${this.page.title}</title>`)
            .replace("<!--vitrine:boot-->", () => bootElement(boot));
        return new Response(html, { headers: { "content-type": "text/html" } });
    }

    private receive(socket: ServerWebSocket<unknown>, frame: Frame): void {
        this.received.push(frame);
        this.waiting = this.waiting.filter(({ test, resolve }) => {
            if (test(frame))
                resolve(frame);
            return !test(frame);
        });
        if (frame.t === "hello") {
            const full = { t: "full", n: ++this.sequence, token: frame.token || "token-1", v: { ...this.values } };
            for (const answer of this.onHello?.(frame) ?? [full])
                socket.send(JSON.stringify(answer));
        } else if (frame.t === "nav") {
            const answer = this.onNavigate(frame.r.p, frame.have === 1);
            if (answer)
                this.send(answer);
        } else if ("e" in frame) {
            const answer = this.onEvent(frame.e, frame.a);
            if (answer)
                this.send({ i: frame.i, ...answer });
        }
    }
}
