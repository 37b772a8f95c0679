import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from "react";

/** Python truth: empty lists and dicts are false, NaN is true. */
export function truthy(x: unknown): boolean {
    if (Array.isArray(x))
        return x.length > 0;
    if (x !== null && typeof x === "object")
        return Object.keys(x).length > 0;
    return Boolean(x) || Number.isNaN(x);
}

/** Python `==` as Vars have it: lists and dicts compare by identity. */
export function eq(a: unknown, b: unknown): boolean {
    return a?.valueOf() === b?.valueOf();
}

/** foreach over a list, a text, a dict (items are [key, value]) or a number (a range). An item's own key wins over its position. */
export function each(list: unknown, fn: (item: any, index: number) => ReactNode): ReactNode[] {
    const items = Array.isArray(list) || typeof list === "string"
        ? [...list]
        : typeof list === "number"
            ? Array.from({ length: Math.max(0, Math.floor(list)) }, (_, index) => index)
            : list !== null && typeof list === "object"
                ? Object.entries(list)
                : [];
    return items.map((item, index) => placed(fn(item, index), index));
}

/** What one item of a list shows, with a key. */
export function placed(shown: ReactNode, index: number): ReactNode {
    return isValidElement(shown) && (shown as ReactElement).key !== null ? shown : createElement(Fragment, { key: index }, shown);
}
