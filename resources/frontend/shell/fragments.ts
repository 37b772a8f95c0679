import { createElement, memo, type ReactElement, type ReactNode, useLayoutEffect, useRef } from "react";

import { FragmentBoundary } from "./fragment_boundary";
import { problems } from "./problems";
import { useShownFragment } from "./shown_fragment";
import { store } from "./store";

function failed(id: string, error: unknown): void {
    // Rendering may not change what others render: tell after it.
    queueMicrotask(() => problems.report(id, error));
}

/** Memoised: that the fragment around it renders anew is no reason to. */
const FragmentView = memo(function FragmentView({ id }: { id: string }): ReactElement {
    const fragment = useShownFragment(id);
    const lastGood = useRef<ReactNode>(null);
    let content: ReactNode;
    let isGood = true;
    try {
        content = fragment.render(store.values);
    } catch (error) {
        isGood = false;
        content = lastGood.current;
        failed(id, error);
    }
    useLayoutEffect(() => {
        if (!isGood)
            return;
        lastGood.current = content;
        problems.clear(id);
    });
    return createElement(FragmentBoundary, { onFailure: (error: unknown) => failed(id, error) }, content);
});

/** The place where another fragment of the page shows. */
export function frag(id: string): ReactElement {
    return createElement(FragmentView, { id, key: id });
}
