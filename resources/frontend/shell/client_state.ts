import { useSyncExternalStore } from "react";

// State that only this browser has: what rx._x.client_state() declares. Fragment bodies call these as `client.name(…)`.

/** By name what scripts see of it: `refs._client_state_NAME`, and its setter `refs._client_state_setName`. */
type Refs = Record<string, unknown>;

const listeners = new Map<string, Set<() => void>>();

function refs(): Refs {
    return ((globalThis as unknown as { refs?: Refs }).refs ??= {});
}

const valueKey = (name: string): string => `_client_state_${name}`;
const setterKey = (name: string): string => `_client_state_set${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** A function that sets the value, or makes it of the one before. */
export function setter(name: string): (value: unknown) => void {
    return (value) => {
        const next = typeof value === "function" ? value(refs()[valueKey(name)]) : value;
        if (Object.is(next, refs()[valueKey(name)]))
            return;
        refs()[valueKey(name)] = next;
        listeners.get(name)?.forEach((listener) => listener());
    };
}

/** The value, which all components with this name share; the first one's initial value holds. */
export function use(name: string, initial: unknown): any {
    const values = refs();
    if (!listeners.has(name)) {
        listeners.set(name, new Set());
        values[valueKey(name)] ??= initial;
        values[setterKey(name)] = setter(name);
    }
    const set = listeners.get(name)!;
    const read = (): unknown => values[valueKey(name)];
    return useSyncExternalStore((listener) => {
        set.add(listener);
        return () => set.delete(listener);
    }, read, read);
}

export { useState as useOwn } from "react";
