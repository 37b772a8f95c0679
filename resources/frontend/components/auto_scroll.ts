import { createElement, type HTMLAttributes, type ReactElement, useEffect, useRef } from "react";

/** So near to the end it counts as being there. */
const NEAR_PIXELS = 50;

/** `rx.auto_scroll`: stays at the end while content is added, unless the user has scrolled away from it. */
export function AutoScroll(props: HTMLAttributes<HTMLDivElement>): ReactElement {
    const box = useRef<HTMLDivElement>(null);
    useEffect(() => {
        const element = box.current!;
        let follows = true;
        const scrolled = () => {
            follows = element.scrollHeight - element.scrollTop - element.clientHeight <= NEAR_PIXELS;
        };
        const follow = () => {
            if (follows)
                element.scrollTop = element.scrollHeight;
        };
        follow();
        element.addEventListener("scroll", scrolled);
        const changes = new MutationObserver(follow);
        changes.observe(element, { childList: true, subtree: true, characterData: true });
        const sizes = new ResizeObserver(follow);
        sizes.observe(element);
        return () => {
            element.removeEventListener("scroll", scrolled);
            changes.disconnect();
            sizes.disconnect();
        };
    }, []);
    return createElement("div", { ...props, ref: box });
}
