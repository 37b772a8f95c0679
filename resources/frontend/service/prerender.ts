// Imported only after NODE_ENV is set: React looks at it once.
import { createElement, type ElementType } from "react";
import { renderToString } from "react-dom/server";

import { appElement, shown } from "../shell/app";
import { mode } from "../shell/color_mode";
import { compileFragment } from "../shell/compile";
import { frag } from "../shell/fragments";
import { loadedLibraries } from "../shell/libraries";
import { problems } from "../shell/problems";
import { type CompiledFragment, registry } from "../shell/registry";
import { store } from "../shell/store";
import type { Bootstrap, PageDescriptor } from "../shell/wire";
import { moduleOf } from "./component_libraries";
import { isFramed } from "./modules";

/** The page's HTML with the initial values, as the shell makes it in a browser. Throws what keeps it from that. @param own paths of the project's libraries */
export async function prerender(app: Bootstrap, page: PageDescriptor, own: Record<string, string>): Promise<string> {
    loadedLibraries.open = (library) => import(own[library] ?? moduleOf(library));
    await loadedLibraries.load([...Object.values(page.fragments), ...(app.theme ? [{ body: "", imports: THEME }] : [])]);
    const compiled = new Map<string, CompiledFragment>();
    for (const [id, source] of Object.entries(page.fragments))
        compiled.set(id, compileFragment(id, source));
    mode.hold(app.colorMode);
    store.values.length = 0;
    store.replaceAll(app.vars ?? []);
    registry.replaceAll(compiled);
    shown.set(page.route, page.root);
    const theme = app.theme ? loadedLibraries.resolve("@radix-ui/themes", "Theme") as ElementType : null;
    const frame: ElementType = ({ children, ...props }) => createElement(theme as ElementType, props, frag("app"));
    const html = renderToString(appElement(theme && isFramed([page]) ? frame : theme, app.theme));
    // Failures of fragments are told after the rendering.
    await Promise.resolve();
    const [failure] = problems.local.values();
    for (const place of [...problems.local.keys()])
        problems.clear(place);
    if (failure !== undefined)
        throw new Error(failure);
    return html;
}

const THEME: [string, string, string][] = [["@radix-ui/themes", "Theme", "Theme"]];
