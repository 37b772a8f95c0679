import { type BodyUsage, bodyUsage } from "./body_usage";
import { type CssNode, parseCss, printCss } from "./css_tree";
import { type RadixUsage, radixUsage } from "./radix_usage";

const GRAYS = ["gray", "mauve", "slate", "sage", "olive", "sand"];
const COLORS = [
    ...GRAYS, "gold", "bronze", "brown", "yellow", "amber", "orange", "tomato", "red", "ruby", "crimson", "pink", "plum", "purple",
    "violet", "iris", "indigo", "blue", "cyan", "teal", "jade", "green", "grass", "lime", "mint", "sky",
];
/** Which gray goes with which accent when the theme says "auto", as the library has it. */
const MATCHING_GRAY: Record<string, string[]> = {
    mauve: ["tomato", "red", "ruby", "crimson", "pink", "plum", "purple", "violet"],
    slate: ["iris", "indigo", "blue", "sky", "cyan"],
    sage: ["teal", "jade", "mint", "green"],
    olive: ["grass", "lime"],
    sand: ["yellow", "amber", "orange", "brown", "gold", "bronze"],
};
const BREAKPOINT = /^\.?(initial|xs|sm|md|lg|xl)\\:/;

export interface PurgeInput {
    /** Radix components on the pages. */
    components: Iterable<string>;
    bodies: string[];
    /** CSS of the app itself, which may name the library's variables. */
    appCss: string;
    theme: Record<string, unknown>;
}

class Purge {
    private readonly radix: RadixUsage;
    private readonly body: BodyUsage;
    private readonly colors: Set<string>;

    constructor(input: PurgeInput) {
        this.radix = radixUsage(input.components);
        this.body = bodyUsage([...input.bodies, JSON.stringify(input.theme)]);
        this.colors = this.usedColors(input);
        const inner = bodyUsage(this.radix.code);
        for (const part of ["keys", "dynamicKeys", "literals"] as const)
            inner[part].forEach((word) => this.body[part].add(word));
    }

    nodes(nodes: CssNode[]): CssNode[] {
        return nodes.flatMap((node): CssNode[] => {
            switch (node.kind) {
            case "raw":
                return [node];
            case "group": {
                const children = this.nodes(node.children);
                return children.length ? [{ ...node, children }] : [];
            }
            case "rule": {
                const selectors = node.selectors.filter((selector) => this.canMatch(selector));
                const declarations = node.declarations.filter((declaration) => this.isColorNeeded(declaration));
                return selectors.length && declarations.length ? [{ kind: "rule", selectors, declarations }] : [];
            }
            }
        });
    }

    private usedColors({ theme, appCss, bodies }: PurgeInput): Set<string> {
        const isDynamic = ["color", "colorScheme", "accentColor", "grayColor"].some((key) => this.body.dynamicKeys.has(key));
        if (isDynamic)
            return new Set(COLORS);
        const accents = new Set([String(theme.accentColor ?? "indigo")]);
        const texts = [appCss, ...bodies];
        for (const color of COLORS) {
            if (this.body.literals.has(color) || texts.some((text) => text.includes(`--${color}-`)))
                accents.add(color);
        }
        const used = new Set([...accents, "gray"]);
        for (const [gray, its] of Object.entries(MATCHING_GRAY)) {
            if (its.some((accent) => accents.has(accent)))
                used.add(gray);
        }
        return used;
    }

    private isColorNeeded(declaration: string): boolean {
        const color = /^--([a-z]+)-(?:a?\d+|contrast|surface|indicator|track)/.exec(declaration)?.[1];
        return color === undefined || !COLORS.includes(color) || this.colors.has(color);
    }

    private canMatch(selector: string): boolean {
        const color = /\[data-(?:accent|gray)-color="?([a-z]+)"?\]/.exec(selector)?.[1];
        if (color !== undefined && COLORS.includes(color) && !this.colors.has(color))
            return false;
        // What stands in :not(), or beside alternatives, may be missing on the page and the rule still match.
        const certain = selector.replace(/:not\((?:[^()]|\([^()]*\))*\)|:(?:is|where)\((?:[^()]|\([^()]*\))*,(?:[^()]|\([^()]*\))*\)|:has\((?:[^()]|\([^()]*\))*\)/g, "");
        for (const [name] of certain.matchAll(/\.-?(?:[a-zA-Z_]|\\.)(?:[\w-]|\\.)*/g)) {
            if (!this.canOccur(name.slice(1)))
                return false;
        }
        return true;
    }

    private canOccur(escaped: string): boolean {
        const breakpoint = BREAKPOINT.exec(escaped)?.[1];
        if (breakpoint && !this.body.keys.has(breakpoint))
            return false;
        const name = escaped.replace(BREAKPOINT, "").replaceAll("\\", "");
        const plain = name.replace(/^-/, "");
        if (!plain.startsWith("rt-") || this.body.literals.has(name))
            return true;
        for (let end = plain.length; end > 0; end = plain.lastIndexOf("-", end - 1)) {
            const prefix = plain.slice(0, end);
            const propClass = this.radix.propClasses.get(prefix);
            if (propClass) {
                const value = plain.slice(end + 1);
                if (propClass.defaults.has(value))
                    return true;
                const props = [...propClass.props].filter((prop) => this.body.keys.has(prop));
                return props.some((prop) => value === "" || propClass.isTranslated || this.body.dynamicKeys.has(prop)
                    || this.body.literals.has(name.startsWith("-") ? `-${value}` : value));
            }
            if (this.radix.classes.has(prefix) && end === plain.length)
                return true;
            // Made of a prefix and a value in the component's own code: `rt-variant-` + value.
            if (this.radix.classes.has(`${prefix}-`))
                return true;
        }
        return false;
    }
}

/** The part of Radix Themes' style sheet (lowered, minified) that these pages can need; the rest would have no effect on them. */
export function purgeRadixCss(css: string, input: PurgeInput): string {
    return printCss(new Purge(input).nodes(parseCss(css)));
}
