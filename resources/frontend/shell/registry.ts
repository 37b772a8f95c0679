import { store } from "./store";
import type { Value } from "./wire";

/** A fragment that can be shown: its function, and how React subscribes to what it reads. */
export interface CompiledFragment {
    /** @param props of an rx.memo */
    render(s: Value[], props?: object): any;
    subscribe(listener: () => void): () => void;
    version(): number;
}

/** Whether the body of a fragment shows something that is no var: the location, the colour mode, the files chosen for an upload. */
export function readsSurroundings(body: string): boolean {
    return /\b(?:router|mode|uploads)\b/.test(body);
}

export function makeFragment(render: CompiledFragment["render"], reads: number[] = [], ambient = false): CompiledFragment {
    return {
        render,
        subscribe: (listener) => store.subscribe(reads, listener, ambient),
        version: () => store.versionOf(reads, ambient),
    };
}

const EMPTY = makeFragment(() => null);

/** The fragments of the shown page by id. A page's components stay mounted when a fragment behind an id is exchanged. */
class Registry {
    private fragments = new Map<string, CompiledFragment>();
    private readonly listeners = new Map<string, Set<() => void>>();
    private readonly subscribers = new Map<string, (listener: () => void) => () => void>();

    get(id: string): CompiledFragment { return this.fragments.get(id) ?? EMPTY; }

    /** One subscribe function for each id for good: React subscribes anew when it gets another one. */
    subscriber(id: string): (listener: () => void) => () => void {
        let subscriber = this.subscribers.get(id);
        if (!subscriber) {
            const set = new Set<() => void>();
            this.listeners.set(id, set);
            subscriber = (listener) => {
                set.add(listener);
                return () => set.delete(listener);
            };
            this.subscribers.set(id, subscriber);
        }
        return subscriber;
    }

    /** Another page: all fragments are exchanged. */
    replaceAll(fragments: Map<string, CompiledFragment>): void {
        this.fragments = fragments;
        for (const set of this.listeners.values())
            set.forEach((listener) => listener());
    }

    /** Some fragments of this page are exchanged. */
    replace(fragments: Map<string, CompiledFragment>): void {
        for (const [id, fragment] of fragments)
            this.fragments.set(id, fragment);
        for (const id of fragments.keys())
            this.listeners.get(id)?.forEach((listener) => listener());
    }
}

export const registry = new Registry();
