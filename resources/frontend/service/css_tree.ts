/** A style sheet as far as dropping parts of it needs one. Reads minified CSS without comments, as lightningcss writes it. */
export type CssNode =
    | { kind: "rule"; selectors: string[]; declarations: string[] }
    | { kind: "group"; prelude: string; children: CssNode[] }
    | { kind: "raw"; text: string };

/** Splits at a separator that is in no parentheses, brackets or strings. */
export function splitTop(text: string, separator: string): string[] {
    const parts: string[] = [];
    let depth = 0;
    let quote = "";
    let start = 0;
    for (let at = 0; at < text.length; at++) {
        const char = text[at];
        if (char === "\\") {
            at++;
        } else if (quote) {
            if (char === quote)
                quote = "";
        } else if (char === '"' || char === "'") {
            quote = char;
        } else if (char === "(" || char === "[") {
            depth++;
        } else if (char === ")" || char === "]") {
            depth--;
        } else if (char === separator && depth === 0) {
            parts.push(text.slice(start, at));
            start = at + 1;
        }
    }
    parts.push(text.slice(start));
    return parts.filter((part) => part !== "");
}

class Reader {
    private at = 0;

    constructor(private readonly css: string) {}

    nodes(): CssNode[] {
        const nodes: CssNode[] = [];
        while (this.at < this.css.length && this.css[this.at] !== "}")
            nodes.push(this.node());
        return nodes;
    }

    private node(): CssNode {
        const start = this.at;
        const stop = this.find("{;");
        const prelude = this.css.slice(start, stop);
        this.at = stop + 1;
        if (this.css[stop] !== "{")
            return { kind: "raw", text: `${prelude};` };
        if (/^@(media|supports|layer|container)\b/.test(prelude)) {
            const children = this.nodes();
            this.at++;
            return { kind: "group", prelude, children };
        }
        const end = this.closing();
        const body = this.css.slice(this.at, end);
        this.at = end + 1;
        if (prelude.startsWith("@"))
            return { kind: "raw", text: `${prelude}{${body}}` };
        return { kind: "rule", selectors: splitTop(prelude, ","), declarations: splitTop(body, ";") };
    }

    /** Position of the first of these characters outside strings, or the end. */
    private find(chars: string): number {
        let quote = "";
        for (let at = this.at; at < this.css.length; at++) {
            const char = this.css[at];
            if (char === "\\")
                at++;
            else if (quote)
                quote = char === quote ? "" : quote;
            else if (char === '"' || char === "'")
                quote = char;
            else if (chars.includes(char))
                return at;
        }
        return this.css.length;
    }

    private closing(): number {
        const from = this.at;
        for (let depth = 1; ; this.at++) {
            this.at = this.find("{}");
            if (this.at >= this.css.length)
                break;
            depth += this.css[this.at] === "{" ? 1 : -1;
            if (depth === 0)
                break;
        }
        const end = this.at;
        this.at = from;
        return end;
    }
}

export function parseCss(css: string): CssNode[] {
    return new Reader(css).nodes();
}

export function printCss(nodes: CssNode[]): string {
    return nodes.map((node) => {
        switch (node.kind) {
        case "raw":
            return node.text;
        case "group":
            return `${node.prelude}{${printCss(node.children)}}`;
        case "rule":
            return `${node.selectors.join(",")}{${node.declarations.join(";")}}`;
        }
    }).join("");
}
