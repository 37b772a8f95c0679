import type { Problem } from "./wire";

type Listener = () => void;

/** What is wrong now: the app's own problems as the server sent them, and what failed in this browser, by place. */
class Problems {
    private fromServer: Problem[] = [];
    private readonly fromHere = new Map<string, string>();
    private readonly listeners = new Set<Listener>();

    get server(): readonly Problem[] { return this.fromServer; }
    get local(): ReadonlyMap<string, string> { return this.fromHere; }

    onChange(listener: Listener): void { this.listeners.add(listener); }

    setServer(problems: Problem[]): void {
        this.fromServer = problems;
        this.tell();
    }

    /** `place` is a fragment id or another short word; a second report for it replaces the first. */
    report(place: string, message: string): boolean {
        if (this.fromHere.get(place) === message)
            return false;
        this.fromHere.set(place, message);
        this.tell();
        return true;
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
