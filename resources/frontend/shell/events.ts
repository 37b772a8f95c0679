import { runBrowserEvent } from "./browser_events";
import { flushPendingInput } from "./pending_input";
import { connection } from "./socket";
import { SPECS } from "./trigger_specs";

/** [handler, arguments from the trigger's arguments]; a number is a handler on the server, a name an event of the browser. */
export type Call = [handler: number | string, args?: (...triggerArgs: any[]) => unknown[]];

export interface EventFlags {
    stop?: 1;
    prevent?: 1;
    /** At most one event in so many milliseconds, the first one wins. */
    throttle?: number;
    /** Only the last event, so many milliseconds after it. */
    debounce?: number;
    /** Dropped while there is no connection. */
    temporal?: 1;
    /** Forms: the controls go back to what they were at first, once the data has been read. */
    reset?: 1;
}

// Both limits belong to the handlers, not to the element: a fragment that renders anew makes new functions.
const throttledUntil = new Map<string, number>();
const debounceTimers = new Map<string, ReturnType<typeof setTimeout>>();

function deliver(calls: Call[], triggerArgs: unknown[], flags: EventFlags): void {
    flushPendingInput();
    const forServer: [handler: number, payload: unknown[]][] = [];
    for (const [handler, args] of calls) {
        const payload = args?.(...triggerArgs) ?? [];
        if (typeof handler === "number")
            forServer.push([handler, payload]);
        else
            runBrowserEvent([handler, ...payload]);
    }
    connection.emit(forServer, flags.temporal === 1);
}

function limited(calls: Call[], triggerArgs: unknown[], flags: EventFlags): void {
    const key = calls.map(([handler]) => handler).join("|");
    if (flags.throttle) {
        const now = performance.now();
        if (now < (throttledUntil.get(key) ?? 0))
            return;
        throttledUntil.set(key, now + flags.throttle);
    }
    if (flags.debounce) {
        clearTimeout(debounceTimers.get(key));
        debounceTimers.set(key, setTimeout(() => {
            debounceTimers.delete(key);
            deliver(calls, triggerArgs, flags);
        }, flags.debounce));
        return;
    }
    deliver(calls, triggerArgs, flags);
}

/** The callback for a trigger. The raw arguments are read at once, because React and the DOM clear events afterwards. */
export function on(calls: Call[], spec: string | ((...raw: any[]) => unknown[]) = "none", flags: EventFlags = {}): (...raw: any[]) => void {
    return (...raw) => {
        const event = raw[0];
        if (flags.prevent || spec === "form")
            event?.preventDefault?.();
        // A submit that bubbles through a portal would submit the form around it as well.
        if (flags.stop || spec === "form")
            event?.stopPropagation?.();
        const form = event?.currentTarget;
        if (calls.length > 0)
            limited(calls, typeof spec === "function" ? spec(...raw) : (SPECS[spec] ?? SPECS.raw)(raw), flags);
        if (flags.reset && form instanceof HTMLFormElement)
            form.reset();
    };
}
