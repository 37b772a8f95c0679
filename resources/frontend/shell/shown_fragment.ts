import { useSyncExternalStore } from "react";

import { type CompiledFragment, registry } from "./registry";

/** The fragment behind an id; the component around renders again when another one takes its place, or what it reads changes. */
export function useShownFragment(id: string): CompiledFragment {
    const read = () => registry.get(id);
    const fragment = useSyncExternalStore(registry.subscriber(id), read, read);
    useSyncExternalStore(fragment.subscribe, fragment.version, fragment.version);
    return fragment;
}
