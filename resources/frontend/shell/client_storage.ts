// Vars that the browser keeps: in a cookie, in localStorage or in sessionStorage. The server says which; nothing else of the browser's
// storage goes to it.

import { store } from "./store";
import type { StorageEntry } from "./wire";

type Place = StorageEntry[1];

export interface CookieOptions {
    path?: string;
    max_age?: number | null;
    domain?: string | null;
    secure?: boolean | null;
    same_site?: string | boolean | null;
}

/** Values by var number; null: there is none. */
export type StoredValues = Record<string, string | null>;

function decodePart(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

function readCookie(name: string): string | null {
    for (const pair of document.cookie.split("; ")) {
        const cut = pair.indexOf("=");
        if (cut > 0 && decodePart(pair.slice(0, cut)) === name)
            return decodePart(pair.slice(cut + 1));
    }
    return null;
}

export function writeCookie(name: string, value: string, options: CookieOptions = {}): void {
    let cookie = `${encodeURIComponent(name)}=${encodeURIComponent(value)}; path=${options.path ?? "/"}`;
    if (options.max_age !== undefined && options.max_age !== null)
        cookie += `; max-age=${options.max_age}`;
    if (options.domain)
        cookie += `; domain=${options.domain}`;
    if (options.secure)
        cookie += "; secure";
    const sameSite = options.same_site === true ? "strict" : options.same_site || "lax";
    document.cookie = `${cookie}; samesite=${sameSite}`;
}

function storageOf(place: Place): Storage {
    return place === "local" ? localStorage : sessionStorage;
}

function read([, place, key]: StorageEntry): string | null {
    try {
        return place === "cookie" ? readCookie(key) : storageOf(place).getItem(key);
    } catch {
        // The user forbids storage: the app sees none.
        return null;
    }
}

class ClientStorage {
    private entries: StorageEntry[] = [];
    private tell: (values: StoredValues, load: boolean) => void = () => {};

    /** `tell` hands the server what changed here; with `load`, the page begins anew there as when it was opened. */
    start(entries: StorageEntry[], tell: (values: StoredValues, load: boolean) => void): void {
        this.entries = entries;
        this.tell = tell;
        window.addEventListener("storage", (event: StorageEvent) => this.changedElsewhere(event));
    }

    /** Development: an edit brought other vars. What the browser has for the new ones is told. */
    replace(entries: StorageEntry[]): void {
        const known = new Set(this.entries.map(([number]) => number));
        this.entries = entries;
        const found = this.values(entries.filter(([number]) => !known.has(number)));
        if (Object.keys(found).length > 0)
            this.tell(found, false);
    }

    /** What the browser has, for the hello. */
    values(entries = this.entries): StoredValues {
        const found: StoredValues = {};
        for (const entry of entries) {
            const value = read(entry);
            if (value !== null)
                found[entry[0]] = value;
        }
        return found;
    }

    /** Keeps those of these vars that are to be kept. */
    keep(numbers: string[]): void {
        for (const entry of this.entries) {
            if (!numbers.includes(String(entry[0])))
                continue;
            const value = store.values[entry[0]];
            this.write(entry, typeof value === "string" ? value : JSON.stringify(value ?? ""));
        }
    }

    /** A key was taken away (null: all of the place), on behalf of the app. */
    removed(place: Place, key: string | null): void {
        const gone = this.entries.filter((entry) => entry[1] === place && (key === null || entry[2] === key));
        this.tell(Object.fromEntries(gone.map(([number]) => [number, null])), true);
    }

    private write(entry: StorageEntry, value: string): void {
        const [, place, key, options] = entry;
        try {
            if (place === "cookie")
                writeCookie(key, value, options as CookieOptions);
            else if (storageOf(place).getItem(key) !== value)
                storageOf(place).setItem(key, value);
        } catch {
            // Forbidden or full: it holds until the page is left.
        }
    }

    private changedElsewhere({ storageArea, key, newValue }: StorageEvent): void {
        if (storageArea !== localStorage)
            return;
        const changed = this.entries.filter(([, place, name, options]) => place === "local" && options?.sync && (key === null || key === name));
        if (changed.length > 0)
            this.tell(Object.fromEntries(changed.map(([number]) => [number, newValue])), false);
    }
}

export const clientStorage = new ClientStorage();
