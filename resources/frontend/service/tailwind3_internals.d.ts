// Parts of Tailwind 3 that come without types.
declare module "tailwindcss3/lib/lib/setupContextUtils" {
    import type { Root } from "postcss";
    export interface Context { ruleCache: Set<unknown>; stylesheetCache: unknown }
    export function createContext(config: object, changedContent: object[], root: Root): Context;
}
declare module "tailwindcss3/lib/processTailwindFeatures" {
    import type { Result, Root } from "postcss";
    import type { Context } from "tailwindcss3/lib/lib/setupContextUtils";
    export default function processTailwindFeatures(setUp: () => (root: Root, result: Result) => Context): (root: Root, result: Result) => Promise<void>;
}
declare module "tailwindcss3/lib/lib/generateRules" {
    import type { Context } from "tailwindcss3/lib/lib/setupContextUtils";
    /** Makes the rules of candidates and keeps them in the context. */
    export function generateRules(candidates: Set<string>, context: Context): unknown[];
}
declare module "tailwindcss3/lib/lib/defaultExtractor" {
    export function defaultExtractor(context: { tailwindConfig: { separator: string } }): (text: string) => string[];
}
