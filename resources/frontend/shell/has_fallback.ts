// Chromium before 105 (Qt WebEngine 6.4 has 102) knows no `:has()`. build_dev.ts writes each `:has(X)` of the component library's
// styles as `:is(:has(X), [data-has~="K"])`; old engines drop the first half, and this file keeps the attributes right.

export interface HasRule {
    key: string;
    /** Elements that the selector before `:has` can mean. */
    host: string;
    /** What has to be in them, or beside them when it begins with `~`. */
    inner: string;
}

function holds(element: Element, inner: string): boolean {
    if (!inner.startsWith("~"))
        return element.querySelector(inner) !== null;
    const sibling = inner.slice(1).trim();
    for (let next = element.nextElementSibling; next; next = next.nextElementSibling) {
        if (next.matches(sibling))
            return true;
    }
    return false;
}

function mark(rules: HasRule[]): void {
    const wanted = new Map<Element, string[]>();
    for (const { key, host, inner } of rules) {
        for (const element of document.querySelectorAll(host)) {
            const keys = wanted.get(element) ?? [];
            wanted.set(element, keys);
            if (holds(element, inner))
                keys.push(key);
        }
    }
    for (const [element, keys] of wanted) {
        const value = keys.join(" ");
        if ((element.getAttribute("data-has") ?? "") !== value)
            element.setAttribute("data-has", value);
    }
}

/** Does nothing in engines that know `:has()`; they do not even load the rules. */
export async function startHasFallback(): Promise<void> {
    if (CSS.supports("selector(:has(*))"))
        return;
    const answer = await fetch(new URL("has_rules.json", import.meta.url));
    // A selector that this engine does not understand would end the whole pass.
    const rules = (await answer.json() as HasRule[]).filter(({ host, inner }) => {
        try {
            document.querySelector(`${host}, ${inner.replace(/^~/, "")}`);
            return true;
        } catch {
            return false;
        }
    });
    let isPlanned = false;
    const plan = () => {
        if (isPlanned)
            return;
        isPlanned = true;
        requestAnimationFrame(() => {
            isPlanned = false;
            mark(rules);
        });
    };
    new MutationObserver(plan).observe(document.documentElement, {
        subtree: true,
        childList: true,
        attributeFilter: ["class", "disabled", "readonly", "data-state", "data-disabled", "data-side"],
    });
    for (const type of ["focusin", "focusout", "input"])
        document.addEventListener(type, plan);
    plan();
}
