// A client of the wire (ARCHITECTURE.md) that keeps to no rule but the ones that a test gives it.

export interface Frame {
    t?: string;
    n?: number;
    i?: number;
    token?: string;
    v?: Record<string, unknown>;
    d?: Record<string, unknown>;
    [key: string]: unknown;
}

/** What a page's document tells the browser. */
export interface Boot {
    build: string;
    g: number;
    vars: unknown[];
    page: { fragments: Record<string, { body: string }> };
}

export async function fetchBoot(url: string): Promise<Boot> {
    const html = await (await fetch(url)).text();
    return JSON.parse(/<script type="application\/json" id="vitrine-boot">(.*?)<\/script>/s.exec(html)![1]!);
}

/** Number of the handler that the button with this label calls. */
export function handlerOf(boot: Boot, label: string): number {
    const bodies = Object.values(boot.page.fragments).map((fragment) => fragment.body);
    for (const body of bodies) {
        const before = body.slice(0, Math.max(0, body.indexOf(`"${label}")`)));
        const number = [...before.matchAll(/on\(\[\[(\d+),/g)].at(-1);
        if (number) return Number(number[1]);
    }
    throw new Error(`No button "${label}"`);
}

export class RawClient {
    /** Every frame that came, in order. */
    readonly frames: Frame[] = [];
    /** Code with which the server closed, once it has. */
    closed: number | undefined;
    private wake = () => {};

    private constructor(private readonly socket: WebSocket) {
        socket.onmessage = ({ data }) => {
            this.frames.push(JSON.parse(String(data)));
            this.wake();
        };
        socket.onclose = ({ code }) => {
            this.closed = code;
            this.wake();
        };
    }

    static async connect(url: string): Promise<RawClient> {
        const socket = new WebSocket(`${url.replace("http", "ws")}/_event`, { headers: { origin: url } } as never);
        const client = new RawClient(socket);
        await new Promise<void>((resolve, reject) => {
            socket.onopen = () => resolve();
            socket.onerror = () => reject(new Error("The server refused the connection"));
        });
        return client;
    }

    send(frame: object | string | Uint8Array): void {
        this.socket.send(typeof frame === "string" || frame instanceof Uint8Array ? frame : JSON.stringify(frame));
    }

    /** The first frame at or after `from` that fulfils the condition; waits for it. */
    async await(condition: (frame: Frame) => boolean, from = 0): Promise<Frame> {
        for (let next = from; ; ) {
            for (; next < this.frames.length; next++) if (condition(this.frames[next]!)) return this.frames[next]!;
            if (this.closed !== undefined) throw new Error(`The server closed with ${this.closed}`);
            await new Promise<void>((resolve) => (this.wake = resolve));
        }
    }

    /** Waits until the server has closed. */
    async awaitClose(): Promise<number> {
        while (this.closed === undefined) await new Promise<void>((resolve) => (this.wake = resolve));
        return this.closed;
    }

    /** Says hello, as a new tab or with a token; the answer. */
    async hello(boot: Boot, token = "", n = 0): Promise<Frame> {
        const from = this.frames.length;
        this.send({ t: "hello", token, build: boot.build, g: boot.g, n, r: { p: "/", q: "" }, c: {}, l: {}, ss: {} });
        return await this.await((frame) => ["full", "resumed", "reload", "page"].includes(frame.t ?? ""), from);
    }

    /** Sends an event and waits until it is answered. */
    async call(handler: number, args: unknown, i: number): Promise<Frame> {
        const from = this.frames.length;
        this.send({ e: handler, a: args, i });
        return await this.await((frame) => (frame.i ?? 0) >= i, from);
    }

    /** The values by number as a browser has them that reads every frame, patches left out. */
    get values(): Record<string, unknown> {
        const values: Record<string, unknown> = {};
        for (const frame of this.frames) Object.assign(values, frame.v, frame.d);
        return values;
    }

    close(): void {
        this.socket.close();
    }
}
