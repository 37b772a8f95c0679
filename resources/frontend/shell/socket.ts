import { flushSync } from "react-dom";

import { runBrowserEvent } from "./browser_events";
import { clientStorage, type StoredValues } from "./client_storage";
import { decode, encode } from "./json";
import { session } from "./session";
import { store } from "./store";
import type { FragmentSource, Look, PageDescriptor, Problem, ServerFrame } from "./wire";

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 3000;
const ACK_EVERY_FRAMES = 16;
const ACK_AFTER_MS = 2000;

interface UnconfirmedEvent {
    number: number;
    text: string;
    temporal: boolean;
}

/** What the rest of the shell does about frames that are no deltas, and about the state of the connection. */
export interface ConnectionDelegate {
    location(): { p: string; q: string };
    page(page: PageDescriptor): void;
    swap(route: string, fragments: Record<string, FragmentSource>): void;
    look(look: Look): void;
    libraries(addresses: Record<string, string>, sheets: string[]): void;
    problems(problems: Problem[]): void;
    reload(): void;
    connected(isConnected: boolean): void;
}

/**
 * The WebSocket to the server. It comes back by itself; events made meanwhile wait, and those that the server has not confirmed
 * are sent again (it drops what it knows by their numbers).
 */
export class Connection {
    private socket: WebSocket | null = null;
    private delegate: ConnectionDelegate | null = null;
    private url = "";
    private build = "";
    private generation = 0;
    private greeted = false;
    private failures = 0;
    private retryTimer: ReturnType<typeof setTimeout> | undefined;
    private ackTimer: ReturnType<typeof setTimeout> | undefined;
    private acked = 0;
    private confirmedEvent = 0;
    private unconfirmed: UnconfirmedEvent[] = [];
    /** Frames without a number that wait for the connection. */
    private unsent: object[] = [];
    private greetListeners: (() => void)[] = [];
    private readonly confirmListeners = new Set<() => void>();
    /** Messages that wait for settle(); null once nothing waits any more. */
    private held: string[] | null = null;

    /** Connects for good. An empty address means an app without state: everything here stays silent. */
    start(address: string, build: string, generation: number, delegate: ConnectionDelegate): void {
        if (!address)
            return;
        const url = new URL(address, location.href);
        url.protocol = url.protocol.replace("http", "ws");
        this.url = url.href;
        this.build = build;
        this.generation = generation;
        this.delegate = delegate;
        addEventListener("online", () => this.retryNow());
        document.addEventListener("visibilitychange", () => { if (!document.hidden) this.retryNow(); });
        this.open();
    }

    /** Until settle(), the values stay those that the HTML of a prerendered page was made with: React compares them. */
    hold(): void { this.held = []; }

    settle(): void {
        const messages = this.held ?? [];
        this.held = null;
        for (const message of messages)
            this.take(message);
    }

    /** Address of another resource of the server, by its path beside the WebSocket's. */
    httpAddress(name: string): string {
        return new URL(name, this.url.replace(/^ws/, "http")).href;
    }

    get isConnected(): boolean { return this.greeted; }

    /** Resolves when the server knows this session. */
    established(): Promise<void> {
        return this.greeted ? Promise.resolve() : new Promise((resolve) => this.greetListeners.push(resolve));
    }

    /** Number of the last event made, and of the last one that the server has worked off. */
    get lastEvent(): number { return session.lastEvent; }
    get lastConfirmed(): number { return this.confirmedEvent; }

    /** Tells after each frame that confirmed events. */
    onConfirm(listener: () => void): () => void {
        this.confirmListeners.add(listener);
        return () => this.confirmListeners.delete(listener);
    }

    /** Events of one trigger. They go in one frame, so that what the first one's handler answers comes after all of them. */
    emit(events: [handler: number, payload: unknown[]][], temporal = false): void {
        if (events.length === 0 || !this.url || (temporal && !this.greeted))
            return;
        const texts = events.map(([handler, payload]) => {
            const number = ++session.lastEvent;
            const text = `{"e":${handler},"a":${encode(payload)},"i":${number}}`;
            this.unconfirmed.push({ number, text, temporal });
            return text;
        });
        if (this.greeted)
            this.socket?.send(texts.length > 1 ? `[${texts}]` : texts[0]);
        else
            this.retryNow();
    }

    navigate(p: string, q: string, have: boolean): boolean {
        return this.send({ t: "nav", r: { p, q }, have: have ? 1 : 0 });
    }

    /** A failure in this browser, for the server's console. */
    reportProblem(place: string, message: string): void {
        this.sendLater({ t: "problem", f: place, m: message });
    }

    /** What the browser keeps has changed there; see ClientStorage. */
    sendStored(values: StoredValues, load: boolean): void {
        if (this.url)
            this.sendLater({ t: "store", v: values, ...(load && { load: 1 }) });
    }

    private sendLater(frame: object): void {
        if (!this.send(frame))
            this.unsent.push(frame);
    }

    private send(frame: object): boolean {
        if (this.greeted)
            this.socket?.send(encode(frame));
        return this.greeted;
    }

    private open(): void {
        const socket = new WebSocket(this.url);
        this.socket = socket;
        socket.onopen = () => this.hello(socket);
        socket.onmessage = (message) => {
            if (socket !== this.socket)
                return;
            if (this.held)
                this.held.push(message.data);
            else
                this.take(message.data);
        };
        socket.onclose = () => {
            if (socket === this.socket)
                this.lost();
        };
    }

    private take(message: string): void {
        try {
            this.receive(decode<ServerFrame>(message));
        } catch (error) {
            // The values here are not the server's any more: ask for all of them.
            console.error("Vitrine: a frame could not be applied", error);
            session.lastFrame = 0;
            this.socket?.close();
        }
    }

    private hello(socket: WebSocket): void {
        socket.send(encode({
            t: "hello",
            token: session.token,
            build: this.build,
            g: this.generation,
            n: session.lastFrame,
            r: this.delegate?.location(),
            v: clientStorage.values(),
        }));
    }

    private lost(): void {
        this.socket = null;
        if (this.greeted) {
            this.greeted = false;
            this.unconfirmed = this.unconfirmed.filter((event) => !event.temporal);
        }
        this.delegate?.connected(false);
        const delay = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 1.6 ** this.failures++) * (0.8 + 0.4 * Math.random());
        this.tellFailures();
        clearTimeout(this.retryTimer);
        this.retryTimer = setTimeout(() => this.open(), delay);
    }

    /** For components that show it. */
    private tellFailures(): void {
        dispatchEvent(new CustomEvent("vitrine:connection", { detail: this.failures }));
    }

    private retryNow(): void {
        if (this.socket || !this.url)
            return;
        clearTimeout(this.retryTimer);
        this.open();
    }

    private receive(frame: ServerFrame): void {
        if (frame.n !== undefined && frame.t !== "full" && frame.t !== "resumed") {
            if (frame.n <= session.lastFrame)
                return;
            session.lastFrame = frame.n;
        }
        this.generation = frame.g ?? this.generation;
        switch (frame.t) {
        case undefined:
            this.applyDelta(frame);
            break;
        case "full":
            session.token = frame.token ?? session.token;
            session.lastFrame = frame.n ?? 0;
            this.acked = session.lastFrame;
            store.replaceAll(frame.v ?? {});
            this.greet(frame);
            break;
        case "resumed":
            this.greet(frame);
            break;
        case "page":
            if (frame.page)
                this.delegate?.page(frame.page);
            break;
        case "swap":
            this.delegate?.swap(frame.route ?? "", frame.fragments ?? {});
            break;
        case "styles":
            this.delegate?.look(frame);
            break;
        case "libraries":
            this.delegate?.libraries(frame.libraries ?? {}, frame.sheets ?? []);
            break;
        case "storage":
            clientStorage.replace(frame.storage ?? []);
            break;
        case "error":
            this.delegate?.problems(frame.problems ?? []);
            break;
        case "reload":
            this.delegate?.reload();
            break;
        }
        this.acknowledge();
    }

    private applyDelta(frame: ServerFrame): void {
        if (frame.x?.length) {
            // An event such as set_focus may want what the same delta brings onto the page.
            flushSync(() => store.apply(frame.d, frame.p));
        } else {
            store.apply(frame.d, frame.p);
        }
        if (frame.d && !frame.u)
            clientStorage.keep(Object.keys(frame.d));
        this.confirm(frame.i);
        for (const event of frame.x ?? [])
            runBrowserEvent(event);
    }

    /** The server knows this session now: what it has not confirmed goes out (again). */
    private greet(frame: ServerFrame): void {
        this.failures = 0;
        this.tellFailures();
        this.greeted = true;
        this.greetListeners.splice(0).forEach((listener) => listener());
        this.confirm(frame.i);
        this.delegate?.connected(true);
        for (const event of this.unconfirmed)
            this.socket?.send(event.text);
        for (const waiting of this.unsent.splice(0))
            this.send(waiting);
    }

    private confirm(number: number | undefined): void {
        if (number === undefined || number <= this.confirmedEvent)
            return;
        this.confirmedEvent = number;
        this.unconfirmed = this.unconfirmed.filter((event) => event.number > number);
        for (const listener of [...this.confirmListeners])
            listener();
    }

    private acknowledge(): void {
        const ack = () => {
            clearTimeout(this.ackTimer);
            this.ackTimer = undefined;
            if (session.lastFrame > this.acked && this.send({ t: "ack", n: session.lastFrame }))
                this.acked = session.lastFrame;
        };
        if (session.lastFrame - this.acked >= ACK_EVERY_FRAMES)
            ack();
        else if (session.lastFrame > this.acked && this.ackTimer === undefined)
            this.ackTimer = setTimeout(ack, ACK_AFTER_MS);
    }
}

export const connection = new Connection();
