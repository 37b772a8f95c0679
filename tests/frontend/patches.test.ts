import { describe, expect, test } from "bun:test";

import { applyPatches } from "../../resources/frontend/shell/patches";
import { decode, encode } from "../../resources/frontend/shell/json";
import { Store } from "../../resources/frontend/shell/store";

describe("patches", () => {
    test("each operation does what ARCHITECTURE.md says", () => {
        const list = () => [{ text: "a", done: false }, { text: "b", done: false }];
        expect(applyPatches(list(), [["=", [1, "done"], true]])).toEqual([{ text: "a", done: false }, { text: "b", done: true }]);
        expect(applyPatches(list(), [["+", [], 7]])).toEqual([...list(), 7]);
        expect(applyPatches(list(), [["i", [1], 7]])).toEqual([list()[0], 7, list()[1]]);
        expect(applyPatches(list(), [["-", [0]]])).toEqual([list()[1]]);
        expect(applyPatches(list(), [["-", [0, "done"]]])).toEqual([{ text: "a" }, list()[1]]);
        expect(applyPatches(list(), [["x", []]])).toEqual([]);
        expect(applyPatches({ a: { b: 1 } }, [["x", ["a"]]])).toEqual({ a: {} });
        expect(applyPatches([1], [["=", [], "new"]])).toBe("new");
    });

    test("they apply in order", () => {
        expect(applyPatches([], [["+", [], []], ["+", [0], 1], ["i", [0, 0], 0], ["=", [0, 1], 2]])).toEqual([[0, 2]]);
    });

    test("the old value stays, what lies beside the path is shared", () => {
        const old = [{ n: 1 }, { n: 2 }];
        const now = applyPatches(old, [["=", [1, "n"], 3]]) as typeof old;
        expect(old).toEqual([{ n: 1 }, { n: 2 }]);
        expect(now).not.toBe(old);
        expect(now[0]).toBe(old[0]);
        expect(now[1]).not.toBe(old[1]);
    });

    test("a path that leads nowhere is an error, not a silent wrong value", () => {
        expect(() => applyPatches([1], [["=", [3, "a"], 1]])).toThrow("not there");
        expect(() => applyPatches({ a: 1 }, [["+", [], 1]])).toThrow("no list");
    });
});

describe("store", () => {
    test("only those are told who read what changed, once for each delta", () => {
        const store = new Store();
        store.replaceAll([0, "a", []]);
        const told = { first: 0, second: 0, both: 0 };
        store.subscribe([0], () => told.first++);
        store.subscribe([1], () => told.second++);
        store.subscribe([0, 2], () => told.both++);
        store.apply({ "0": 1 }, { "2": [["+", [], 5]] });
        expect(told).toEqual({ first: 1, second: 0, both: 1 });
        expect(store.values).toEqual([1, "a", [5]]);
        store.apply({ "1": "a" }, undefined);
        expect(told.second).toBe(0);
    });

    test("a patch in the same delta applies to the replaced value", () => {
        const store = new Store();
        store.replaceAll([[1]]);
        store.apply({ "0": [] }, { "0": [["+", [], 2]] });
        expect(store.values[0]).toEqual([2]);
    });

    test("the version rises with each change until nobody listens any more", () => {
        const store = new Store();
        store.replaceAll([0]);
        const before = store.versionOf([0]);
        let told = 0;
        const end = store.subscribe([0], () => told++);
        store.apply({ "0": 1 }, undefined);
        expect(store.versionOf([0])).toBeGreaterThan(before);
        end();
        store.apply({ "0": 2 }, undefined);
        expect(told).toBe(1);
    });
});

describe("numbers that JSON has no word for", () => {
    test("survive both ways", () => {
        expect(decode<unknown>('{"d":{"0":{"$":"nan"},"1":[{"$":"-inf"}]}}')).toEqual({ d: { "0": NaN, "1": [-Infinity] } });
        expect(encode([NaN, Infinity, -Infinity, 1.5])).toBe('[{"$":"nan"},{"$":"inf"},{"$":"-inf"},1.5]');
    });

    test("an object of the user with such a key is left alone", () => {
        expect(decode<unknown>('{"$":"price"}')).toEqual({ $: "price" });
    });
});
