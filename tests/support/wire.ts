// A tab without a browser: speaks to a server as ARCHITECTURE.md describes it, for tests of what goes over the wire.

export interface Frame {
    t?: string;
    token?: string;
    v?: Record<string, unknown>;
    d?: Record<string, unknown>;
    [member: string]: unknown;
}

export class WireTab implements Disposable {
    /** All frames, as they came. */
    frames: Frame[] = [];
    token = "";
    /** The numbers of handlers, by the text of the element whose click calls them. */
    handlers: Record<string, number> = {};

    private constructor(
        private readonly socket: WebSocket,
        readonly boot: any,
    ) {}

    static async open(url: string): Promise<WireTab> {
        const html = await (await fetch(url)).text();
        const boot = JSON.parse(/id="vitrine-boot">(.*?)<\/script>/s.exec(html)![1]!);
        const socket = new WebSocket(new URL(boot.event, url).href.replace("http", "ws"));
        const tab = new WireTab(socket, boot);
        for (const fragment of Object.values<{ body: string }>(boot.page.fragments)) {
            for (const [, number, text] of fragment.body.matchAll(/on\(\[\[(\d+),.*?\},"(\w+)"\)/g)) tab.handlers[text!] = Number(number);
        }
        await new Promise((resolve, reject) => {
            socket.onopen = resolve;
            socket.onerror = reject;
        });
        socket.onmessage = ({ data }) => {
            const frame: Frame = JSON.parse(data);
            tab.frames.push(frame);
            if (frame.t === "full") tab.token = frame.token!;
        };
        const { pathname, search } = new URL(url);
        tab.send({ t: "hello", token: "", build: boot.build, g: boot.g, n: 0, r: { p: pathname, q: search.slice(1) } });
        await tab.until(() => tab.token !== "");
        return tab;
    }

    send(frame: object): void {
        this.socket.send(JSON.stringify(frame));
    }

    /** Everything that came, as text to look for something in. */
    get text(): string {
        return this.frames.map((frame) => JSON.stringify(frame)).join("\n");
    }

    async until(condition: () => boolean): Promise<void> {
        for (const end = Date.now() + 20_000; !condition(); await Bun.sleep(5))
            if (Date.now() > end) throw new Error(`it never came about; the frames were:\n${this.text}`);
    }

    [Symbol.dispose](): void {
        this.socket.close();
    }
}
