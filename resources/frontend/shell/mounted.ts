import { createElement, type ElementType, type ReactElement, useEffect, useRef } from "react";

interface Props {
    of: ElementType;
    onMount?: () => void;
    onUnmount?: () => void;
    [prop: string]: unknown;
}

/** A component with on_mount or on_unmount: `of` with the other props, and the events when it comes into the page and when it leaves. */
export function Mounted({ of, onMount, onUnmount, ...props }: Props): ReactElement {
    const leave = useRef(onUnmount);
    leave.current = onUnmount;
    useEffect(() => {
        onMount?.();
        return () => leave.current?.();
    }, []);
    return createElement(of, props);
}
