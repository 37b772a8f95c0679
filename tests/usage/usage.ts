// The facts of usage.json.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const usage = JSON.parse(readFileSync(join(import.meta.dir, "usage.json"), "utf8"));

/** The names that real apps use, with the keywords seen. */
export const names: Record<string, string[]> = usage.names;
/** All components of Reflex, with their props and triggers (those that every component has aside). */
export const components: Record<string, { props: string[]; events: string[] }> = usage.components;

interface Entry {
    name: string;
    aliases?: string[];
    global_attributes?: boolean;
    props: { name: string }[];
    events?: { name: string }[];
}

const catalog = join(import.meta.dir, "../../resources/catalog");
export const readCatalog = (file: string) => JSON.parse(readFileSync(join(catalog, file), "utf8"));
const common = readCatalog("common.json");
const entries: Entry[] = common.families.flatMap((family: string) => readCatalog(family).components);
const byName = new Map(entries.flatMap((entry) => [entry.name, ...(entry.aliases ?? [])].map((name) => [name, entry] as const)));
const namesOf = (list: { name: string }[] = []) => list.map(({ name }) => name);

/** The props and triggers that the catalog has of a component, those that all have with them; undefined where there is no such component. */
export function catalogKeywords(name: string): Set<string> | undefined {
    const entry = byName.get(name);
    if (!entry) return undefined;
    const everywhere = entry.global_attributes === false ? [] : namesOf(common.global_attributes);
    return new Set([...namesOf(entry.props), ...namesOf(entry.events), ...namesOf(common.triggers), ...everywhere]);
}

const alsoComponents = ["rx.list_item", "rx.logo", "rx.ordered_list", "rx.unordered_list"];
const notComponents = ["rx.cond", "rx.foreach", "rx.match"];

/** Whether components.test.ts has the name; names.test.ts has the others. */
export const isComponent = (name: string) => (name in components || alsoComponents.includes(name)) && !notComponents.includes(name);
