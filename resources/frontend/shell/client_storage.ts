// Cookies and storages as the hello frame carries them.

const OWN_PREFIX = "vitrine-";

export function readStorage(which: "localStorage" | "sessionStorage"): Record<string, string> {
    const entries: Record<string, string> = {};
    try {
        const storage = window[which];
        for (let index = 0; index < storage.length; index++) {
            const key = storage.key(index) as string;
            if (!key.startsWith(OWN_PREFIX))
                entries[key] = storage.getItem(key) ?? "";
        }
    } catch {
        // The user forbids storage: the app sees none.
    }
    return entries;
}

function decodePart(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

export function readCookies(): Record<string, string> {
    const entries: Record<string, string> = {};
    for (const pair of document.cookie.split("; ")) {
        const cut = pair.indexOf("=");
        if (cut > 0)
            entries[decodePart(pair.slice(0, cut))] = decodePart(pair.slice(cut + 1));
    }
    return entries;
}

export interface CookieOptions {
    path?: string;
    max_age?: number | null;
    domain?: string | null;
    secure?: boolean | null;
    same_site?: string | null;
}

export function writeCookie(name: string, value: string, options: CookieOptions = {}): void {
    let cookie = `${encodeURIComponent(name)}=${encodeURIComponent(value)}; path=${options.path ?? "/"}`;
    if (options.max_age !== undefined && options.max_age !== null)
        cookie += `; max-age=${options.max_age}`;
    if (options.domain)
        cookie += `; domain=${options.domain}`;
    if (options.secure)
        cookie += "; secure";
    document.cookie = `${cookie}; samesite=${options.same_site ?? "lax"}`;
}
