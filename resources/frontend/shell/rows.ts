// foreach over long lists. A module of its own: only apps that need it get it.
import type { ReactNode } from "react";

import { each, placed } from "./library";
import { store } from "./store";

interface Row {
    index: number;
    needs: unknown[];
    shown: ReactNode;
}

/** By the text of the function that makes the rows, which stands for its place in the page; then by item. */
const known = new Map<string, WeakMap<object, Row>>();

/**
 * each() for rows that depend on nothing but their item, its position and `needs`. An item that is the same object as before (patches leave
 * all others alone) gives the same element again, and React leaves that as it is: of thousands of rows those are made that changed.
 */
export function rows(list: unknown, fn: (item: any, index: number) => ReactNode, needs: unknown[]): ReactNode[] {
    const place = String(fn);
    let kept = known.get(place);
    if (!kept)
        known.set(place, kept = new WeakMap());
    const now = [store.versionOf([], true), ...needs];
    return each(list, (item, index) => {
        if (item === null || typeof item !== "object")
            return fn(item, index);
        const row = kept.get(item);
        if (row?.index === index && row.needs.every((need, i) => Object.is(need, now[i])))
            return row.shown;
        const shown = placed(fn(item, index), index);
        kept.set(item, { index, needs: now, shown });
        return shown;
    });
}
