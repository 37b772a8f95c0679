import { createElement, type ElementType, Fragment, type ReactElement, useEffect, useSyncExternalStore } from "react";

import { clientStorage } from "./client_storage";
import { mode } from "./color_mode";
import { frag } from "./fragments";
import { type Meta, showHead } from "./head";
import { router } from "./navigation";
import { connectionNotice } from "./notice";
import { problems } from "./problems";
import { connection, type ConnectionDelegate } from "./socket";
import { store } from "./store";
import { toasterSettings } from "./toast_settings";
import { reportUncaught } from "./uncaught";
import type { Bootstrap, FragmentSource, Look, PageDescriptor } from "./wire";

const RELOADED_KEY = "vitrine-reloaded";

/** The fragment with a page's title and metas, if they depend on vars. */
const HEAD = "head";

/** Which page is shown: the element tree below the theme hangs on it. */
class Shown {
    private current: { route: string; root: string } = { route: "", root: "" };
    private readonly listeners = new Set<() => void>();

    get = () => this.current;

    set(route: string, root: string): void {
        if (this.current.route === route && this.current.root === root)
            return;
        this.current = { route, root };
        this.listeners.forEach((listener) => listener());
    }

    subscribe = (listener: () => void): (() => void) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    };
}

export const shown = new Shown();

/** The page that is shown; the frame around all pages has it as `ShownPage`. */
export function Page(): ReactElement {
    const { route, root } = useSyncExternalStore(shown.subscribe, shown.get, shown.get);
    useEffect(() => {
        mode.settle();
        connection.settle();
    }, []);
    // The route as key: two pages share fragment ids, but no component state.
    return createElement(Fragment, { key: route }, frag(HEAD), frag(root));
}

/** The whole tree. `theme` is Radix' Theme component, or null when the app has none. */
export function appElement(theme: ElementType | null, themeProps: Record<string, unknown> | null | undefined): ReactElement {
    return theme && themeProps ? createElement(theme, themeProps, createElement(Page)) : createElement(Page);
}

/** What development and production do differently with pages. */
export interface Pages {
    /** Shows the page of a route, with its code loaded; false when it cannot. */
    goTo(route: string, path: string, query: string): Promise<boolean>;
    page(page: PageDescriptor): void;
    swap(route: string, fragments: Record<string, FragmentSource>): void;
    look(look: Look): void;
    libraries(addresses: Record<string, string>, sheets: string[]): void;
}

/** Loads the document anew, but not in a circle: if that did not help a moment ago, it says so and stays. */
function reloadOnce(): void {
    const last = Number(sessionStorage.getItem(RELOADED_KEY) ?? 0);
    if (Date.now() - last < 10_000) {
        problems.report("page", "The server has another version of the app than this page, and loading it anew did not help.");
        return;
    }
    sessionStorage.setItem(RELOADED_KEY, String(Date.now()));
    location.reload();
}

/** Everything of the shell that does not need the page's code. */
export function startShell(boot: Bootstrap, pages: Pages): void {
    store.replaceAll(boot.vars ?? []);
    mode.start(boot.colorMode);
    toasterSettings.setApp(boot.toaster ?? {});
    problems.onReport((place, message, error) => {
        console.error(`Vitrine: ${place} failed to show`, error);
        connection.reportProblem(place, message);
    });
    reportUncaught();
    router.start(boot.routes, ({ route }, path, query) => pages.goTo(route, path, query));
    const delegate: ConnectionDelegate = {
        location: () => ({ p: location.pathname, q: location.search.slice(1) }),
        page: (page) => pages.page(page),
        swap: (route, fragments) => pages.swap(route, fragments),
        look: (look) => pages.look(look),
        libraries: (addresses, sheets) => pages.libraries(addresses, sheets),
        problems: (list) => problems.setServer(list),
        reload: reloadOnce,
        connected: (isConnected) => connectionNotice.setConnected(isConnected),
    };
    clientStorage.start(boot.storage ?? [], (values, load) => connection.sendStored(values, load));
    connection.start(boot.event, boot.build, boot.g ?? 0, delegate);
}

/** The page of the current address is on the screen now. */
export function showPage(page: { route: string; title?: string; meta?: Meta[]; root: string }): void {
    showHead(page.title, page.meta);
    shown.set(page.route, page.root);
}

export function readBootstrap<T extends Bootstrap>(): T {
    return JSON.parse(document.getElementById("vitrine-boot")?.textContent ?? "{}") as T;
}
