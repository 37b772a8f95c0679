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
        for (const [, key, quoted, first] of body.matchAll(/[{,]\s*(?:([A-Za-z_$][\w$]*)|"([^"]+)")\s*:\s*(.)/g)) {
            const name = key ?? quoted;
            usage.keys.add(name);
            if (first !== '"' && first !== "{" && first !== "'")
                usage.dynamicKeys.add(name);
        }
        for (const [text] of body.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|-?\b\d+(?:\.\d+)?\b/g))
            usage.literals.add(/^["'`]/.test(text) ? text.slice(1, -1) : text);
    }
    return usage;
}
