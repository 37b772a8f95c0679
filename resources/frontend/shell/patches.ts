import type { Patch, PathStep, Value } from "./wire";

type Container = Value[] | Record<string, Value>;

function copy(container: Value): Container {
    if (Array.isArray(container))
        return container.slice();
    if (container !== null && typeof container === "object")
        return { ...(container as Record<string, Value>) };
    throw new Error("a patch leads into a value that holds nothing");
}

/** A copy of `value` whose container at `path` was changed by `change`; everything beside the path is shared with `value`. */
function changed(value: Value, path: PathStep[], depth: number, change: (container: Container) => Container): Value {
    const result = copy(value) as Record<PathStep, Value>;
    if (depth === path.length)
        return change(result as Container);
    const step = path[depth];
    if (!(step in result))
        throw new Error(`a patch leads to ${JSON.stringify(path)}, which is not there`);
    result[step] = changed(result[step], path, depth + 1, change);
    return result;
}

function applyOne(value: Value, [op, path, operand]: Patch): Value {
    const parent = path.slice(0, -1);
    const last = path[path.length - 1];
    switch (op) {
    case "=":
        if (path.length === 0)
            return operand;
        return changed(value, parent, 0, (container) => {
            (container as Record<PathStep, Value>)[last] = operand;
            return container;
        });
    case "+":
        return changed(value, path, 0, (container) => {
            if (!Array.isArray(container))
                throw new Error("a patch appends to something that is no list");
            container.push(operand);
            return container;
        });
    case "i":
        return changed(value, parent, 0, (container) => {
            if (!Array.isArray(container))
                throw new Error("a patch inserts into something that is no list");
            container.splice(Number(last), 0, operand);
            return container;
        });
    case "-":
        return changed(value, parent, 0, (container) => {
            if (Array.isArray(container))
                container.splice(Number(last), 1);
            else
                delete container[last];
            return container;
        });
    case "x":
        return changed(value, path, 0, (container) => (Array.isArray(container) ? [] : {}));
    default:
        throw new Error(`unknown patch operation ${JSON.stringify(op)}`);
    }
}

/**
 * `value` with the patches applied in order. `value` itself stays as it is: what React holds from an earlier render must not
 * change under it, and a changed container must be another object.
 */
export function applyPatches(value: Value, patches: Patch[]): Value {
    return patches.reduce(applyOne, value);
}
