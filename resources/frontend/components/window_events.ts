import { useEffect, useRef } from "react";

type Listener = (...args: any[]) => void;

/** By the prop: the event, and what its listener is called with. */
const EVENTS: Record<string, [type: string, args: (event: any) => unknown[]]> = {
    onResize: ["resize", () => [innerWidth, innerHeight]],
    onScroll: ["scroll", () => [scrollX, scrollY]],
    onFocus: ["focus", () => []],
    onBlur: ["blur", () => []],
    onVisibilityChange: ["visibilitychange", () => [document.hidden]],
    onBeforeUnload: ["beforeunload", () => []],
    onKeyDown: ["keydown", (event) => [event]],
    onPopstate: ["popstate", () => []],
    onStorage: ["storage", (event) => [event.key, event.oldValue, event.newValue, event.url]],
};

/** `rx.window_event_listener`. */
export function WindowEvents(props: Record<string, unknown>): null {
    const current = useRef(props);
    current.current = props;
    const names = Object.keys(props).filter((name) => name in EVENTS).sort().join(" ");
    useEffect(() => {
        const added = names.split(" ").filter(Boolean).map((name) => {
            const [type, args] = EVENTS[name];
            const listener = (event: Event) => {
                // Events of elements bubble up to the window; these are the window's own.
                if (event.target === window || type !== "focus" && type !== "blur")
                    (current.current[name] as Listener)(...args(event));
            };
            addEventListener(type, listener);
            return () => removeEventListener(type, listener);
        });
        return () => added.forEach((remove) => remove());
    }, [names]);
    return null;
}
