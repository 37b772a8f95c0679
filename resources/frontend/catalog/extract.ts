// Writes resources/catalog/*.json: the overlay says which components there are and what only a person can know; types, values and
// defaults come from the npm packages. Run by `./dev catalog`.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import iconTags from 'lucide-static/tags.json' with { type: 'json' };

import { cssProperties } from './css.ts';
import { HtmlProps } from './html.ts';
import { camelCase } from './names.ts';
import { PackageProps } from './packages.ts';
import { RadixProps } from './radix.ts';
import type { CatalogEvent, Overlay, OverlayComponent, OverlayFamily, Prop, PropFacts, PropType } from './schema.ts';

const folder = fileURLToPath(new URL('../../catalog', import.meta.url));
const overlay = JSON.parse(readFileSync(join(folder, 'overlay.json'), 'utf8')) as Overlay;
const radix = new RadixProps();
const html = new HtmlProps();
const packages = new PackageProps(overlay.families.flatMap(({ components }) => components)
  .filter((component): component is OverlayComponent & { library: string; tag: string } => isOfPackage(component.library) && component.tag !== undefined));
const plainTypes = new Set<string>(['string', 'number', 'bool', 'color', 'icon', 'length', 'spacing', 'any']);

function factsOfText(text: string): PropFacts {
  if (plainTypes.has(text)) {
    return { type: text as PropType };
  }
  const values = text.split('|');
  return values.at(-1) === '…' ? { type: 'string', values: values.slice(0, -1) } : { type: 'enum', values };
}

/** Values that the API takes beside those that the source lists. */
function withMore(facts: PropFacts, values: string[]): PropFacts {
  return facts.values ? { ...facts, values: [...new Set([...facts.values, ...values])] } : facts;
}

/** `Select.Trigger` or `Select.Trigger/color`: a composed component hands the prop to that part. */
function factsOfPart(part: string, reactName: string): PropFacts {
  const [tag, name = reactName] = part.split('/');
  const facts = radix.facts(tag!, name);
  if (!facts) {
    throw new Error(`${tag} has no prop ${name}`);
  }
  return facts;
}

/** Libraries whose type declarations say what their components take. */
function isOfPackage(library: string | undefined): boolean {
  return library !== undefined && library.startsWith('$vitrine/');
}

function factsOfSource(component: OverlayComponent, reactName: string): PropFacts | undefined {
  const { library, tag = '' } = component;
  if (isOfPackage(library)) {
    return packages.facts(library!, tag, reactName);
  }
  return library === '' ? html.facts(tag, reactName) : library === '@radix-ui/themes' ? radix.facts(tag, reactName) : undefined;
}

function propDoc(component: string, prop: string, family?: OverlayFamily): string | undefined {
  return family?.prop_docs?.[`${component}.${prop}`] ?? family?.prop_docs?.[prop] ?? overlay.prop_docs[`${component}.${prop}`] ?? overlay.prop_docs[prop];
}

function prop(family: OverlayFamily, component: OverlayComponent, text: string): Prop {
  const colon = text.indexOf(':');
  const name = colon < 0 ? text : text.slice(0, colon);
  const reactName = component.rename?.[name] ?? camelCase(name);
  const said = colon < 0 ? '' : text.slice(colon + 1);
  const ofSource = () => factsOfSource(component, reactName) ?? { type: isOfPackage(component.library) ? 'any' as const : 'string' as const };
  const facts = said.startsWith('@') ? factsOfPart(said.slice(1), reactName)
    : said.startsWith('+') ? withMore(ofSource(), said.slice(1).split('|'))
    : said ? factsOfText(said) : ofSource();
  const result: Prop = { name, ...facts };
  if (component.defaults && name in component.defaults) {
    result.default = component.defaults[name];
  }
  if (component.lists?.includes(name)) {
    result.list = true;
  }
  if (component.required?.includes(name)) {
    result.required = true;
  }
  const doc = propDoc(component.name, name, family);
  return doc ? { ...result, doc } : result;
}

function event(text: string): CatalogEvent {
  const [name, spec, react] = text.split(':') as [string, string, string?];
  const doc = overlay.event_docs[name];
  return { name, ...(react && { react }), spec, ...(doc && { doc }) };
}

function entry(family: OverlayFamily, component: OverlayComponent): Record<string, unknown> {
  const { props, events, lists: _, required: __, ...rest } = component;
  return {
    ...rest,
    children: component.children ?? 'any',
    props: (props ?? []).map((text) => prop(family, component, text)),
    events: (events ?? []).map(event),
  };
}

const keyOrder = ['name', 'aliases', 'class', 'tag', 'library', 'compose', 'doc', 'first_argument', 'global_attributes', 'children', 'valid_children', 'invalid_children', 'valid_parents',
  'defaults',
  'style', 'rename', 'insert', 'split', 'palette', 'props', 'events'];

/** JSON with one line per key, and one per element in lists of objects, so that a change of one prop is one line of a diff. */
function pretty(value: unknown, depth: number): string {
  const indent = '  '.repeat(depth);
  if (Array.isArray(value) && value.length > 0 && typeof value[0] === 'object') {
    const nested = value.some((item) => Array.isArray((item as { props?: unknown }).props));
    const lines = value.map((item) => `${indent}  ${nested ? pretty(item, depth + 1) : oneLine(item)}`);
    return `[\n${lines.join(',\n')}\n${indent}]`;
  }
  if (value && typeof value === 'object' && !Array.isArray(value) && depth < 3) {
    const object = value as Record<string, unknown>;
    const keys = Object.keys(object).sort((a, b) => keyOrder.indexOf(a) - keyOrder.indexOf(b));
    const deeper = keys.some((key) => Array.isArray(object[key]));
    if (deeper) {
      return `{\n${keys.map((key) => `${indent}  ${JSON.stringify(key)}: ${pretty(object[key], depth + 1)}`).join(',\n')}\n${indent}}`;
    }
  }
  return oneLine(value);
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(oneLine).join(', ')}]`;
  }
  if (value && typeof value === 'object') {
    return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`).join(', ')}}`;
  }
  return JSON.stringify(value);
}

function write(file: string, value: unknown): void {
  writeFileSync(join(folder, file), `${pretty(value, 0)}\n`);
}

for (const family of overlay.families) {
  write(family.file, { family: family.family, components: family.components.map((component) => entry(family, component)) });
}
write('common.json', {
  families: overlay.families.map((family) => family.file),
  triggers: Object.entries(overlay.triggers).map(([name, trigger]) => ({ name, ...trigger })),
  global_attributes: Object.entries(overlay.global_attributes).map(([name, type]) => ({ name, ...factsOfText(type), doc: propDoc('', name) })),
});
write('css.json', { properties: cssProperties(overlay) });

/** What else people call the icons, for the search. One line per icon. */
const words = Object.entries(iconTags).map(([name, tags]) => `  ${JSON.stringify(name)}: ${JSON.stringify(tags.join(', '))}`).sort();
writeFileSync(join(folder, 'icon_words.json'), `{\n${words.join(',\n')}\n}\n`);
