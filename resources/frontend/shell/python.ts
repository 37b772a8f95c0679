import { truthy } from "./library";

// The Var operations that JavaScript says differently, or not at all. Fragment bodies call them as `py.name(…)`.
// null or undefined operands give null instead of throwing: a value may not be there before the first full frame.

type Sequence = string | unknown[];

function isSequence(x: unknown): x is Sequence {
    return typeof x === "string" || Array.isArray(x);
}

const text = (x: unknown): string => str(x);

function str(x: unknown): string {
    if (x === null || x === undefined)
        return String(x ?? null);
    return typeof x === "object" ? json(x) : String(x);
}

function json(x: unknown): string {
    return JSON.stringify(x) ?? "null";
}

function escapeClass(chars: string): string {
    return chars.replace(/[\\\]^-]/g, "\\$&");
}

function trim(s: string, chars: string | null | undefined, left: boolean, right: boolean): string {
    const set = chars === null || chars === undefined ? "\\s" : escapeClass(chars);
    if (set === "")
        return s;
    let result = s;
    if (left)
        result = result.replace(new RegExp(`^[${set}]+`), "");
    if (right)
        result = result.replace(new RegExp(`[${set}]+$`), "");
    return result;
}

/** The parts of an address, named as on the server (`rx.State.router.url.path`). There is no address before the first full frame. */
function urlParts(address: unknown): Record<string, unknown> {
    let url: URL | null = null;
    try {
        url = new URL(text(address ?? ""));
    } catch {
        // All parts are empty then.
    }
    return {
        scheme: url?.protocol.slice(0, -1) ?? "",
        netloc: url?.host ?? "",
        origin: url?.origin ?? "",
        path: url?.pathname ?? "",
        query: url?.search.slice(1) ?? "",
        query_parameters: Object.fromEntries(url?.searchParams ?? []),
        fragment: url?.hash.slice(1) ?? "",
    };
}

/** x[start:stop:step] for strings and lists, with Python's clamping and negative numbers. */
function slice(x: unknown, start?: number | null, stop?: number | null, step?: number | null): unknown {
    if (!isSequence(x))
        return null;
    const stride = step ?? 1;
    if (stride === 0)
        throw new RangeError("slice step cannot be zero");
    const length = x.length;
    const clamp = (value: number | null | undefined, fallback: number): number => {
        if (value === null || value === undefined)
            return fallback;
        const fromEnd = value < 0 ? value + length : value;
        return stride > 0 ? Math.min(Math.max(fromEnd, 0), length) : Math.min(Math.max(fromEnd, -1), length - 1);
    };
    const from = clamp(start, stride > 0 ? 0 : length - 1);
    const to = clamp(stop, stride > 0 ? length : -1);
    if (stride === 1)
        return x.slice(from, Math.max(from, to));
    const taken: unknown[] = [];
    for (let at = from; stride > 0 ? at < to : at > to; at += stride)
        taken.push(x[at]);
    return typeof x === "string" ? taken.join("") : taken;
}

function at(x: any, index: any): unknown {
    if (isSequence(x) && typeof index === "number")
        return x[index < 0 ? index + x.length : index] ?? null;
    return x?.[index] ?? null;
}

function length(x: unknown): number {
    if (isSequence(x))
        return x.length;
    return x !== null && typeof x === "object" ? Object.keys(x).length : 0;
}

/** `item in x`; with a field: does one of the items have that value in it. Dicts are searched by key. */
function contains(x: unknown, item: unknown, field?: string): boolean {
    if (typeof x === "string")
        return x.includes(text(item));
    if (Array.isArray(x))
        return field === undefined || field === null
            ? x.some((entry) => same(entry, item))
            : x.some((entry: any) => same(entry?.[field], item));
    return x !== null && typeof x === "object" && Object.prototype.hasOwnProperty.call(x, item as PropertyKey);
}

/** Equal by content, as rx.match compares. */
function same(a: unknown, b: unknown): boolean {
    return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The part of Python's format language that Vars allow: sign-less `[,_][.N][d|f|%|s]`. */
function format(x: unknown, spec: string): string {
    const parts = /^([,_]?)(?:\.(\d+))?([dfs%]?)$/.exec(spec);
    if (!parts || spec === "")
        return text(x);
    const [, separator, digits, kind] = parts;
    if (kind === "s" || typeof x === "string")
        return digits === undefined ? text(x) : text(x).slice(0, Number(digits));
    const number = Number(x) * (kind === "%" ? 100 : 1);
    if (!Number.isFinite(number))
        return Number.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
    const places = digits !== undefined ? Number(digits) : kind === "f" || kind === "%" ? 6 : undefined;
    const fixed = kind === "d" ? String(Math.trunc(number)) : places === undefined ? String(number) : number.toFixed(places);
    const [whole, fraction] = fixed.split(".");
    const grouped = separator ? whole.replace(/\B(?=(\d{3})+$)/g, separator) : whole;
    return (fraction === undefined ? grouped : `${grouped}.${fraction}`) + (kind === "%" ? "%" : "");
}

function range(start: number, stop?: number | null, step?: number | null): number[] {
    const [from, to] = stop === undefined || stop === null ? [0, start] : [start, stop];
    const stride = step ?? 1;
    if (stride === 0)
        throw new RangeError("range() arg 3 must not be zero");
    const numbers: number[] = [];
    for (let value = from; stride > 0 ? value < to : value > to; value += stride)
        numbers.push(value);
    return numbers;
}

function split(s: unknown, separator?: string | null): string[] {
    if (separator === undefined || separator === null)
        return text(s).split(/\s+/).filter((word) => word !== "");
    return text(s).split(separator);
}

function reverse(x: unknown): unknown {
    if (typeof x === "string")
        return [...x].reverse().join("");
    return Array.isArray(x) ? x.slice().reverse() : null;
}

function repeat(x: unknown, times: number): unknown {
    const count = Math.max(0, Math.floor(times));
    if (typeof x === "string")
        return x.repeat(count);
    return Array.isArray(x) ? Array.from({ length: count }, () => x).flat() : Number(x) * times;
}

export const py = {
    // any value
    str,
    json,
    bool: truthy,
    int: (x: unknown): number => Math.trunc(Number(x)),
    float: (x: unknown): number => Number(x),
    same,
    and: (a: unknown, b: () => unknown): unknown => (truthy(a) ? b() : a),
    or: (a: unknown, b: () => unknown): unknown => (truthy(a) ? a : b()),
    not: (x: unknown): boolean => !truthy(x),
    length,
    at,
    slice,
    contains,
    reverse,
    repeat,
    format,
    // strings
    lower: (s: unknown): string => text(s).toLowerCase(),
    upper: (s: unknown): string => text(s).toUpperCase(),
    title: (s: unknown): string =>
        text(s).replace(/\p{L}+/gu, (word) => word[0].toUpperCase() + word.slice(1).toLowerCase()),
    capitalize: (s: unknown): string => text(s).slice(0, 1).toUpperCase() + text(s).slice(1).toLowerCase(),
    strip: (s: unknown, chars?: string | null): string => trim(text(s), chars, true, true),
    lstrip: (s: unknown, chars?: string | null): string => trim(text(s), chars, true, false),
    rstrip: (s: unknown, chars?: string | null): string => trim(text(s), chars, false, true),
    startswith: (s: unknown, prefix: string): boolean => text(s).startsWith(prefix),
    endswith: (s: unknown, suffix: string): boolean => text(s).endsWith(suffix),
    replace: (s: unknown, from: string, to: string): string => text(s).split(from).join(to),
    split,
    // numbers
    floordiv: (a: number, b: number): number => Math.floor(a / b),
    mod: (a: number, b: number): number => a % b,
    pow: (a: number, b: number): number => a ** b,
    abs: (x: number): number => Math.abs(x),
    round: (x: number, digits?: number | null): number =>
        digits ? Number(Number(x).toFixed(digits)) : Math.round(x),
    floor: (x: number): number => Math.floor(x),
    ceil: (x: number): number => Math.ceil(x),
    trunc: (x: number): number => Math.trunc(x),
    // lists
    join: (list: unknown[], separator: string): string => (list ?? []).map(text).join(separator),
    concat: (a: Sequence, b: Sequence): unknown =>
        typeof a === "string" ? a + text(b) : [...(a ?? []), ...((b as unknown[]) ?? [])],
    pluck: (list: any[], field: string): unknown[] => (list ?? []).map((item) => item?.[field] ?? null),
    range,
    // dicts
    keys: (x: object): string[] => Object.keys(x ?? {}),
    values: (x: object): unknown[] => Object.values(x ?? {}),
    entries: (x: object): [string, unknown][] => Object.entries(x ?? {}),
    get: (x: any, key: string, fallback: unknown = null): unknown => x?.[key] ?? fallback,
    url: urlParts,
    merge: (a: object, b: object): object => ({ ...a, ...b }),
};
