import { loadedLibraries } from "./libraries";
import { type CompiledFragment, makeFragment, readsSurroundings } from "./registry";
import * as scope from "./scope";
import type { FragmentSource } from "./wire";

/** The function of a fragment whose libraries are loaded. Throws what is wrong with it. @param names what its free names mean */
export function compileFragment(id: string, source: FragmentSource, names: Record<string, unknown> = scope): CompiledFragment {
    const imports = (source.imports ?? []).map(([library, name, local]) => [local, loadedLibraries.resolve(library, name)] as const);
    const locals = imports.filter(([local]) => local !== "");
    const make = new Function(
        ...Object.keys(names),
        ...locals.map(([local]) => local),
        `return function (s, p$) {${source.body}\n}\n//# sourceURL=vitrine-fragment-${id}.js`,
    );
    return makeFragment(make(...Object.values(names), ...locals.map(([, value]) => value)), source.reads, readsSurroundings(source.body));
}
