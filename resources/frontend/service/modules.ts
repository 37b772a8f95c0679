import { join } from "node:path";

import { readsSurroundings } from "../shell/registry";
import type { FragmentSource, PageDescriptor } from "../shell/wire";
import { libraryNames, moduleOf } from "./component_libraries";
import { FRONTEND, SHELL } from "./paths";

/** Where the written modules seem to lie for the bundler; a place from which it finds node_modules. */
const FOLDER = join(FRONTEND, "exported-app");
export const ENTRY = join(FOLDER, "app.ts");
const LIBRARIES = join(FOLDER, "libraries.ts");

const SCOPE = ["h", "frag", "on", "each", "rows", "truthy", "eq", "py", "client", "Controlled", "Dynamic", "Fragment", "router", "mode", "Head", "Hooked", "Mounted", "memo", "ToastProvider", "Upload",
    "uploads", "ShownPage", "BrowserOnly", "singletons"];

/** An import statement, and an alias where the export's name is dotted, with a local name that no other fragment of the page has. */
function importOf(library: string, name: string, local: string): string {
    const from = `from ${JSON.stringify(moduleOf(library))};`;
    if (name === "") // for its effect
        return `import ${JSON.stringify(moduleOf(library))};`;
    if (name === "*")
        return `import * as ${local} ${from}`;
    if (name === "default")
        return `import ${local} ${from}`;
    const [first, ...rest] = name.split(".");
    if (rest.length === 0)
        return `import { ${first} as ${local} } ${from}`;
    return `import { ${first} as ${local}$ } ${from}\nconst ${local} = ${local}$.${rest.join(".")};`;
}

/**
 * The module of a page. Its fragments have the same bodies as in development; only how names get into them differs. A local name
 * may mean different exports in two fragments, so each fragment takes its imports in as parameters of a function around it.
 */
function pageModule(page: PageDescriptor): string {
    const statements: string[] = [`import { ${SCOPE.join(", ")} } from ${JSON.stringify(join(SHELL, "scope.ts"))};`];
    const names = new Map<string, string>();
    const unique = (library: string, name: string): string => {
        const id = `${library} ${name}`;
        let local = names.get(id);
        if (!local) {
            local = `v$${names.size}`;
            names.set(id, local);
            statements.push(importOf(library, name, local));
        }
        return local;
    };
    const fragments = Object.entries(page.fragments).map(([id, { body, reads, imports }]: [string, FragmentSource]) => {
        const locals = (imports ?? []).map(([library, name, local]) => (name ? `const ${local} = ${unique(library, name)};` : (unique(library, name), "")));
        return `${JSON.stringify(id)}: [(() => { ${locals.join(" ")}\nreturn (s: any${id.startsWith("memo:") ? ", p$: any" : ""}) => {${body}\n}; })(), ${JSON.stringify(reads ?? [])}, ${readsSurroundings(body)}],`;
    });
    if (isDynamic(page))
        statements.push(`import { libraries } from ${JSON.stringify(LIBRARIES)};`, `import { loadedLibraries } from ${JSON.stringify(join(SHELL, "libraries.ts"))};`,
            "loadedLibraries.open = async (name) => libraries[name]();");
    const { route, title, meta, root } = page;
    const head = JSON.stringify({ route, title, meta, root }).slice(1, -1);
    return `// @ts-nocheck\n${statements.join("\n")}\nexport default { ${head}, fragments: {\n${fragments.join("\n")}\n} };\n`;
}

/** Whether the page shows components that the server makes while the app runs. */
export function isDynamic(page: PageDescriptor): boolean {
    return Object.values(page.fragments).some(({ body }) => body.includes("h(Dynamic,"));
}

/** What such components may import: all that Vitrine has, and the project's own. Each is loaded by the first component that needs it. */
function librariesModule(own: string[]): string {
    const entries = [...new Set([...libraryNames(), ...own])].map((library) => `${JSON.stringify(library)}: () => import(${JSON.stringify(moduleOf(library))}),`);
    return `// @ts-nocheck\nexport const libraries = {\n${entries.join("\n")}\n};\n`;
}

/** Whether the app puts something around all its pages; each of them has it as the fragment "app". */
export function isFramed(pages: PageDescriptor[]): boolean {
    return pages.some((page) => Object.hasOwn(page.fragments, "app"));
}

const FRAME = `import { createElement } from "react";
import { frag } from ${JSON.stringify(join(SHELL, "fragments.ts"))};
const Frame = ({ children, ...props }) => createElement(Theme, props, frag("app"));`;

function entryModule(pages: { route: string; file: string }[], hasTheme: boolean, hasFrame: boolean): string {
    const loaders = pages.map(({ route, file }) => `${JSON.stringify(route)}: () => import(${JSON.stringify(file)}),`);
    return `// @ts-nocheck
import { start } from ${JSON.stringify(join(SHELL, "production.ts"))};
import ${JSON.stringify(join(SHELL, "scope.ts"))}; // else the pages would share a chunk with nothing in it
${hasTheme ? 'import { Theme } from "@radix-ui/themes";' : "const Theme = null;"}
${hasFrame ? FRAME : ""}
void start({ ${loaders.join(" ")} }, ${hasFrame ? "Frame" : "Theme"});
`;
}

/** The sources of an app, by the path at which the bundler is to see them. @param own names of the project's libraries */
export function appModules(pages: PageDescriptor[], hasTheme: boolean, own: string[]): Record<string, string> {
    const files: Record<string, string> = {};
    const loaders = pages.map((page, index) => {
        const file = join(FOLDER, `page-${index}.ts`);
        files[file] = pageModule(page);
        return { route: page.route, file };
    });
    if (pages.some(isDynamic))
        files[LIBRARIES] = librariesModule(own);
    files[ENTRY] = entryModule(loaders, hasTheme, isFramed(pages));
    return files;
}
