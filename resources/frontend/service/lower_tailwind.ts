import { type CssNode, parseCss, printCss, splitTop } from "./css_tree";

/** What Tailwind 4 writes with properties of their own (Chromium 104), as one `transform`; the parts must not go down to children. */
const PARTS = ["translate", "rotate", "scale", "transform"];
const REGISTERED = PARTS.map((part) => `@property --vitrine-${part}{syntax:"*";inherits:false}`).join("");
const COMBINED = `transform:${PARTS.map((part) => `var(--vitrine-${part}, )`).join(" ")}`;

/** "var(--a)var(--b)" and "1px 2px" -> the two values. */
function values(text: string): string[] {
    return splitTop(text.replaceAll(")var(", ") var("), " ").filter((value) => value !== "");
}

function asTransform(property: string, text: string): string {
    if (property === "transform" || text === "none")
        return text === "none" ? "translate(0)" : text;
    const [first, ...rest] = values(text);
    if (property === "rotate" && /^[xyz]$/.test(first))
        return `rotate${first.toUpperCase()}(${rest.join(" ")})`;
    return `${property}${rest.length > 1 ? "3d" : ""}(${[first, ...rest].join(",")})`;
}

function split(declaration: string): [property: string, value: string] {
    const colon = declaration.indexOf(":");
    return [declaration.slice(0, colon), declaration.slice(colon + 1)];
}

/** `--tw-scale-x:95%` -> `.95`: the function scale() took percentages later than the property did. */
function withoutPercent(declaration: string): string {
    return declaration.replace(/^(--tw-scale-[xyz]|scale):(-?[\d.]+)%/, (_, property, number) => `${property}:${Number(number) / 100}`);
}

/** `height:100dvh` -> `height:100vh;height:100dvh` (Chromium 108), in any CSS. */
export function withOldUnits(css: string): string {
    return css.replace(/(?<=[{;\s])[a-z][a-z-]*:[^;{}]*\d[dsl]v[hw]\b[^;{}]*/g, (text) => `${text.replace(/(\d)[dsl]v([hw])\b/g, "$1v$2").trimEnd()};${text}`);
}

/** `translate`, `rotate` and `scale` of a rule again, for engines that do not know them; null if it has none. */
function fallback(rule: CssNode & { kind: "rule" }): CssNode | null {
    const own = rule.declarations.map(split).filter(([property]) => PARTS.includes(property));
    if (own.every(([property, value]) => property === "transform" && !value.includes("--tw-")))
        return null;
    const declarations = own.map(([property, value]) => `--vitrine-${property}:${asTransform(property, value)}`);
    return { kind: "group", prelude: "@supports not (translate:0)", children: [{ ...rule, declarations: [...declarations, COMBINED] }] };
}

const OKLAB = / in oklab$/;

/** `--tw-gradient-position:to right in oklab` for engines that know the colour space, and without it for the others. */
function withGradientFallback(rule: CssNode & { kind: "rule" }): CssNode[] {
    const positions = rule.declarations.filter((text) => text.startsWith("--tw-gradient-position:") && OKLAB.test(text));
    if (positions.length === 0)
        return [rule];
    const declarations = rule.declarations.map((text) => (positions.includes(text) ? text.replace(OKLAB, "") : text));
    const better: CssNode = { ...rule, declarations: positions };
    return [{ ...rule, declarations }, { kind: "group", prelude: "@supports (background-image:linear-gradient(in lab,red,red))", children: [better] }];
}

function lower(nodes: CssNode[]): CssNode[] {
    return nodes.flatMap((node): CssNode[] => {
        if (node.kind === "group") // what asks for a new thing needs no fallback
            return [node.prelude.startsWith("@supports") ? node : { ...node, children: lower(node.children) }];
        if (node.kind === "raw")
            return [node];
        const rule = { ...node, declarations: node.declarations.map(withoutPercent) };
        const extra = fallback(rule);
        return [...withGradientFallback(rule), ...(extra ? [extra] : [])];
    });
}

/** Placeholders, which Tailwind 4 colours by color-mix() (Chromium 111), would look like text that was typed. */
function withPlaceholderColor(css: string): string {
    return css.replaceAll("::placeholder{color:currentColor}", "::placeholder{color:gray}");
}

/** The rest of the way for Tailwind 4's style sheet, lowered and minified already: what lightningcss leaves although Chromium 102 has it not. */
export function lowerTailwind(css: string): string {
    const lowered = withPlaceholderColor(withOldUnits(printCss(lower(parseCss(css)))));
    return lowered.includes("--vitrine-") ? REGISTERED + lowered : lowered;
}
