import { cloneElement, type ComponentType, createElement, isValidElement, type ReactElement, type ReactNode, useRef } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import rehypeUnwrapImages from "rehype-unwrap-images";

import { useModule } from "./support/use_module";

/** `[children, language]` for `pre`, `[children]` for the other elements. */
type Render = (children: ReactNode, language?: string) => ReactNode;
type Plugin = any;

interface Props {
    children?: string;
    /** Names of ours ("math", "gfm"), or plugins. */
    remarkPlugins?: Plugin[];
    /** Names of ours ("katex", "raw", "sanitized", "unwrap_images"), or plugins. */
    rehypePlugins?: Plugin[];
    /** `render:h1` and so on: how elements are shown. */
    [render: `render:${string}`]: Render;
}

const REMARK: Record<string, Plugin> = { math: remarkMath, gfm: remarkGfm };

/** `pre` holds one `code`: its text, and the language that its class names. */
function codeOf(children: ReactNode): { text: string; language: string } {
    const { className, children: code } = isValidElement<{ className?: string; children?: ReactNode }>(children) ? children.props : {};
    const text = (Array.isArray(code) ? code.join("\n") : String(code ?? "")).replace(/\n$/, "");
    return { text, language: /language-(.*)/.exec(className ?? "")?.[1] ?? "" };
}

function show(tag: string, render: Render, { node: _, children, ...attributes }: { node?: unknown; children?: ReactNode; className?: string }): ReactNode {
    const code = tag === "pre" ? codeOf(children) : undefined;
    const made = code ? render(code.text, code.language) : render(children);
    if (code || !isValidElement<{ className?: string }>(made))
        return made;
    const className = [attributes.className, made.props.className].filter(Boolean).join(" ");
    return cloneElement(made, { ...attributes, ...(className && { className }) });
}

/** Components that stay the same while the functions behind them change, so that what they show stays mounted. */
function useElements(renders: Record<string, Render>): Components {
    const latest = useRef(renders);
    latest.current = renders;
    const elements = useRef<Record<string, ComponentType<any>>>({});
    for (const tag of Object.keys(renders))
        elements.current[tag] ??= (props) => show(tag, latest.current[tag], props);
    return elements.current as Components;
}

/** `rx.markdown.root`. What HTML and formulas need is loaded when a text has some. */
export function Markdown({ children = "", remarkPlugins = [], rehypePlugins = [], ...others }: Props): ReactElement {
    const text = String(children ?? "");
    const wants = (...names: string[]) => names.some((name) => rehypePlugins.includes(name));
    const katex = useModule(wants("katex") && text.includes("$") && "katex", async () => (await import("./support/katex")).default);
    const html = useModule(wants("raw", "sanitized") && text.includes("<") && "raw html", () => import("./support/raw_html"));
    const renders: Record<string, Render> = {};
    for (const [name, value] of Object.entries(others)) {
        if (name.startsWith("render:"))
            renders[name.slice("render:".length)] = value as Render;
    }
    const rehype: Record<string, Plugin[]> = {
        katex: katex ? [katex] : [],
        raw: html ? [html.raw] : [],
        sanitized: html ? [html.raw, html.sanitize] : [],
        unwrap_images: [rehypeUnwrapImages],
    };
    return createElement(ReactMarkdown, {
        remarkPlugins: remarkPlugins.map((plugin) => REMARK[plugin] ?? plugin),
        rehypePlugins: rehypePlugins.flatMap((plugin) => rehype[plugin] ?? [plugin]),
        components: useElements(renders),
        skipHtml: wants("raw", "sanitized") && !html,
    }, text);
}
