import { describe, expect, test } from "bun:test";
import { createElement, type ReactElement } from "react";

import { each, eq, truthy } from "../../resources/frontend/shell/library";
import * as py from "../../resources/frontend/shell/python";

test("truth is Python's", () => {
    for (const value of [0, "", null, undefined, false, [], {}])
        expect(truthy(value)).toBe(false);
    for (const value of [1, -1, "0", true, [0], { a: 0 }, NaN])
        expect(truthy(value)).toBe(true);
});

test("equality compares values, and containers by identity", () => {
    const list = [1];
    expect(eq(1, 1)).toBe(true);
    expect(eq("1", 1)).toBe(false);
    expect(eq(list, list)).toBe(true);
    expect(eq([1], [1])).toBe(false);
    // What is not there is None.
    expect(eq(null, undefined)).toBe(true);
    expect(eq(null, 0)).toBe(false);
    expect(eq(new Date(5), new Date(5))).toBe(true);
});

describe("each", () => {
    const show = (item: unknown, index: number) => `${index}:${JSON.stringify(item)}`;
    const shown = (elements: unknown[]) => elements.map((element) => (element as ReactElement<any>).props.children);

    test("goes over lists, dicts and ranges, and over nothing", () => {
        expect(shown(each(["a", "b"], show))).toEqual(['0:"a"', '1:"b"']);
        expect(shown(each({ x: 1 }, show))).toEqual(['0:["x",1]']);
        expect(shown(each(3, show))).toEqual(["0:0", "1:1", "2:2"]);
        expect(each(null, show)).toEqual([]);
        expect(each(undefined, show)).toEqual([]);
        expect(each(-1, show)).toEqual([]);
    });

    test("an item's own key wins over its position", () => {
        const keys = each(["a", "b"], (item) => createElement("li", { key: `own-${item}` })).map((one) => (one as ReactElement).key);
        expect(keys).toEqual(["own-a", "own-b"]);
        expect(each(["a"], () => createElement("li")).map((one) => (one as ReactElement).key)).toEqual(["0"]);
    });
});

// Right-hand sides are what CPython 3.11 answers to the expression in the name.
describe("slices", () => {
    const cases: [name: string, actual: unknown, expected: unknown][] = [
        ["'abcdef'[1:4]", py.slice("abcdef", 1, 4), "bcd"],
        ["'abcdef'[-2:]", py.slice("abcdef", -2), "ef"],
        ["'abcdef'[::-1]", py.slice("abcdef", null, null, -1), "fedcba"],
        ["'abcdef'[4:1:-2]", py.slice("abcdef", 4, 1, -2), "ec"],
        ["[0,1,2,3][:-1]", py.slice([0, 1, 2, 3], null, -1), [0, 1, 2]],
        ["[0,1,2,3][::2]", py.slice([0, 1, 2, 3], null, null, 2), [0, 2]],
        ["[0,1,2,3][10:]", py.slice([0, 1, 2, 3], 10), []],
        ["[0,1,2,3][3:1]", py.slice([0, 1, 2, 3], 3, 1), []],
        ["[0,1,2,3][-10:2]", py.slice([0, 1, 2, 3], -10, 2), [0, 1]],
        ["[0,1,2,3][10::-1]", py.slice([0, 1, 2, 3], 10, null, -1), [3, 2, 1, 0]],
        ["[0,1,2,3][:0:-1]", py.slice([0, 1, 2, 3], null, 0, -1), [3, 2, 1]],
    ];
    for (const [name, actual, expected] of cases)
        test(name, () => expect(actual).toEqual(expected));

    test("a step of zero is an error", () => expect(() => py.slice([1], null, null, 0)).toThrow("zero"));
});

describe("strings", () => {
    const cases: [name: string, actual: unknown, expected: unknown][] = [
        ["'hello world'.title()", py.title("hello world"), "Hello World"],
        ["\"they're\".title()", py.title("they're"), "They'Re"],
        ["'éTÉ'.title()", py.title("éTÉ"), "Été"],
        ["'hELLO'.capitalize()", py.capitalize("hELLO"), "Hello"],
        ["''.capitalize()", py.capitalize(""), ""],
        ["'  a '.strip()", py.strip("  a "), "a"],
        ["'xxaxx'.strip('x')", py.strip("xxaxx", "x"), "a"],
        ["'[a]'.strip('[]')", py.strip("[a]", "[]"), "a"],
        ["'--a--'.lstrip('-')", py.lstrip("--a--", "-"), "a--"],
        ["'--a--'.rstrip('-')", py.rstrip("--a--", "-"), "--a"],
        ["'a,b,,c'.split(',')", py.split("a,b,,c", ","), ["a", "b", "", "c"]],
        ["'a.a.a'.replace('.', '$&')", py.replace("a.a.a", ".", "$&"), "a$&a$&a"],
        ["'ab' * 3", py.repeat("ab", 3), "ababab"],
        ["'abc'[-1]", py.at("abc", -1), "c"],
        ["'b' in 'abc'", py.contains("abc", "b"), true],
        ["f'{1234567.891:,.2f}'", py.format(1234567.891, ",.2f"), "1,234,567.89"],
        ["f'{-1234:,}'", py.format(-1234, ","), "-1,234"],
        ["f'{0.256:.1%}'", py.format(0.256, ".1%"), "25.6%"],
        ["f'{5:.3f}'", py.format(5, ".3f"), "5.000"],
        ["f'{1e6:_.0f}'", py.format(1e6, "_.0f"), "1_000_000"],
        ["f'{float(\"inf\"):.2f}'", py.format(Infinity, ".2f"), "inf"],
    ];
    for (const [name, actual, expected] of cases)
        test(name, () => expect(actual).toEqual(expected));
});

describe("numbers, lists and dicts", () => {
    const cases: [name: string, actual: unknown, expected: unknown][] = [
        ["list(range(3))", py.range(3), [0, 1, 2]],
        ["list(range(5, 0, -2))", py.range(5, 0, -2), [5, 3, 1]],
        ["list(range(0))", py.range(0), []],
        ["[1, 2][-1]", py.at([1, 2], -1), 2],
        ["an index that is not there", py.at([1, 2], 5), null],
        ["[1] + [2]", py.concat([1], [2]), [1, 2]],
        ["[0, 1] * 2", py.repeat([0, 1], 2), [0, 1, 0, 1]],
        ["', '.join(['a', 'b'])", py.join(["a", "b"], ", "), "a, b"],
        ["[1, 2] in [[1, 2]]", py.contains([[1, 2]], [1, 2]), true],
        ["contains with a field", py.contains([{ id: 3 }], 3, "id"), true],
        ["'a' in {'a': 0}", py.contains({ a: 0 }, "a"), true],
        ["'toString' in {}", py.contains({}, "toString"), false],
        ["{'a': 1} | {'a': 2}", py.merge({ a: 1 }, { a: 2 }), { a: 2 }],
        ["len({'a': 1})", py.length({ a: 1 }), 1],
        ["reversed copies", py.reverse([1, 2]), [2, 1]],
        ["a list in a text", py.str([1]), "[1]"],
        ["what is not there has no items", [py.map(null, String), py.reduce(undefined, Math.max), py.join(null), py.concat(null, [1])], [[], null, "", [1]]],
        ["what is not there has no text", [py.upper(null), py.strip(undefined), py.length(null)], ["", "", 0]],
        ["times of different zones", py.compareTimes("2024-02-29 12:30:00+00:00", "2024-02-29 14:30:00.000001+02:00"), -1],
        ["a time without a zone is not compared with one that has it", py.compareTimes("2024-02-29 12:30:00", "2024-02-29 12:30:00+00:00"), NaN],
    ];
    for (const [name, actual, expected] of cases)
        test(name, () => expect(actual).toEqual(expected));
});
