// The shapes of overlay.json and of the files written from it; resources/catalog/README.md explains the keys.

export type PropType = 'string' | 'number' | 'bool' | 'enum' | 'color' | 'icon' | 'length' | 'spacing' | 'any';

export interface Prop {
  name: string;
  type: PropType;
  values?: string[];
  default?: unknown;
  responsive?: true;
  list?: true;
  required?: true;
  doc?: string;
}

export interface CatalogEvent {
  name: string;
  react?: string;
  spec: string;
  doc?: string;
}

export interface OverlayComponent {
  name: string;
  aliases?: string[];
  class: string;
  /** Both or neither: a composed component need not be an element. */
  tag?: string;
  library?: string;
  doc?: string;
  first_argument?: string;
  /** `module.function` of runtime/python/reflex/composites that makes the component of others. */
  compose?: string;
  global_attributes?: boolean;
  /**
   * `name` or `name:type` where the sources do not say the type; `a|b` is an enum, `a|b|…` a string with suggestions,
   * `+a|b` the type that the sources say, with these values too, `@Select.Trigger` the type that the prop has there
   * (`@Select.Trigger/color`: under another name).
   */
  props?: string[];
  /** `name:spec` or `name:spec:reactName`. */
  events?: string[];
  children?: string;
  /** Classes of the components that may be children; any may when it is missing. */
  valid_children?: string[];
  invalid_children?: string[];
  valid_parents?: string[];
  defaults?: Record<string, unknown>;
  style?: Record<string, unknown>;
  rename?: Record<string, string>;
  lists?: string[];
  required?: string[];
  insert?: string;
  split?: boolean;
  palette?: boolean;
}

export interface OverlayFamily {
  family: string;
  file: string;
  /** As Overlay.prop_docs, for this family: they come before those of the whole. */
  prop_docs?: Record<string, string>;
  components: OverlayComponent[];
}

export interface Overlay {
  triggers: Record<string, { spec: string; doc: string }>;
  global_attributes: Record<string, string>;
  /** By prop name, or by component and prop name where the meaning is special. */
  prop_docs: Record<string, string>;
  event_docs: Record<string, string>;
  css_shorthands: Record<string, string[]>;
  css_docs: Record<string, string>;
  families: OverlayFamily[];
}

/** What a source knows of a prop. */
export type PropFacts = Pick<Prop, 'type' | 'values' | 'default' | 'responsive' | 'required'>;
