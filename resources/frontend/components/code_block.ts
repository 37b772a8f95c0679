import { createElement, type CSSProperties, type ReactElement } from "react";

import { useModule } from "./support/use_module";

interface Props {
    code?: string;
    language?: string;
    /** Name of a theme of Prism, as its style sheet exports it: "oneLight". */
    theme?: string;
    showLineNumbers?: boolean;
    startingLineNumber?: number;
    wrapLongLines?: boolean;
    customStyle?: CSSProperties;
    codeTagProps?: Record<string, unknown>;
    [attribute: string]: unknown;
}

/** `rx.code_block`. The highlighter is loaded after the text has been shown, and a language's rules by the first code in it. */
export function CodeBlock({ code = "", theme = "oneLight", ...props }: Props): ReactElement {
    const text = String(code ?? "");
    const highlighter = useModule("highlighter", () => import("./support/highlighter"));
    // Made anew for another theme: where two set a margin in other words, the element would lose the sides that `customStyle` sets.
    if (highlighter)
        return createElement(highlighter.default, { key: theme, ...props, style: highlighter.themes[theme] ?? {}, children: text });
    const { language, showLineNumbers, startingLineNumber, wrapLongLines, customStyle, codeTagProps, ...attributes } = props;
    // About what it will be, so that the page does not jump.
    const style = { padding: "1em", margin: "0.5em 0", overflow: "auto", fontFamily: "monospace", lineHeight: 1.5, ...customStyle };
    return createElement("pre", { ...attributes, style }, createElement("code", codeTagProps, text));
}
