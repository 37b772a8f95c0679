import type { StyleElement } from "./wire";

function contentOf(element: HTMLElement): string {
    return element instanceof HTMLLinkElement ? `link ${element.getAttribute("href")}` : `style ${element.textContent}`;
}

function make([kind, content]: StyleElement): HTMLElement {
    const element = document.createElement(kind);
    element.dataset.vitrine = "";
    if (element instanceof HTMLLinkElement) {
        element.rel = "stylesheet";
        element.href = content;
    } else {
        element.textContent = content;
    }
    return element;
}

/**
 * Brings the document's style sheets to this list, in this order. What has not changed stays as it is. A sheet that goes stays until those
 * that come have been loaded, so that nothing is shown without styles in between.
 */
export async function replaceStyles(list: StyleElement[]): Promise<void> {
    const old = [...document.head.querySelectorAll<HTMLElement>(":scope > [data-vitrine]")];
    const kept = new Map(old.map((element) => [contentOf(element), element]));
    const loading: Promise<unknown>[] = [];
    let place: Element | null = old[0] ?? document.head.firstElementChild;
    for (const entry of list) {
        const key = entry.join(" ");
        const element = kept.get(key) ?? make(entry);
        if (!kept.delete(key) && element instanceof HTMLLinkElement)
            loading.push(new Promise((resolve) => element.onload = element.onerror = resolve));
        if (element === place)
            place = place.nextElementSibling;
        else
            document.head.insertBefore(element, place);
    }
    if (loading.length)
        await Promise.all(loading);
    kept.forEach((element) => element.remove());
}
