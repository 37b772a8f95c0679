// JSON as the wire has it: NaN and infinities are {"$":"nan"}, {"$":"inf"}, {"$":"-inf"}.

const SPECIAL: Record<string, number> = { nan: NaN, inf: Infinity, "-inf": -Infinity };

function revive(_key: string, value: unknown): unknown {
    if (value !== null && typeof value === "object" && "$" in value) {
        const name = (value as { $: unknown }).$;
        if (typeof name === "string" && name in SPECIAL)
            return SPECIAL[name];
    }
    return value;
}

export function decode<T>(text: string): T {
    // A reviver makes parsing several times slower, and special numbers are rare.
    return text.includes('{"$":') ? JSON.parse(text, revive) : JSON.parse(text);
}

/** Values that no server can read (DOM nodes, events, functions) become null: payloads of "raw" triggers may hold them. */
function replace(_key: string, value: unknown): unknown {
    if (typeof value === "number" && !Number.isFinite(value))
        return { $: Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf" };
    if (typeof value === "function" || value === undefined)
        return null;
    if (typeof Node !== "undefined" && (value instanceof Node || value instanceof Event || value instanceof Window))
        return null;
    if (value !== null && typeof value === "object" && "nativeEvent" in value)
        return null;
    return value;
}

export function encode(value: unknown): string {
    return JSON.stringify(value, replace);
}
