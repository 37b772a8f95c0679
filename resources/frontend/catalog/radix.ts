import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { PropFacts } from './schema.ts';

/** A prop definition as @radix-ui/themes keeps it for its own use. */
interface PropDef {
  type: string;
  values?: readonly string[];
  default?: unknown;
  responsive?: boolean;
  required?: boolean;
}

// Parts that share the definitions of another part.
const sharedDefinitions: Record<string, string> = {
  'Table.ColumnHeaderCell': 'Table.Cell',
  'Table.RowHeaderCell': 'Table.Cell',
  'Callout.Text': 'Text',
};

/** Reads the prop definitions of the installed @radix-ui/themes. */
export class RadixProps {
  private readonly definitions = new Map<string, Record<string, PropDef>>();

  constructor() {
    const require = createRequire(import.meta.url);
    const folder = join(dirname(require.resolve('@radix-ui/themes/package.json')), 'dist/cjs/components');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.props.js'))) {
      const exported = require(join(folder, file)) as Record<string, Record<string, PropDef>>;
      for (const [name, definition] of Object.entries(exported)) {
        this.definitions.set(name, definition);
      }
    }
  }

  /** What is known of the prop (JavaScript name) of a tag such as `TextField.Root`. */
  facts(tag: string, prop: string): PropFacts | undefined {
    const shared = sharedDefinitions[tag] ?? tag;
    const joined = shared.replace('.', '');
    const definition = this.definitions.get(`${joined.charAt(0).toLowerCase()}${joined.slice(1)}PropDefs`)?.[prop];
    return definition && toFacts(prop, definition);
  }
}

function toFacts(prop: string, definition: PropDef): PropFacts {
  const values = definition.values?.filter((value) => typeof value === 'string');
  const facts: PropFacts = { type: toType(prop, definition, values) };
  if (values?.length && facts.type !== 'spacing') {
    facts.values = values;
  }
  if (definition.default !== undefined && (!values || typeof definition.default !== 'string' || values.includes(definition.default))) {
    facts.default = definition.default;
  }
  if (definition.responsive) {
    facts.responsive = true;
  }
  if (definition.required) {
    facts.required = true;
  }
  return facts;
}

function toType(prop: string, definition: PropDef, values: string[] | undefined): PropFacts['type'] {
  if (prop === 'color' || prop === 'accentColor') {
    return 'color';
  }
  switch (definition.type) {
    case 'boolean':
      return 'bool';
    case 'number':
      return 'number';
    case 'enum':
      return 'enum';
    case 'enum | string':
      return values?.includes('0') ? 'spacing' : 'string';
    case 'string':
      return /width|height|inset|top|right|bottom|left|basis/i.test(prop) ? 'length' : 'string';
    default:
      return 'any';
  }
}
