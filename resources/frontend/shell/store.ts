import { applyPatches } from "./patches";
import type { Patch, Value } from "./wire";

type Listener = () => void;

/**
 * The state values by var number, and who wants to know of which. A fragment subscribes to exactly the vars that it reads, so a
 * delta renders only those fragments anew.
 */
export class Store {
    /** Handed to every fragment as `s`. One array for good, so that event closures of an older render see today's values. */
    readonly values: Value[] = [];

    private readonly versions: number[] = [];
    private readonly listeners = new Map<number, Set<Listener>>();
    private readonly ambientListeners = new Set<Listener>();
    private ambientVersion = 0;

    replaceAll(values: Value[] | Record<string, Value>): void {
        this.write(Object.entries(values));
    }

    /** `d` replaces vars, `p` patches them; both are in place before anybody is told. */
    apply(d: Record<string, Value> | undefined, p: Record<string, Patch[]> | undefined): void {
        const entries = d ? Object.entries(d) : [];
        for (const [number, patches] of Object.entries(p ?? {}))
            entries.push([number, applyPatches(d && number in d ? d[number] : this.values[Number(number)], patches)]);
        this.write(entries);
    }

    /** Something beside the vars changed: what readsSurroundings() finds in a fragment. */
    touchAmbient(): void {
        this.ambientVersion++;
        for (const listener of [...this.ambientListeners])
            listener();
    }

    /** `ambient`: also when something beside the vars changes. */
    subscribe(reads: number[], listener: Listener, ambient = false): () => void {
        for (const number of reads) {
            const set = this.listeners.get(number);
            if (set)
                set.add(listener);
            else
                this.listeners.set(number, new Set([listener]));
        }
        if (ambient)
            this.ambientListeners.add(listener);
        return () => {
            for (const number of reads)
                this.listeners.get(number)?.delete(listener);
            this.ambientListeners.delete(listener);
        };
    }

    /** A number that rises whenever subscribe() with the same arguments would tell. */
    versionOf(reads: number[], ambient = false): number {
        let sum = ambient ? this.ambientVersion : 0;
        for (const number of reads)
            sum += this.versions[number] ?? 0;
        return sum;
    }

    private write(entries: [string, Value][]): void {
        const toTell = new Set<Listener>();
        for (const [key, value] of entries) {
            const number = Number(key);
            if (number in this.values && Object.is(this.values[number], value))
                continue;
            this.values[number] = value;
            this.versions[number] = (this.versions[number] ?? 0) + 1;
            for (const listener of this.listeners.get(number) ?? [])
                toTell.add(listener);
        }
        for (const listener of toTell)
            listener();
    }
}

export const store = new Store();
