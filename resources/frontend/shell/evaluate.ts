import { mode } from "./color_mode";
import { on } from "./events";
import { eq, truthy } from "./library";
import { router } from "./navigation";
import { store } from "./store";

/**
 * The value of an expression that a handler's event brought along: a callback, or a Var. It sees most of the names that fragment bodies
 * do; not `py`, of which a production bundle has only the operations that pages use.
 */
export function evaluate(expression: string): unknown {
    // Here and not outside: events.ts and this module import each other, so at first neither may use the other.
    const names = { s: store.values, on, truthy, eq, router, mode };
    return new Function(...Object.keys(names), `return (${expression})`)(...Object.values(names));
}
