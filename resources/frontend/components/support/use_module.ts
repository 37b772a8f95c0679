import { useEffect, useReducer } from "react";

const loaded = new Map<string, unknown>();

/**
 * What `load` imports, under a name that is one module's (false: it is not needed); undefined until it is here. It comes with the first component that needs it and never to
 * where a page is rendered without a document, so it may use one.
 */
export function useModule<T>(name: string | false, load: () => Promise<T>): T | undefined {
    const [failure, refresh] = useReducer((_: unknown, error: unknown) => error ?? {}, null);
    useEffect(() => {
        let isWanted = true;
        if (name && !loaded.has(name)) {
            load().then(
                (module) => {
                    loaded.set(name, module);
                    if (isWanted)
                        refresh(null);
                },
                (error: unknown) => isWanted && refresh(error),
            );
        }
        return () => { isWanted = false; };
    }, [name]);
    if (failure instanceof Error)
        throw failure;
    return (name ? loaded.get(name) : undefined) as T | undefined;
}
