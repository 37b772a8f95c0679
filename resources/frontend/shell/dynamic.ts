import { type ComponentType, createElement, memo as whenPropsChange, type ReactElement, type ReactNode, useId, useLayoutEffect, useState, useSyncExternalStore } from "react";

import { compileFragment } from "./compile";
import { FragmentBoundary } from "./fragment_boundary";
import { loadedLibraries } from "./libraries";
import { problems } from "./problems";
import type { CompiledFragment } from "./registry";
import * as scope from "./scope";
import { store } from "./store";
import { addStyles } from "./styles";
import type { FragmentSource } from "./wire";

/** A component as the value of a var: its fragment "root", and those of the rx.memos in it. */
type Sources = Record<string, FragmentSource>;

function sourcesOf(value: unknown): Sources | undefined {
    return value !== null && typeof value === "object" ? (value as { $component?: Sources }).$component : undefined;
}

function useFragment(fragment: CompiledFragment, props?: object): ReactNode {
    useSyncExternalStore(fragment.subscribe, fragment.version, fragment.version);
    return fragment.render(store.values, props);
}

const memos = new Map<string, ComponentType<any>>();

/** The rx.memo of a value. The same text is the same component, so that React keeps its state when the value changes around it. */
function memoOf(id: string, sources: Sources): ComponentType<any> {
    const key = `${id} ${JSON.stringify(sources[id])}`;
    let type = memos.get(key);
    if (!type) {
        const fragment = compile(id, sources);
        type = whenPropsChange((props: object) => useFragment(fragment, props));
        memos.set(key, type);
    }
    return type;
}

function compile(id: string, sources: Sources): CompiledFragment {
    return compileFragment(id, sources[id], { ...scope, memo: (other: string) => memoOf(other, sources) });
}

function Shown({ fragment }: { fragment: CompiledFragment }): ReactNode {
    return useFragment(fragment);
}

/** What a var that may have a component shows; another value as it is. Of one component after the other React keeps what they have in common. */
export function Dynamic({ of }: { of: unknown }): ReactNode {
    const place = `component ${useId()}`;
    const [shown, setShown] = useState<ReactElement | null>(null);
    const sources = sourcesOf(of);
    useLayoutEffect(() => {
        let isWanted = true;
        const show = () => {
            if (!isWanted)
                return;
            try {
                addStyles(Object.values(sources ?? {}).map(({ css }) => css ?? {}));
                setShown(sources ? createElement(Shown, { fragment: compile("root", sources) }) : null);
                problems.clear(place);
            } catch (error) {
                problems.report(place, error);
            }
        };
        const loading = sources && loadedLibraries.load(Object.values(sources));
        if (loading)
            void loading.then(show);
        else
            show();
        return () => { isWanted = false; };
    }, [of]);
    useLayoutEffect(() => () => problems.clear(place), [place]);
    if (!sources)
        return of as ReactNode;
    return createElement(FragmentBoundary, { onFailure: (error: unknown) => problems.report(place, error) }, shown);
}
