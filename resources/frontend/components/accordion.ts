import { Item as RadixItem } from "@radix-ui/react-accordion";
import { type ComponentProps, createElement, type ReactElement, useId } from "react";

import { addStyleSheet } from "./support/style_sheet";

export { Content, Header, Root, Trigger } from "@radix-ui/react-accordion";

addStyleSheet(`
@keyframes vitrine-open { from { height: 0 } to { height: var(--radix-accordion-content-height) } }
@keyframes vitrine-close { from { height: var(--radix-accordion-content-height) } to { height: 0 } }
`);

/** `rx.accordion.item`: without a value of its own it gets one that no other item has. */
export function Item({ value, ...props }: Partial<ComponentProps<typeof RadixItem>>): ReactElement {
    const own = useId();
    return createElement(RadixItem, { ...props, value: value ?? own });
}
