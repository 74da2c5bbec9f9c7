/** Text that is HTML or XML already and must not be escaped again. Made by {@link markup} only. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
  toString(): string {
    return this.source;
  }
}

/** What may stand in a hole of {@link markup}; nothing is printed for null. */
export type MarkupValue = string | number | null | Markup | readonly Markup[];

/** Template tag for HTML and XML: every value is escaped, unless it is the result of another {@link markup}. */
export function markup(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return new Markup(strings.map((string, index) => string + print(values[index] ?? null)).join(''));
}

/** Takes finished source, such as a stylesheet of our own, as it is. */
export function verbatim(source: string): Markup {
  return new Markup(source);
}

const entityOf: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function print(value: MarkupValue): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.source;
  if (typeof value === 'object') return value.map(print).join('\n');
  return String(value).replace(/[&<>"']/g, (character) => entityOf[character] ?? character);
}
