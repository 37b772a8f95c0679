/** The JavaScript name of a Python keyword: `auto_focus` -> `autoFocus`, `as_` -> `as`. */
export function camelCase(name: string): string {
  return name.replace(/_+$/, '').replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The Python keyword of a CSS property: `max-width` -> `max_width`. */
export function snakeCase(name: string): string {
  return name.replaceAll('-', '_');
}
