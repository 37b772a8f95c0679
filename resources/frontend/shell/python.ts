import { truthy } from "./library";

// The Var operations that JavaScript says differently, or not at all. Fragment bodies call them as `py.name(…)`; an export has those only
// that its pages call.
// null or undefined operands give null instead of throwing: a value may not be there before the first full frame.

type Sequence = string | unknown[];

function isSequence(x: unknown): x is Sequence {
    return typeof x === "string" || Array.isArray(x);
}

/** A value as text; what is not there has none. */
function text(x: unknown): string {
    if (x === null || x === undefined)
        return "";
    return typeof x === "object" ? json(x) : String(x);
}

export function str(x: unknown): string {
    return x === null || x === undefined ? "null" : text(x);
}

export function json(x: unknown): string {
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
export function slice(x: unknown, start?: number | null, stop?: number | null, step?: number | null): unknown {
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

export function at(x: any, index: any): unknown {
    if (isSequence(x) && typeof index === "number")
        return x[index < 0 ? index + x.length : index] ?? null;
    return x?.[index] ?? null;
}

export function length(x: unknown): number {
    if (isSequence(x))
        return x.length;
    return x !== null && typeof x === "object" ? Object.keys(x).length : 0;
}

/** `item in x`; with a field: does one of the items have that value in it. Dicts are searched by key. */
export function contains(x: unknown, item: unknown, field?: string): boolean {
    if (typeof x === "string")
        return x.includes(text(item));
    if (Array.isArray(x))
        return field === undefined || field === null
            ? x.some((entry) => same(entry, item))
            : x.some((entry: any) => same(entry?.[field], item));
    return x !== null && typeof x === "object" && Object.prototype.hasOwnProperty.call(x, item as PropertyKey);
}

/** Equal by content, as rx.match compares. */
export function same(a: unknown, b: unknown): boolean {
    return a === b || JSON.stringify(a) === JSON.stringify(b);
}

const FORMAT = /^(?:(.)?([<>^]))?([+\- ]?)(0?)(\d*)([,_]?)(?:\.(\d+))?([dfFeE%s]?)$/su;

/** Python's format language for numbers and text, as far as var_methods.cpp lets it pass. */
export function format(x: unknown, spec: string): string {
    const parts = FORMAT.exec(spec);
    if (!parts)
        return text(x);
    const [, fill, align, sign, zero, width, separator, digits, kind] = parts;
    const isText = kind === "s" || typeof x === "string";
    const shown = isText ? text(x).slice(0, digits === undefined ? undefined : Number(digits)) : formatNumber(Number(x), sign, separator, digits, kind);
    const missing = Math.max(0, Number(width) - shown.length);
    const side = align ?? (isText ? "<" : zero ? "=" : ">");
    const filling = (fill ?? (zero || " ")).repeat(missing);
    const before = side === "^" ? filling.slice(0, missing >> 1) : side === "<" ? "" : filling;
    const start = side === "=" && /^[+\- ]/.test(shown) ? 1 : 0;
    return shown.slice(0, start) + before + shown.slice(start) + filling.slice(before.length);
}

function formatNumber(number: number, sign: string, separator: string, digits: string | undefined, kind: string): string {
    const value = Math.abs(kind === "%" ? number * 100 : number);
    const mark = number < 0 || Object.is(number, -0) ? "-" : sign === "-" ? "" : sign;
    if (!Number.isFinite(value))
        return mark + (Number.isNaN(value) ? "nan" : "inf");
    if (kind.toLowerCase() === "e") {
        const shown = value.toExponential(Number(digits ?? 6)).replace(/e([+-])(\d)$/, "e$10$2");
        return mark + (kind === "E" ? shown.toUpperCase() : shown);
    }
    const places = digits ?? (kind === "" || kind === "d" ? undefined : "6");
    const [whole, fraction] = (places === undefined ? String(kind === "d" ? Math.trunc(value) : value) : value.toFixed(Number(places))).split(".");
    const grouped = separator ? whole.replace(/\B(?=(\d{3})+$)/g, separator) : whole;
    return mark + (fraction === undefined ? grouped : `${grouped}.${fraction}`) + (kind === "%" ? "%" : "");
}

export function range(start: number, stop?: number | null, step?: number | null): number[] {
    const [from, to] = stop === undefined || stop === null ? [0, start] : [start, stop];
    const stride = step ?? 1;
    if (stride === 0)
        throw new RangeError("range() arg 3 must not be zero");
    const numbers: number[] = [];
    for (let value = from; stride > 0 ? value < to : value > to; value += stride)
        numbers.push(value);
    return numbers;
}

export function split(s: unknown, separator?: string | null): string[] {
    return text(s).split(separator ?? "");
}

export function reverse(x: unknown): unknown {
    if (typeof x === "string")
        return [...x].reverse().join("");
    return Array.isArray(x) ? x.slice().reverse() : null;
}

export function repeat(x: unknown, times: number): unknown {
    const count = Math.max(0, Math.floor(times));
    if (typeof x === "string")
        return x.repeat(count);
    return Array.from({ length: count }, () => (x as unknown[]) ?? []).flat();
}

// any value
export { truthy as bool } from "./library";

// strings
export const lower = (s: unknown): string => text(s).toLowerCase();
export const upper = (s: unknown): string => text(s).toUpperCase();
export const title = (s: unknown): string =>
    text(s).replace(/\p{L}+/gu, (word) => word[0].toUpperCase() + word.slice(1).toLowerCase());
export const capitalize = (s: unknown): string => text(s).slice(0, 1).toUpperCase() + text(s).slice(1).toLowerCase();
export const strip = (s: unknown, chars?: string | null): string => trim(text(s), chars, true, true);
export const lstrip = (s: unknown, chars?: string | null): string => trim(text(s), chars, true, false);
export const rstrip = (s: unknown, chars?: string | null): string => trim(text(s), chars, false, true);
export const startswith = (s: unknown, prefix: string): boolean => text(s).startsWith(prefix);
export const endswith = (s: unknown, suffix: string): boolean => text(s).endsWith(suffix);
export const replace = (s: unknown, from: string, to: string): string => text(s).replaceAll(from, () => to);

// numbers
export const round = (x: number, digits: number): number => Number(Number(x).toFixed(digits));

// lists
type Items = any[] | null | undefined;
export const join = (list: Items, separator = ""): string => (list ?? []).map(text).join(separator ?? "");
export const concat = (a: Items, b: Items): unknown[] => [...(a ?? []), ...(b ?? [])];
export const pluck = (list: Items, field: string): unknown[] => (list ?? []).map((item) => item?.[field] ?? null);
export const map = (list: Items, fn: (item: any, index: number) => unknown): unknown[] => (list ?? []).map((item, index) => fn(item, index));
export const filter = (list: Items, fn: (item: any, index: number) => unknown): unknown[] =>
    (list ?? []).filter((item, index) => truthy(fn(item, index)));

/** What Python would iterate over: a text's characters, a dict's keys. */
function iterated(x: unknown): unknown {
    if (typeof x === "string")
        return [...x];
    return x === null || x === undefined ? [] : typeof x === "object" && !Array.isArray(x) ? Object.keys(x) : x;
}

export const flatMap = (list: Items, fn: (item: any, index: number) => unknown): unknown[] => map(list, fn).flatMap(iterated);

/** Without a start value the first item is it; of nothing nothing comes. */
export function reduce(list: Items, fn: (soFar: any, item: any) => unknown, ...start: unknown[]): unknown {
    const items = [...start, ...(list ?? [])];
    return items.length === 0 ? null : items.reduce((soFar, item) => fn(soFar, item));
}

/** Below zero, zero or above, as lists compare in Python: by the first item that differs. */
export function compare(a: any, b: any): number {
    if (!Array.isArray(a) || !Array.isArray(b))
        return a < b ? -1 : a > b ? 1 : 0;
    for (let i = 0; i < Math.min(a.length, b.length); ++i) {
        const order = compare(a[i], b[i]);
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}

// dicts
export { urlParts as url };
export const merge = (a: object, b: object): object => ({ ...a, ...b });

// dates
const TIME = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?(?:([+-]\d\d:\d\d)(?::\d\d)?)?)?$/;

/** What a date or time is sent as, in microseconds, and whether it is a date, or has a time zone. Null for anything else. */
function instant(x: unknown): { kind: string; at: number } | null {
    const parts = typeof x === "string" ? TIME.exec(x) : null;
    if (!parts)
        return null;
    const [, day, clock, fraction, zone] = parts;
    const seconds = Date.parse(`${day}T${clock ?? "00:00:00"}${zone ?? "Z"}`);
    return { kind: clock === undefined ? "date" : zone === undefined ? "naive" : "aware", at: seconds * 1000 + Number((fraction ?? "").padEnd(6, "0")) };
}

/** Below zero, zero or above; NaN, which is none of these, for what Python does not compare: dates with times, naive with aware ones. */
export function compareTimes(a: unknown, b: unknown): number {
    const [left, right] = [instant(a), instant(b)];
    return left && right && left.kind === right.kind ? left.at - right.at : NaN;
}

export const sameTime = (a: unknown, b: unknown): boolean => (a ?? null) === (b ?? null) || compareTimes(a, b) === 0;

// styles
export { css, px } from "./runtime_css";
