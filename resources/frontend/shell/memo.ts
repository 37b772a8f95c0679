import { type ComponentType, memo as whenPropsChange, useSyncExternalStore } from "react";

import { registry } from "./registry";
import { store } from "./store";

const types = new Map<string, ComponentType<any>>();

/** The component that an rx.memo is: a fragment of the page with props of its own. */
export function memo(id: string): ComponentType<any> {
    let type = types.get(id);
    if (!type) {
        const read = () => registry.get(id);
        type = whenPropsChange((props: object) => {
            const fragment = useSyncExternalStore(registry.subscriber(id), read, read);
            useSyncExternalStore(fragment.subscribe, fragment.version, fragment.version);
            return fragment.render(store.values, props);
        });
        types.set(id, type);
    }
    return type;
}
