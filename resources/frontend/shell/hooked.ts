import type { ReactNode } from "react";

/** The component that a fragment with hooks is: they belong to it, and a change of its state shows `of` anew. */
export function Hooked({ of }: { of: () => ReactNode }): ReactNode {
    return of();
}
