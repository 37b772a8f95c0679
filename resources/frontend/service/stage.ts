// `bun service/stage.ts OUT`: copies what the Bun service needs at run time (run by CMake when Vitrine is built): its own sources,
// the shell's, and of node_modules the packages that an app or the service itself uses.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";

import { FRONTEND, NODE_MODULES } from "./paths";

interface Package {
    dependencies?: Record<string, string>;
    optionalDependencies?: Record<string, string>;
    peerDependencies?: Record<string, string>;
}

function readPackage(folder: string): Package {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Package;
}

/** All packages that these need, themselves included. npm's tree is flat here; a nested copy travels with its parent. */
function closure(names: string[], found = new Set<string>()): Set<string> {
    for (const name of names) {
        const folder = join(NODE_MODULES, name);
        // Optional ones are there for this platform only; types are for nobody at run time.
        if (found.has(name) || name.startsWith("@types/") || !existsSync(folder))
            continue;
        found.add(name);
        const { dependencies, optionalDependencies, peerDependencies } = readPackage(folder);
        closure(Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }), found);
    }
    return found;
}

function isWanted(path: string): boolean {
    return !/\.(map|d\.ts|d\.mts|d\.cts|flow|tsx?)$|\/@radix-ui\/themes\/src$/.test(path) && basename(path) !== "README.md";
}

const out = process.argv[2];
if (!out) {
    console.error("usage: bun stage.ts OUT");
    process.exit(2);
}
for (const folder of ["service", "shell"]) {
    rmSync(join(out, folder), { recursive: true, force: true });
    cpSync(join(FRONTEND, folder), join(out, folder), { recursive: true });
}
rmSync(join(out, "node_modules"), { recursive: true, force: true });
for (const name of closure(Object.keys(readPackage(FRONTEND).dependencies ?? {}))) {
    mkdirSync(join(out, "node_modules", name), { recursive: true });
    cpSync(join(NODE_MODULES, name), join(out, "node_modules", name), { recursive: true, filter: isWanted });
}
