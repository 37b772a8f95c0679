import { mode } from "./color_mode";
import { on } from "./events";
import { eq, truthy } from "./library";
import { router } from "./navigation";
import { store } from "./store";

/** What expressions that come with an event may use. `py` is not here: production bundles only have the operations that pages use. */
const NAMES = { on, truthy, eq, router, mode };

/** The value of an expression that a handler's event brought along: a callback, or a Var. */
export function evaluate(expression: string): unknown {
    return new Function("s", ...Object.keys(NAMES), `return (${expression})`)(store.values, ...Object.values(NAMES));
}
