import { useLayoutEffect } from "react";

/** The attributes of a meta element. */
export type Meta = Record<string, string>;

let written: Meta[] = [];

/** What makes a meta the same as another one with another content. */
function selectorOf(meta: Meta): string {
    const key = ["name", "property", "http-equiv", "charset"].find((attribute) => attribute in meta);
    return key ? `meta[${key}="${CSS.escape(meta[key])}"]` : `meta[content="${CSS.escape(meta.content ?? "")}"]`;
}

/** Title and metas of the page that is shown now; the server wrote those of the first one. */
export function showHead(title: string | undefined, metas: Meta[] = []): void {
    if (title !== undefined)
        document.title = title;
    const selectors = new Set(metas.map(selectorOf));
    for (const old of written) {
        if (!selectors.has(selectorOf(old)))
            document.head.querySelector(selectorOf(old))?.remove();
    }
    for (const meta of metas) {
        const element = document.head.querySelector(selectorOf(meta)) ?? document.head.appendChild(document.createElement("meta"));
        for (const [name, value] of Object.entries(meta))
            element.setAttribute(name, value);
    }
    written = metas;
}

/** Title and metas that depend on vars: part of the page, so that they follow them. */
export function Head({ title, metas }: { title: string; metas: Meta[] }): null {
    useLayoutEffect(() => showHead(title, metas), [title, JSON.stringify(metas)]);
    return null;
}
