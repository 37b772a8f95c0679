import { loadedLibraries } from "./libraries";
import { type CompiledFragment, makeFragment, readsSurroundings } from "./registry";
import * as scope from "./scope";
import type { FragmentSource } from "./wire";

const SCOPE_NAMES = Object.keys(scope);
const SCOPE_VALUES = Object.values(scope);

/** The function of a fragment whose libraries are loaded. Throws what is wrong with it. */
export function compileFragment(id: string, source: FragmentSource): CompiledFragment {
    const locals = (source.imports ?? []).filter(([, name]) => name !== "").map(([library, name, local]) =>
        [local, loadedLibraries.resolve(library, name)] as const);
    const make = new Function(
        ...SCOPE_NAMES,
        ...locals.map(([local]) => local),
        `return function (s, p$) {${source.body}\n}\n//# sourceURL=vitrine-fragment-${id}.js`,
    );
    return makeFragment(make(...SCOPE_VALUES, ...locals.map(([, value]) => value)), source.reads, readsSurroundings(source.body));
}
