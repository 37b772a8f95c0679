// The shell in an exported app: pages are modules, one lazy chunk each.

import type { ElementType } from "react";
import { flushSync } from "react-dom";
import { createRoot, hydrateRoot } from "react-dom/client";

import { appElement, type Pages, readBootstrap, showPage, startShell } from "./app";
import { mode } from "./color_mode";
import { router } from "./navigation";
import { type CompiledFragment, makeFragment, registry } from "./registry";
import { connection } from "./socket";
import type { Bootstrap } from "./wire";

/** The default export of a page's module, as service/modules.ts writes it. */
export interface PageModule {
    route: string;
    title?: string;
    meta?: Record<string, string>[];
    root: string;
    fragments: Record<string, [render: CompiledFragment["render"], reads: number[], ambient: boolean]>;
}

export type PageLoaders = Record<string, () => Promise<{ default: PageModule }>>;

export function compiledFragments(page: PageModule): Map<string, CompiledFragment> {
    return new Map(Object.entries(page.fragments).map(([id, [render, reads, ambient]]) => [id, makeFragment(render, reads, ambient)]));
}

class ProductionPages implements Pages {
    constructor(private readonly loaders: PageLoaders) {}

    async goTo(route: string, path: string, query: string): Promise<boolean> {
        const isShown = await this.show(route, (change) => flushSync(change));
        if (isShown)
            connection.navigate(path, query, true);
        return isShown;
    }

    async show(route: string, commit: (change: () => void) => void): Promise<boolean> {
        const load = this.loaders[route] ?? this.loaders["404"];
        if (!load)
            return false;
        try {
            const page = (await load()).default;
            commit(() => {
                registry.replaceAll(compiledFragments(page));
                showPage(page);
            });
            return true;
        } catch {
            // The chunk of an older build is gone from the server: the document has to be loaded anew.
            return false;
        }
    }

    page(): void {}
    swap(): void {}
    look(): void {}
    libraries(): void {}
}

export async function start(loaders: PageLoaders, theme: ElementType | null): Promise<void> {
    const boot = readBootstrap<Bootstrap & { prerendered?: boolean }>();
    const pages = new ProductionPages(loaders);
    if (boot.prerendered)
        connection.hold();
    startShell(boot, pages);
    await pages.show(router.route, (change) => change());
    const root = document.getElementById("vitrine-root") as HTMLElement;
    const element = appElement(theme, boot.theme);
    if (boot.prerendered) {
        mode.hold(boot.colorMode);
        hydrateRoot(root, element);
    } else {
        createRoot(root).render(element);
    }
}
