// Libraries that know but a light page, in dark ones.

const RULE = /([^{}]+)\{([^{}]*)\}/g;
const DECLARATION = /(?:^|;)\s*((?:background|border|outline)(?:-top|-right|-bottom|-left)?(?:-color)?|color)\s*:([^;]*)/g;
const HEX = /#([\da-f]{6}|[\da-f]{3})\b/i;

/** The dark scale of Radix' gray, where the page has no theme. */
const GRAYS = ["#111", "#191919", "#222", "#2a2a2a", "#313131", "#3a3a3a", "#484848", "#606060", "#6e6e6e", "#7b7b7b", "#b4b4b4", "#eee"];

/** Of light pages: from this lightness on (0 to 255) it is the step of the scale. */
const STEPS = [252, 245, 238, 230, 222, 214, 200, 180, 160, 130, 90, 0];

function channels(hex: string): number[] {
    const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g)!;
    return digits.map((digit) => parseInt(digit, 16));
}

/** Of a property; nothing if it may stay. */
function inDarkColor(name: string, hex: string): string | undefined {
    const rgb = channels(hex);
    const [low, high] = [Math.min(...rgb), Math.max(...rgb)];
    if (high - low <= 24) {
        const step = STEPS.findIndex((least) => low >= least);
        return `var(--gray-${step + 1},${GRAYS[step]})`;
    }
    if (name === "color" && low < 64 && rgb[2]! > 200) // a link
        return "var(--accent-11,#70b8ff)";
    return low > 190 ? "var(--accent-5,#104d87)" : undefined; // a tint, of what is chosen
}

/** The color alone: what else a shorthand says has been said, and partly taken back again. */
function inDarkDeclaration(name: string, value: string): string {
    const [, hex] = HEX.exec(value) ?? [];
    const color = hex && !value.includes("url(") && inDarkColor(name, hex);
    return color ? `${name.endsWith("color") ? name : `${name}-color`}:${color}` : "";
}

/** What a style sheet says of neutral colours, said for dark pages with those of the theme. What is dark in light pages stays so. */
export function inDark(css: string): string {
    const rules: string[] = [];
    for (const [, selectors, body] of css.matchAll(RULE)) {
        const isInverse = [...body!.matchAll(/background(?:-color)?\s*:\s*#([\da-f]{6}|[\da-f]{3})\b/gi)].some(([, hex]) => Math.max(...channels(hex!)) < 96);
        if (isInverse || /%|^\s*@/.test(selectors!))
            continue;
        const declarations = [...body!.matchAll(DECLARATION)].map(([, name, value]) => inDarkDeclaration(name!, value!)).filter((one) => one !== "");
        if (declarations.length > 0)
            rules.push(`${selectors!.split(",").map((selector) => `.dark ${selector.trim()}`).join(",")}{${declarations.join(";")}}`);
    }
    return rules.join("\n");
}
