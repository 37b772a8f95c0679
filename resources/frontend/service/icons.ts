import { NODE_MODULES } from "./paths";

/** What Vitrine ships of the icon library. Names are matched without case, dashes and underscores. */
export interface IconTable {
    /** From any name, old ones and aliases included, in its matching form, to the name of the icon. */
    names: Record<string, string>;
    /** By the name of the icon: its shapes as JSON, [[element, attributes], …]. */
    shapes: Record<string, string>;
}

/** The current library, and the last one that had the names which it dropped (those of brands). */
const PACKAGES = ["lucide-react/dynamicIconImports.mjs", "lucide-react-0/dynamicIconImports.mjs"];

type Shape = [element: string, attributes: Record<string, string>];

export const plainName = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, "");

export async function iconTable(): Promise<IconTable> {
    const names = new Map<string, string>();
    const shapes = new Map<string, string>();
    for (const path of PACKAGES) {
        const { default: loaders } = await import(`${NODE_MODULES}/${path}`) as { default: Record<string, () => Promise<any>> };
        const known = new Set(names.keys());
        const ownNames = new Map(Object.keys(loaders).map((name) => [plainName(name), name]));
        for (const [name, load] of Object.entries(loaders)) {
            if (known.has(plainName(name)))
                continue;
            const { default: component, __iconNode: nodes } = await load();
            const icon = ownNames.get(plainName(component.displayName)) ?? name;
            names.set(plainName(name), icon);
            shapes.set(icon, JSON.stringify((nodes as Shape[]).map(([element, { key: _, ...attributes }]) => [element, attributes])));
        }
    }
    const sorted = (map: Map<string, string>) => Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { names: sorted(names), shapes: sorted(shapes) };
}

/** For `with { type: "macro" }`: a string is read faster than an object of this size. */
export const iconTableText = async (): Promise<string> => JSON.stringify(await iconTable());
