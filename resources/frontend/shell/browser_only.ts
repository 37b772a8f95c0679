import { type ReactNode, useSyncExternalStore } from "react";

const never = () => () => {};

/** What only browsers can show: nothing where a page is rendered beforehand, and until that has come to life. */
export function BrowserOnly({ of }: { of: () => ReactNode }): ReactNode {
    const isBrowser = useSyncExternalStore(never, () => true, () => false);
    return isBrowser ? of() : null;
}
