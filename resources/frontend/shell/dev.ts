// The shell in development: fragments come over the socket as text.

import { createElement, type ElementType, type ReactNode, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

import { appElement, type Pages, readBootstrap, showPage, startShell } from "./app";
import { Banner } from "./banner";
import { mode } from "./color_mode";
import { compileFragment } from "./compile";
import { DevHooks } from "./dev_hooks";
import { replaceStyles } from "./document_styles";
import { keepingFocus } from "./focus";
import { frag } from "./fragments";
import { startHasFallback } from "./has_fallback";
import { loadedLibraries } from "./libraries";
import { router } from "./navigation";
import { problems } from "./problems";
import { type CompiledFragment, registry } from "./registry";
import { connection } from "./socket";
import { addStyles } from "./styles";
import type { Bootstrap, FragmentSource, Look, PageDescriptor } from "./wire";

/** The fragment that all pages of an app have where something is to be around them. */
const FRAME = "app";
const PAGE_ANSWER_MS = 5000;

/** The theme, and the frame that the app puts around its pages, if it does: an edit may begin or end with it. */
function Frame({ theme, props, children }: { theme: ElementType | null; props: Bootstrap["theme"]; children?: ReactNode }): ReactNode {
    const isFramed = useSyncExternalStore(registry.subscriber(FRAME), () => registry.get(FRAME) !== registry.get(""));
    const content = isFramed ? frag(FRAME) : children;
    return theme && props ? createElement(theme, props, content) : content;
}

class DevPages implements Pages {
    readonly hooks = new DevHooks();
    private readonly root = createRoot(document.getElementById("vitrine-root") as HTMLElement);
    private readonly pages = new Map<string, PageDescriptor>();
    private current = "";
    private readonly awaited = new Map<string, () => void>();

    async goTo(route: string, path: string, query: string): Promise<boolean> {
        const late = new Promise<"late">((resolve) => setTimeout(() => resolve("late"), PAGE_ANSWER_MS));
        // A click that comes before the connection does.
        await Promise.race([connection.established(), late]);
        const known = this.pages.get(route);
        const arrival = new Promise<void>((resolve) => this.awaited.set(route, resolve));
        if (!connection.navigate(path, query, known !== undefined))
            return false;
        if (known) {
            await this.show(known);
            return true;
        }
        return await Promise.race([arrival, late]) !== "late";
    }

    page(page: PageDescriptor): void {
        this.pages.set(page.route, page);
        const arrived = this.awaited.get(page.route);
        this.awaited.delete(page.route);
        // Without a question it is the page that is shown now, after an edit.
        if (arrived || page.route === this.current)
            void this.show(page).then(arrived);
    }

    swap(route: string, fragments: Record<string, FragmentSource>): void {
        const received = performance.now();
        const page = this.pages.get(route);
        if (page)
            Object.assign(page.fragments, fragments);
        if (!page || route !== this.current)
            return;
        const loading = loadedLibraries.load(Object.values(fragments));
        if (loading)
            void loading.then(() => this.exchange(route, fragments, received));
        else
            this.exchange(route, fragments, received);
    }

    look({ styles, theme, colorMode }: Look): void {
        void replaceStyles(styles ?? []);
        mode.setDefault(colorMode ?? "system");
        void loadTheme(theme).then(() => this.renderIn(theme));
    }

    /** The first time, or after the app's theme was edited. Its library has to be here. */
    renderIn(props: Bootstrap["theme"]): void {
        const theme = props ? loadedLibraries.resolve("@radix-ui/themes", "Theme") as ElementType : null;
        flushSync(() => this.root.render(appElement(Frame, { theme, props })));
    }

    libraries(addresses: Record<string, string>, sheets: string[]): void {
        const changed = loadedLibraries.addOwn(addresses, sheets);
        const users = Object.entries(this.pages.get(this.current)?.fragments ?? {})
            .filter(([, { imports }]) => imports?.some(([library]) => changed.has(library)));
        if (users.length > 0)
            this.swap(this.current, Object.fromEntries(users));
    }

    async show(page: PageDescriptor): Promise<void> {
        const received = performance.now();
        this.pages.set(page.route, page);
        await loadedLibraries.load(Object.values(page.fragments));
        const newest = this.pages.get(page.route);
        if (newest && newest !== page) // an edit came while libraries were loading
            return this.show(newest);
        const isEdit = this.current === page.route;
        this.current = page.route;
        const compiled = this.compile(page.fragments, isEdit);
        keepingFocus(() => flushSync(() => {
            registry.replaceAll(compiled);
            showPage(page);
        }));
        if (isEdit)
            this.hooks.swapped({ route: page.route, ids: [...compiled.keys()], received, applied: performance.now() });
    }

    private exchange(route: string, fragments: Record<string, FragmentSource>, received: number): void {
        if (route !== this.current)
            return;
        const compiled = this.compile(fragments, true);
        keepingFocus(() => flushSync(() => registry.replace(compiled)));
        this.hooks.swapped({ route, ids: [...compiled.keys()], received, applied: performance.now() });
    }

    /** A fragment that does not compile is left as it is on the screen, and said in the banner. */
    private compile(fragments: Record<string, FragmentSource>, hasOld: boolean): Map<string, CompiledFragment> {
        addStyles(Object.values(fragments).map((fragment) => fragment.css ?? {}));
        const compiled = new Map<string, CompiledFragment>();
        for (const [id, source] of Object.entries(fragments)) {
            try {
                compiled.set(id, compileFragment(id, source));
                problems.clear(id);
            } catch (error) {
                if (hasOld)
                    compiled.set(id, registry.get(id));
                problems.report(id, error);
            }
        }
        return compiled;
    }
}

async function loadTheme(props: Bootstrap["theme"]): Promise<void> {
    if (props)
        await loadedLibraries.loadAll(["@radix-ui/themes"]);
}

async function start(): Promise<void> {
    const boot = readBootstrap<Bootstrap & { page: PageDescriptor }>();
    const pages = new DevPages();
    Object.assign(window, { __vitrine: pages.hooks });
    void startHasFallback();
    await loadTheme(boot.theme);
    loadedLibraries.addOwn(boot.libraries ?? {}, boot.sheets ?? []);
    new Banner();
    startShell(boot, pages);
    await pages.show(boot.page);
    pages.renderIn(boot.theme);
    // The browser looked for it when there was no page yet.
    if (location.hash)
        router.scroll(location.hash);
}

void start();
