import { createRequire } from 'node:module';

import { snakeCase } from './names.ts';
import type { Overlay, PropType } from './schema.ts';

interface CssData {
  properties: { name: string; restrictions?: string[]; values?: { name: string }[]; status?: string }[];
}

/** One CSS property as a Python keyword. `values` are the words it takes, beside what its type says. */
export interface CssProperty {
  name: string;
  type: PropType;
  values?: string[];
  expands?: string[];
  doc?: string;
}

/** The CSS properties of the installed @vscode/web-custom-data, and the API's own short names. */
export function cssProperties(overlay: Overlay): CssProperty[] {
  const data = createRequire(import.meta.url)('@vscode/web-custom-data/data/browsers.css-data.json') as CssData;
  const properties = new Map<string, CssProperty>();
  for (const source of data.properties) {
    if (source.name.startsWith('-')) {
      continue;
    }
    const values = (source.values ?? []).map((value) => value.name).filter((value) => /^[a-z-]+$/.test(value));
    const property: CssProperty = { name: snakeCase(source.name), type: toType(source.restrictions ?? [], values) };
    if (values.length > 0 && values.length <= 60) {
      property.values = values;
    }
    properties.set(property.name, property);
  }
  for (const [name, expands] of Object.entries(overlay.css_shorthands)) {
    const first = properties.get(snakeCase(expands[0]!.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)));
    properties.set(name, { ...(first ?? { type: 'string' }), name, expands });
  }
  for (const [name, doc] of Object.entries(overlay.css_docs)) {
    const property = properties.get(name);
    if (!property) {
      throw new Error(`css_docs describes ${name}, which is no CSS property`);
    }
    property.doc = doc;
  }
  return [...properties.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function toType(restrictions: string[], values: string[]): PropType {
  const has = (...names: string[]) => names.some((name) => restrictions.includes(name));
  if (has('color') && !has('image', 'line-style', 'shape')) {
    return 'color';
  }
  if (has('length', 'percentage') && !has('color', 'image', 'line-style')) {
    return 'length';
  }
  if (restrictions.some((name) => /^(number|integer)/.test(name)) && !has('string')) {
    return 'number';
  }
  return restrictions.length === 1 && has('enum') && values.length > 0 ? 'enum' : 'string';
}
