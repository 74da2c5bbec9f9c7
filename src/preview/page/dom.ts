/** What an element may be given: attributes by name; false and null leave one out. */
export interface ElementParts {
  readonly class?: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
  readonly onClick?: (event: MouseEvent) => void;
}

/** Makes an element. Strings become text nodes, never mark-up. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  parts: ElementParts = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (parts.class !== undefined) made.className = parts.class;
  for (const [name, value] of Object.entries(parts.attributes ?? {})) {
    if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  if (parts.onClick !== undefined) (made as HTMLElement).addEventListener('click', parts.onClick);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Finds an element of index.html; a missing one is a bug of the page. */
export function find<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`index.html has no ${type.name} #${id}`);
  return found;
}
