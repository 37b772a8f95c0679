import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { App } from "./app";

/** One behaviour, and what a browser does to see it. */
export interface Script {
    /** The behaviour, in one sentence. */
    proves: string;
    /** Why this says nothing about genuine Reflex: what it dropped, or what only Vitrine has. */
    only?: string;
    /** What genuine Reflex does otherwise, and why this is right all the same. */
    differs?: string;
    /** Errors that the browser's console may show; any other fails the script. */
    mayComplain?: RegExp;
    /** Where Vitrine is tried; in development, if nothing is said. */
    environments?: ("dev" | "prod")[];
    steps(app: App): Promise<void>;
}

export const folder = join(import.meta.dir, "..");

/** All scripts' names, sorted. */
export function scriptNames(): string[] {
    return readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, "script.ts")) && existsSync(join(folder, name, "app.py")))
        .sort();
}

export async function loadScript(name: string): Promise<Script> {
    return ((await import(join(folder, name, "script.ts"))) as { default: Script }).default;
}
