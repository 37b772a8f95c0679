import { findRoute, type RouteMatch } from "./routes";
import { store } from "./store";

/** How a page takes the place of another. */
interface Manner {
    keepScroll?: boolean;
    fade?: boolean;
}

export type GoTo = (match: RouteMatch, path: string, query: string) => Promise<boolean>;

/**
 * Moves between the app's pages without loading the document anew. Who shows a page is handed in with start(); the rest of the
 * shell, and fragment bodies as `router`, see the location.
 */
class Router {
    path = "/";
    query: Record<string, string> = {};
    params: RouteMatch["params"] = {};

    private routes: string[] = [];
    private goTo: GoTo | null = null;
    private latest = 0;

    start(routes: string[], goTo: GoTo): void {
        this.routes = routes;
        this.goTo = goTo;
        this.arrived(findRoute(routes, location.pathname));
        addEventListener("popstate", () => void this.show(location.href, null));
        document.addEventListener("click", (event) => this.follow(event));
    }

    /** The route of the page at the current address; "404" when there is none. */
    get route(): string { return findRoute(this.routes, location.pathname)?.route ?? "404"; }

    navigate(target: string, { replace = false, ...manner }: { replace?: boolean } & Manner = {}): void {
        const url = new URL(target, location.href);
        if (url.origin !== location.origin || !findRoute(this.routes, url.pathname)) {
            if (replace)
                location.replace(url.href);
            else
                location.assign(url.href);
            return;
        }
        if (url.pathname === location.pathname && url.search === location.search && url.hash) {
            location.hash = url.hash;
            return;
        }
        void this.show(url.href, replace ? "replaceState" : "pushState", manner);
    }

    private async show(href: string, record: "pushState" | "replaceState" | null, { keepScroll, fade }: Manner = {}): Promise<void> {
        const url = new URL(href);
        const match = findRoute(this.routes, url.pathname);
        const mine = ++this.latest;
        if (record)
            history[record](null, "", href);
        const change = async () => match !== null && Boolean(await this.goTo?.(match, url.pathname, url.search.slice(1)));
        const shown = fade ? await faded(change) : await change();
        if (mine !== this.latest)
            return;
        if (!shown) {
            location.reload();
            return;
        }
        this.arrived(match);
        if (record && !keepScroll)
            this.scroll(url.hash);
    }

    private arrived(match: RouteMatch | null): void {
        this.path = location.pathname;
        this.query = Object.fromEntries(new URLSearchParams(location.search));
        this.params = match?.params ?? {};
        store.touchAmbient();
    }

    /** To the element that the hash names, else to the top. */
    scroll(hash: string): void {
        const target = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
        if (target)
            target.scrollIntoView();
        else
            scrollTo(0, 0);
    }

    /** Plain left clicks on links to our own pages; everything else is the browser's. */
    private follow(event: MouseEvent): void {
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
            return;
        const link = (event.target as Element | null)?.closest?.("a[href]") as HTMLAnchorElement | null;
        if (!link || (link.target && link.target !== "_self") || link.hasAttribute("download") || !(link instanceof HTMLAnchorElement))
            return;
        const says = (name: string) => link.getAttribute(`data-${name}`) === "true"; // props of rx.link
        if (says("reload-document"))
            return;
        const url = new URL(link.href);
        const onlyHash = url.pathname === location.pathname && url.search === location.search && url.hash !== "";
        if (url.origin !== location.origin || onlyHash || !findRoute(this.routes, url.pathname))
            return;
        event.preventDefault();
        this.navigate(url.href, { replace: says("replace"), keepScroll: says("prevent-scroll-reset"), fade: says("view-transition") });
    }
}

/** Where the browser can fade from what is shown to what the change shows. */
async function faded(change: () => Promise<boolean>): Promise<boolean> {
    let result: Promise<boolean> | undefined;
    const transition = document.startViewTransition?.(() => (result = change()));
    await transition?.updateCallbackDone;
    return result ?? change();
}

export const router = new Router();
