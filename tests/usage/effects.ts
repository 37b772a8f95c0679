// What a component shows: taken in a page, and compared with what it shows without a keyword.

/** A section of a page. */
export interface Look {
    /** Props of all React components in it, "Button.size=3", with how often they are there. */
    props: Record<string, number>;
    /** Its elements, with attributes and own text. */
    elements: string[];
    /** The computed values of some CSS properties, of each element. */
    css: Record<string, string[]>;
    /** Rules for states such as :hover, of the classes of its elements. */
    rules: string[];
}

/** What differs between two looks: each list says what only the second has. */
export interface Effect {
    props: string[];
    elements: string[];
    css: string[];
    rules: string[];
}

/** Takes a section's look; runs in the page. @param id of the section @param properties CSS properties to read */
export function look([id, properties]: [string, string[]]): Look {
    type Fiber = { tag: number; key: string | null; type: any; memoizedProps: any; stateNode: any; child: Fiber | null; sibling: Fiber | null };
    const props: Record<string, number> = {};
    const shown: Element[] = [];
    const nameOf = (type: any): string => (typeof type === "string" ? type : (type?.displayName ?? type?.name ?? type?.render?.displayName ?? ""));
    const told = (value: any, depth = 0): string => {
        if (value === null || typeof value !== "object") return String(value).slice(0, 200);
        if (value.$$typeof || depth > 2 || ![Object, Array].includes(value.constructor)) return "…";
        if (Array.isArray(value)) return `[${value.slice(0, 20).map((part) => told(part, depth + 1))}]`;
        return `{${Object.keys(value).slice(0, 20).map((name) => `${name}:${told(value[name], depth + 1)}`)}}`;
    };
    // Ids that libraries give differ everywhere, and so do the sections' own.
    const same = (text: string) => text.replace(/\|[a-z_*0-9]+|(radix|recharts|rct|base-ui)[-:«_]*[\w:»-]*|_r_\w+_|(clip|modebar-|(top|legend)?defs-?)[0-9a-f]{6}\w*/gi, "");
    const count = (prop: string) => (props[prop] = (props[prop] ?? 0) + 1);
    const visit = (fiber: Fiber | null) => {
        for (; fiber; fiber = fiber.sibling) {
            const name = nameOf(fiber.type);
            if (fiber.key) count(`${name}.key=${fiber.key}`);
            if (fiber.memoizedProps && typeof fiber.memoizedProps === "object")
                for (const [prop, value] of Object.entries(fiber.memoizedProps))
                    if (prop !== "children" && prop !== "data-v") count(same(`${name}.${prop}=${told(value)}`).slice(0, 300));
            if (fiber.tag === 5) shown.push(fiber.stateNode);
            visit(fiber.child);
        }
    };
    const root: any = document.getElementById(id)!;
    visit(root[Object.keys(root).find((key) => key.startsWith("__reactFiber$"))!].child);
    const all = [...new Set([...shown, ...shown.flatMap((element) => [...element.querySelectorAll("*")])])];
    const tell = (element: Element): string => {
        const attributes = [...element.attributes].filter(({ name }) => name !== "data-v" && !(name === "style" && element.hasAttribute("data-radix-popper-content-wrapper"))).map(({ name, value }) => ` ${name}="${value}"`);
        const live = ["value", "checked", "open"].filter((name) => name in element).map((name) => ` ${name}:${(element as any)[name]}`);
        const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent);
        return same(`<${element.localName}${attributes.sort().join("")}${live.join("")}>${text.join("")}`);
    };
    const classes = new Set(all.flatMap((element) => [...element.classList]).filter((name) => name.startsWith("v-")));
    const flat = (rules: CSSRuleList): string[] => [...rules].flatMap((rule) => ("selectorText" in rule ? [rule.cssText] : flat((rule as any).cssRules ?? [])));
    const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
    return {
        props,
        elements: all.map(tell),
        css: Object.fromEntries(properties.map((property) => [property, all.map((element) => getComputedStyle(element).getPropertyValue(property))])),
        rules: sheets.flatMap((sheet) => flat(sheet.cssRules)).filter((rule) => [...classes].some((name) => rule.startsWith(`.${name}:`))),
    };
}

export function effect(before: Look, after: Look): Effect {
    const rest = [...before.elements];
    const isNew = (element: string) => {
        const place = rest.indexOf(element);
        if (place >= 0) rest.splice(place, 1);
        return place < 0;
    };
    const elements = after.elements.filter(isNew);
    return {
        props: Object.keys(after.props).filter((prop) => (before.props[prop] ?? 0) < after.props[prop]!),
        elements: elements.length ? elements : rest.map((element) => `no ${element}`),
        css: Object.keys(after.css).filter((name) => after.css[name]!.some((value, i) => before.css[name]![i] !== undefined && before.css[name]![i] !== value)),
        rules: after.rules.filter((rule) => !before.rules.includes(rule)),
    };
}
