import type { Problem } from "./wire";

type Listener = () => void;
type ReportListener = (place: string, message: string, error: unknown) => void;

const MOST_FAILURES = 5;

/** What is wrong now: the app's own problems as the server sent them, and what failed in this browser, by place. */
class Problems {
    private fromServer: Problem[] = [];
    private ofHandlers: string[] = [];
    private readonly fromHere = new Map<string, string>();
    private readonly listeners = new Set<Listener>();
    private readonly reportListeners = new Set<ReportListener>();

    get server(): readonly Problem[] { return this.fromServer; }
    get local(): ReadonlyMap<string, string> { return this.fromHere; }

    /** Failures of handlers, newest last, until somebody puts them away. */
    get failures(): readonly string[] { return this.ofHandlers; }

    /** Development: somebody shows them. */
    get areShown(): boolean { return this.listeners.size > 0; }

    failed(how: string): void {
        this.ofHandlers = [...this.ofHandlers.filter((other) => other !== how), how].slice(-MOST_FAILURES);
        this.tell();
    }

    putAway(how: string): void {
        this.ofHandlers = this.ofHandlers.filter((other) => other !== how);
        this.tell();
    }

    onChange(listener: Listener): void { this.listeners.add(listener); }
    /** Calls back for each new failure in this browser. */
    onReport(listener: ReportListener): void { this.reportListeners.add(listener); }

    setServer(problems: Problem[]): void {
        this.fromServer = problems;
        this.tell();
    }

    /** `place` is a fragment id or another short word; a second report for it replaces the first. */
    report(place: string, error: unknown): void {
        const message = error instanceof Error ? error.message : String(error);
        if (this.fromHere.get(place) === message)
            return;
        this.fromHere.set(place, message);
        this.tell();
        for (const listener of this.reportListeners)
            listener(place, message, error);
    }

    clear(place: string): void {
        if (this.fromHere.delete(place))
            this.tell();
    }

    private tell(): void {
        for (const listener of this.listeners)
            listener();
    }
}

export const problems = new Problems();
