import { createElement, type HTMLAttributes, type ReactNode, useLayoutEffect, useState, useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * The document's body, which takes the attributes. Where it appears together with an element around it, React mounts nothing of what is
 * in it: so that comes right afterwards. What was rendered beforehand is there already.
 */
function Body({ children, ...props }: HTMLAttributes<HTMLBodyElement>): ReactNode {
    const [isFilled, fill] = useState(useSyncExternalStore(never, () => false, () => true));
    useLayoutEffect(() => fill(true), []);
    return createElement("body", props, isFilled ? children : null);
}

/** What is in it, where it stands: the document's own has attributes that are not the page's. */
function Content({ children }: { children?: ReactNode }): ReactNode {
    return children;
}

/** The elements of which a document has one, as React has it: whatever asks for one gets the document's. */
export const singletons = { html: Content, head: Content, body: Body };
