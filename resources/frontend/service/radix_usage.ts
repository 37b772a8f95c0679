import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { RADIX } from "./paths";

const COMPONENTS = join(RADIX, "dist/esm/components");

/** A class that a prop makes: `rt-r-gap` and the value, `rt-r-gap-3`. */
export interface PropClass {
    props: Set<string>;
    defaults: Set<string>;
    /** The class has another word than the prop ("between" becomes "space-between"). */
    isTranslated: boolean;
}

/** What of the component library's class names can come up on pages that use some of its components. */
export interface RadixUsage {
    classes: Set<string>;
    propClasses: Map<string, PropClass>;
    /** Code of the components themselves: some are made of others and set their props. */
    code: string[];
}

function fileOf(component: string): string {
    const name = component.split(".")[0].replace(/[a-z](?=[A-Z])/g, "$&-").toLowerCase();
    return join(COMPONENTS, `${name}.js`);
}

/** Sources that the file needs, itself included. */
function sources(file: string, found: Map<string, string>): void {
    if (found.has(file) || !existsSync(file))
        return;
    const source = readFileSync(file, "utf8");
    found.set(file, source);
    for (const [, relative] of source.matchAll(/from"(\.[^"]+)"/g))
        sources(join(dirname(file), relative), found);
}

/**
 * Reads the class names off the library's own code instead of a list kept by hand, so that a new version needs no new list.
 * `components` are exports ("Button", "TextField.Root"); HTML elements and unknown names bring nothing.
 */
export function radixUsage(components: Iterable<string>): RadixUsage {
    const files = new Map<string, string>();
    for (const component of components)
        sources(fileOf(component), files);
    const classes = new Set<string>();
    const propClasses = new Map<string, PropClass>();
    for (const source of files.values()) {
        for (const [, text] of source.matchAll(/["'`]([^"'`]*\brt-[^"'`]*)["'`]/g)) {
            for (const name of text.split(/\s+/))
                classes.add(name);
        }
        for (const [, prop, definition, name] of source.matchAll(/(\w+):(\{[^{}]*?className:"([^"]+)"[^{}]*\})/g)) {
            const known = propClasses.get(name) ?? { props: new Set<string>(), defaults: new Set<string>(), isTranslated: false };
            propClasses.set(name, known);
            known.props.add(prop);
            known.isTranslated ||= definition.includes("parseValue");
            const fallback = /default:"([^"]*)"/.exec(definition);
            if (fallback)
                known.defaults.add(fallback[1]);
            else if (definition.includes("default:!0"))
                known.defaults.add("");
        }
    }
    const code = [...files].filter(([file]) => !/\.props?\.js$/.test(file)).map(([, source]) => source);
    return { classes, propClasses, code };
}
