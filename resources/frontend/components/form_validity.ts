import { ValidityState as RadixValidityState } from "@radix-ui/react-form";
import { createElement, Fragment, type ReactElement, type ReactNode } from "react";

type Shown = ReactNode | ((validity: ValidityState | undefined) => ReactNode);

/** `rx.form.validity_state`: its child may be a JavaScript function of the field's validity. */
export function ValidityState({ children, ...props }: { name?: string; children?: Shown }): ReactElement {
    return createElement(RadixValidityState, {
        ...props,
        children: (validity) => createElement(Fragment, null, typeof children === "function" ? children(validity) : children),
    });
}
