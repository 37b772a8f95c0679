import { type ComponentType, memo as whenPropsChange } from "react";

import { useShownFragment } from "./shown_fragment";
import { store } from "./store";

const types = new Map<string, ComponentType<any>>();

/** The component that an rx.memo is: a fragment of the page with props of its own. */
export function memo(id: string): ComponentType<any> {
    let type = types.get(id);
    if (!type) {
        type = whenPropsChange((props: object) => useShownFragment(id).render(store.values, props));
        types.set(id, type);
    }
    return type;
}
