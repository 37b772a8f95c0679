import { beforeEach, describe, expect, spyOn, test } from "bun:test";

import { on } from "../../resources/frontend/shell/events";
import { addPendingInput } from "../../resources/frontend/shell/pending_input";
import { connection } from "../../resources/frontend/shell/socket";
import { SPECS } from "../../resources/frontend/shell/trigger_specs";

const sent: unknown[][] = [];
spyOn(connection, "emit").mockImplementation((...args) => { sent.push(args); });
beforeEach(() => { sent.length = 0; });

describe("specs", () => {
    test("value takes events and bare values", () => {
        expect(SPECS.value([{ target: { value: "x" } }])).toEqual(["x"]);
        expect(SPECS.value(["picked"])).toEqual(["picked"]);
    });

    test("number", () => {
        expect(SPECS.number([{ target: { value: "4.5" } }])).toEqual([4.5]);
        expect(SPECS.number([{ target: { value: "" } }])).toEqual([null]);
        expect(SPECS.number([[1, 2]])).toEqual([[1, 2]]);
    });

    test("checked", () => {
        expect(SPECS.checked([{ target: { checked: true } }])).toEqual([true]);
        expect(SPECS.checked(["indeterminate"])).toEqual([false]);
        expect(SPECS.checked([true])).toEqual([true]);
    });

    test("key and pointer have Python's names", () => {
        expect(SPECS.key([{ key: "Enter", shiftKey: true }])).toEqual(
            ["Enter", { alt_key: false, ctrl_key: false, meta_key: false, shift_key: true }]);
        expect(SPECS.pointer([{ button: 1, clientX: 3, clientY: 4, ctrlKey: true }])).toEqual([{
            button: 1, buttons: 0, client_x: 3, client_y: 4, alt_key: false, ctrl_key: true, meta_key: false, shift_key: false,
        }]);
    });

    test("none and raw", () => {
        expect(SPECS.none([{ target: {} }])).toEqual([]);
        expect(SPECS.raw([1, "b"])).toEqual([1, "b"]);
    });
});

describe("on()", () => {
    test("sends its calls together, each with its own arguments, in order", () => {
        on([[3, (value) => [1, value]], [4]], "value")({ target: { value: "x" } });
        expect(sent).toEqual([[[[3, [1, "x"]], [4, []]], false]]);
    });

    test("stop and prevent reach the event, and a submit is always prevented", () => {
        const done: string[] = [];
        const event = { preventDefault: () => done.push("prevent"), stopPropagation: () => done.push("stop") };
        on([], "none", { stop: 1 })(event);
        on([], "none", { prevent: 1 })(event);
        expect(done).toEqual(["stop", "prevent"]);
    });

    test("throttle lets the first through, across renders", () => {
        for (let click = 0; click < 3; click++)
            on([[70]], "none", { throttle: 10_000 })();
        expect(sent.length).toBe(1);
    });

    test("debounce sends only the last, read when it happened", async () => {
        const target = { value: "a" };
        const arrived = new Promise<void>((resolve) => {
            const handler = (value: unknown) => {
                resolve();
                return [value];
            };
            on([[71, handler]], "value", { debounce: 5 })({ target });
            target.value = "b";
            on([[71, handler]], "value", { debounce: 5 })({ target });
            target.value = "later";
        });
        await arrived;
        expect(sent).toEqual([[[[71, ["b"]]], false]]);
    });

    test("what was typed goes out before what is done next", () => {
        addPendingInput(() => connection.emit([[1, ["typed"]]]));
        on([[2]])();
        on([[2]])();
        expect(sent.flatMap(([events]) => (events as [number, unknown[]][]).map(([handler]) => handler))).toEqual([1, 2, 2]);
    });
});
