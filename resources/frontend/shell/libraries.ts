import type { FragmentSource } from "./wire";

type Module = Record<string, any>;

function failure(library: string, reason: unknown): Error {
    const name = library.startsWith("$code/") ? "The custom code of a component" : `The library "${library}"`;
    return new Error(`${name} cannot be loaded: ${reason}`, { cause: reason });
}

/** The npm packages that fragments import which are compiled in the browser. */
class Libraries {
    /** How a library is imported by its name: in development the browser's import map knows. */
    open: (name: string) => Promise<Module> = (name) => import(name);
    /** An error is what kept the module from being loaded. */
    private readonly modules = new Map<string, Module | Error>();
    private own: Record<string, string> = {};

    /**
     * Libraries of the project's own: addresses of their modules, and of style sheets that these need. One with another address is loaded anew;
     * the names of those that had been loaded before.
     */
    addOwn(addresses: Record<string, string>, styles: string[]): Set<string> {
        const changed = Object.keys(addresses).filter((name) => this.own[name] !== addresses[name] && this.modules.delete(name));
        this.own = { ...this.own, ...addresses };
        const missing = styles.filter((href) => !document.head.querySelector(`link[href="${CSS.escape(href)}"]`));
        document.head.prepend(...missing.map((href) => Object.assign(document.createElement("link"), { rel: "stylesheet", href })));
        return new Set(changed);
    }

    /** Loads what the fragments need and is not here yet. Null when all is here already, so that a swap can go on at once. */
    load(fragments: Iterable<FragmentSource>): Promise<void> | null {
        const missing = new Set<string>();
        for (const { imports } of fragments) {
            for (const [library] of imports ?? []) {
                if (!this.modules.has(library))
                    missing.add(library);
            }
        }
        return missing.size === 0 ? null : this.loadAll([...missing]);
    }

    async loadAll(names: string[]): Promise<void> {
        await Promise.all(names.map(async (name) => {
            const module = await this.open(this.own[name] ?? name).catch((reason) => failure(name, reason));
            this.modules.set(name, module);
        }));
    }

    /**
     * An export by name; the name may be dotted, and is empty for a library that is there for its effect. Throws what kept the library from
     * being loaded.
     */
    resolve(library: string, name: string): unknown {
        const module = this.modules.get(library);
        if (module instanceof Error)
            throw module;
        if (!module)
            throw new Error(`The library "${library}" is not part of Vitrine, so "${name}" cannot be shown.`);
        if (name === "")
            return undefined;
        if (name === "*")
            return module;
        const value = name.split(".").reduce<any>((at, part) => at?.[part], module);
        if (value === undefined)
            throw new Error(`The library "${library}" has no "${name}".`);
        return value;
    }
}

// Pure: production has it only where pages show components that the server makes.
export const loadedLibraries = /* @__PURE__ */ new Libraries();
