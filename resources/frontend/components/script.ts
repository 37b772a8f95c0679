import { useEffect, useRef } from "react";

interface Props {
    /** As the attributes of the element are called. */
    attributes: Record<string, string | boolean>;
    content?: string;
    strategy?: string;
    onLoad?: () => void;
    onReady?: () => void;
    onError?: () => void;
}

/** A script stays as long as a page shows it; so one that two pages have does not run again between them. */
const shown = new Map<string, { element: HTMLScriptElement; users: number; isLoaded: boolean }>();

const idle = (run: () => void): void => {
    if (document.readyState === "complete" && "requestIdleCallback" in window)
        requestIdleCallback(run);
    else
        setTimeout(run, 1);
};

function add(key: string, attributes: Props["attributes"], content: string | undefined) {
    const element = document.createElement("script");
    element.async = false;
    for (const [name, value] of Object.entries(attributes)) {
        if (value !== false)
            element.setAttribute(name, value === true ? "" : value);
    }
    if (content !== undefined)
        element.textContent = content;
    const entry = { element, users: 0, isLoaded: content !== undefined };
    shown.set(key, entry);
    element.addEventListener("load", () => { entry.isLoaded = true; });
    document.head.append(element);
    return entry;
}

/** `rx.script`. */
export function Script({ attributes, content, strategy, ...handlers }: Props): null {
    const current = useRef(handlers);
    current.current = handlers;
    const key = JSON.stringify([attributes, content]);
    useEffect(() => {
        let isHere = true;
        let leave = () => {};
        const start = () => {
            if (!isHere)
                return;
            const entry = shown.get(key) ?? add(key, attributes, content);
            entry.users += 1;
            const load = () => {
                current.current.onLoad?.();
                current.current.onReady?.();
            };
            const fail = () => current.current.onError?.();
            if (entry.isLoaded && (entry.users > 1 || content === undefined))
                current.current.onReady?.();
            else if (entry.isLoaded)
                load();
            entry.element.addEventListener("load", load);
            entry.element.addEventListener("error", fail);
            leave = () => {
                entry.element.removeEventListener("load", load);
                entry.element.removeEventListener("error", fail);
                entry.users -= 1;
                // The next page may have it as well.
                setTimeout(() => {
                    if (entry.users === 0 && shown.delete(key))
                        entry.element.remove();
                });
            };
        };
        if (strategy === "lazyOnload")
            idle(start);
        else
            start();
        return () => {
            isHere = false;
            leave();
        };
    }, [key, strategy]);
    return null;
}
