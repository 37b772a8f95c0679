import { createRequire } from 'node:module';

import type { PropFacts } from './schema.ts';

interface Attribute {
  name: string;
  valueSet?: string;
  values?: { name: string }[];
}

interface HtmlData {
  tags: { name: string; void?: boolean; attributes: Attribute[] }[];
  valueSets: { name: string; values: { name: string }[] }[];
}

// Value sets that are suggestions: other values are right as well.
const openSets = new Set(['target', 'inputautocomplete', 'metanames', 'roles', 'autocomplete']);

/** Reads the HTML elements and attributes of the installed @vscode/web-custom-data. */
export class HtmlProps {
  private readonly attributes = new Map<string, Attribute>();
  private readonly sets = new Map<string, string[]>();

  constructor() {
    const data = createRequire(import.meta.url)('@vscode/web-custom-data/data/browsers.html-data.json') as HtmlData;
    for (const tag of data.tags) {
      for (const attribute of tag.attributes) {
        this.attributes.set(key(tag.name, attribute.name), attribute);
      }
    }
    for (const set of data.valueSets) {
      this.sets.set(set.name, set.values.map((value) => value.name));
    }
  }

  /** What is known of the attribute (JavaScript name) of an element. */
  facts(tag: string, prop: string): PropFacts | undefined {
    const attribute = this.attributes.get(key(tag, prop));
    if (!attribute) {
      return undefined;
    }
    if (attribute.valueSet === 'v') {
      return { type: 'bool' };
    }
    const values = attribute.values?.map((value) => value.name) ?? this.sets.get(attribute.valueSet ?? '');
    if (!values?.length) {
      return undefined;
    }
    return { type: openSets.has(attribute.valueSet ?? '') ? 'string' : 'enum', values };
  }
}

function key(tag: string, attribute: string): string {
  return `${tag} ${attribute.replaceAll('-', '').toLowerCase()}`;
}
