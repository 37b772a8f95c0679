import { createElement, type ReactElement, useEffect, useState } from "react";

import type { Transformer } from "./support/shiki";
import { useModule } from "./support/use_module";

interface Props {
    code?: string;
    language?: string;
    theme?: string;
    /** Names of Shiki's own, or transformers. */
    transformers?: Transformer[];
    decorations?: object[];
    [attribute: string]: unknown;
}

/** `rx._x.code_block`. The highlighter is loaded after the text has been shown, and the rules of a language and a theme by the first code in them. */
export function ShikiCode({ code, language = "python", theme = "one-light", transformers = [], decorations = [], ...attributes }: Props): ReactElement {
    const text = String(code ?? "");
    const shiki = useModule("shiki", () => import("./support/shiki"));
    const [html, setHtml] = useState<string>();
    // Lists are made anew by every rendering.
    const wanted = JSON.stringify([text, language, theme, transformers, decorations]);
    useEffect(() => {
        let isWanted = true;
        const show = (made?: string) => isWanted && setHtml(made);
        shiki?.highlighted(text, { lang: language, theme, transformers, decorations }).then(show, (reason: unknown) => {
            console.error(reason); // a language that only state knows may be none: the text is there all the same
            show();
        });
        return () => { isWanted = false; };
    }, [shiki, wanted]);
    if (html === undefined)
        return createElement("div", attributes, createElement("pre", null, createElement("code", null, text)));
    return createElement("div", { ...attributes, dangerouslySetInnerHTML: { __html: html } });
}
