// Styles whose properties only state knows. What the compiler can see has rules already.

const UNITLESS = new RegExp(`^(?:-[a-z]+-)?(?:${[
    "animation-iteration-count", "aspect-ratio", "border-image-(?:outset|slice|width)", "column-count", "columns", "flex(?:-grow|-shrink)?", "font-weight",
    "grid-(?:area|(?:row|column)(?:-start|-end)?)", "line-clamp", "line-height", "opacity", "order", "orphans", "scale", "tab-size", "widows", "z-index", "zoom",
    "(?:fill|flood|stop|stroke)-opacity", "stroke-(?:dasharray|dashoffset|miterlimit|width)",
].join("|")})$|^--`);

/** Stands for the class until that has a name. */
const PLACE = "\u0001";

const known = new Set<string>();

/** A number is a length, as everywhere in styles. */
export function px(value: unknown): unknown {
    return typeof value === "number" && value !== 0 ? `${value}px` : value;
}

function kebab(name: string): string {
    return name.startsWith("--") ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll("_", "-").replace(/^(webkit|moz|ms)-/, "-$1-");
}

function inside(selector: string, key: string): string {
    return key.split(",").map((part) => {
        const inner = part.trim();
        return inner.includes("&") ? inner.replaceAll("&", selector) : `${selector}${inner.startsWith(":") ? "" : " "}${inner}`;
    }).join(",");
}

/** Rules, with PLACE for the element. */
function rules(style: Record<string, unknown>, selector: string): string {
    let own = "";
    let nested = "";
    for (const [key, value] of Object.entries(style)) {
        if (value !== null && typeof value === "object") {
            const inner = value as Record<string, unknown>;
            nested += key.startsWith("@") ? `${key}{${rules(inner, selector)}}` : rules(inner, inside(selector, key));
        } else if (value !== null && value !== undefined && typeof value !== "boolean" && !/[{}]|<\//.test(String(value))) {
            const property = kebab(key);
            own += `${property}:${UNITLESS.test(property) ? value : px(value)};`;
        }
    }
    return (own && `${selector}{${own}}`) + nested;
}

function hash(text: string): string {
    let value = 5381;
    for (let i = 0; i < text.length; i++)
        value = (Math.imul(value, 33) ^ text.charCodeAt(i)) >>> 0;
    return value.toString(36);
}

/** The class for these styles; its rule is on the page from now on. */
export function css(...styles: Record<string, unknown>[]): string {
    const text = styles.map((style) => rules(style, PLACE)).join("");
    if (!text)
        return "";
    const name = `v-${hash(text)}r`;
    if (!known.has(name) && typeof document !== "undefined") {
        known.add(name);
        document.head.appendChild(document.createElement("style")).textContent = text.replaceAll(PLACE, `.${name}`);
    }
    return name;
}
