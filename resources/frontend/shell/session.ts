// What makes this tab a session: its token, and the number of its last event.
//
// Both lie in sessionStorage only while the page is not shown: they are taken out when it loads and put back when it goes. A
// duplicated tab gets a copy of the storage of a living page, finds nothing, and becomes a session of its own.

const KEY = "vitrine-session";

class Session {
    token = "";
    lastEvent = 0;
    /** Number of the server's last frame; 0 = nothing yet, the server sends everything. */
    lastFrame = 0;

    constructor() {
        if (typeof window === "undefined")
            return;
        Object.assign(globalThis, { [Symbol.for("vitrine.session")]: this }); // for components/frontend.ts, which is built without the shell
        this.take();
        addEventListener("pagehide", () => this.keep());
        // A page that comes back from the back/forward cache never stopped living.
        window.addEventListener("pageshow", (event: PageTransitionEvent) => {
            if (event.persisted)
                sessionStorage.removeItem(KEY);
        });
    }

    private take(): void {
        try {
            const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
            sessionStorage.removeItem(KEY);
            this.token = kept.token ?? "";
            this.lastEvent = kept.lastEvent ?? 0;
        } catch {
            // Storage can be forbidden or hold nonsense; the tab is a new session then.
        }
    }

    private keep(): void {
        try {
            sessionStorage.setItem(KEY, JSON.stringify({ token: this.token, lastEvent: this.lastEvent }));
        } catch {
            // As above.
        }
    }
}

export const session = new Session();
