const known = new Set<string>();

/** Adds the rules that are not on the page yet. Names are hashes of the rules, so a known name never means another rule. */
export function addStyles(rules: Record<string, string>[]): void {
    let text = "";
    for (const set of rules) {
        for (const [name, rule] of Object.entries(set)) {
            if (!known.has(name))
                text += rule;
            known.add(name);
        }
    }
    if (text)
        document.head.appendChild(document.createElement("style")).textContent = text;
}
