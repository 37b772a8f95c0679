/** What fragment bodies say about props: enough to drop styles that cannot be needed, never more than they really say. */
export interface BodyUsage {
    /** Keys of object literals (props among them). */
    keys: Set<string>;
    /** Keys whose value is somewhere not a plain text: it may be anything at run time. */
    dynamicKeys: Set<string>;
    /** All string literals, and what number literals are as text. */
    literals: Set<string>;
}

export function bodyUsage(bodies: string[]): BodyUsage {
    const usage: BodyUsage = { keys: new Set(), dynamicKeys: new Set(), literals: new Set() };
    for (const body of bodies) {
        for (const match of body.matchAll(/[{,]\s*(?:([A-Za-z_$][\w$]*)|"([^"]+)")\s*:\s*(.)/g)) {
            const [, key, quoted, first] = match;
            const name = key ?? quoted;
            usage.keys.add(name);
            const isText = first === '"' || first === "'" || first === "{";
            if (!isText && !isChoice(valueAt(body, match.index + match[0].length - 1)))
                usage.dynamicKeys.add(name);
        }
        for (const [text] of body.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|-?\b\d+(?:\.\d+)?\b/g))
            usage.literals.add(/^["'`]/.test(text) ? text.slice(1, -1) : text);
    }
    return usage;
}

/** Positions of a text that lie in no bracket and in no string literal. */
function* topLevel(code: string, from = 0): Generator<number> {
    let depth = 0;
    for (let i = from; i < code.length; ++i) {
        const c = code[i];
        if (depth === 0)
            yield i;
        if (c === '"' || c === "'" || c === "`") {
            for (++i; i < code.length && code[i] !== c; ++i) {
                if (code[i] === "\\")
                    ++i;
            }
        } else if ("([{".includes(c)) {
            ++depth;
        } else if (")]}".includes(c)) {
            --depth;
        }
    }
}

/** The expression that starts here, up to the comma or bracket that ends it. */
function valueAt(body: string, start: number): string {
    for (const i of topLevel(body, start)) {
        if (",)]}".includes(body[i]))
            return body.slice(start, i);
    }
    return body.slice(start);
}

/** Whether an expression is one of several texts: `(condition ? "a" : "b")`, nested at will. They all stand among the literals. */
function isChoice(expression: string): boolean {
    const code = expression.trim();
    if (/^"(?:[^"\\]|\\.)*"$/.test(code))
        return true;
    if (!code.startsWith("(") || !code.endsWith(")"))
        return false;
    const inner = code.slice(1, -1);
    const marks = [...topLevel(inner)];
    const question = marks.find((i) => inner.startsWith(" ? ", i));
    const colon = marks.find((i) => question !== undefined && i > question && inner.startsWith(" : ", i));
    return question !== undefined && colon !== undefined && isChoice(inner.slice(question + 3, colon)) && isChoice(inner.slice(colon + 3));
}
