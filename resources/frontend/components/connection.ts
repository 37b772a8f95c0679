import { createElement, Fragment, type ReactElement, type ReactNode, useEffect, useState } from "react";

interface Props {
    /** Attempts to connect that failed one after another, before it is told. */
    failures?: number;
    children?: ReactNode;
}

/** `rx.connection_banner` and `rx.connection_modal`: shows the children while the server cannot be reached. */
export function WhileDisconnected({ failures = 1, children }: Props): ReactElement | null {
    const [failed, setFailed] = useState(0);
    useEffect(() => {
        const hear = (event: Event) => setFailed((event as CustomEvent<number>).detail);
        addEventListener("vitrine:connection", hear);
        return () => removeEventListener("vitrine:connection", hear);
    }, []);
    return failed >= failures ? createElement(Fragment, null, children) : null;
}
