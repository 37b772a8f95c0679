import { createElement, type HTMLAttributes, type ReactElement, useMemo } from "react";

import { useModule } from "./support/use_module";

interface Props extends HTMLAttributes<HTMLDivElement> {
    content: string;
    /** The text is not the app's own: what could run as part of the app is taken out. */
    isForeign?: boolean;
}

const KEPT = { ADD_TAGS: ["iframe"], ADD_ATTR: ["allow", "allowfullscreen", "frameborder", "target"], FORBID_ATTR: ["srcdoc"] };

/** `rx.html`. */
export function Html({ isForeign, content, ...props }: Props): ReactElement {
    return isForeign ? createElement(CleanHtml, { content, ...props }) : show(content, props);
}

function CleanHtml({ content, ...props }: Props): ReactElement {
    const purify = useModule("dompurify", () => import("dompurify"));
    const clean = useMemo(() => purify?.default.sanitize(String(content ?? ""), KEPT) ?? "", [purify, content]);
    return show(clean, props);
}

function show(html: string, props: HTMLAttributes<HTMLDivElement>): ReactElement {
    return createElement("div", { ...props, dangerouslySetInnerHTML: { __html: html } });
}
