import type { NoteRepair } from '../reading-decisions.js';

/** Gives elements their canonical names, in the scope of the namespaces declared around them. */
export interface ElementNames {
  /** The canonical name of an element that opens: the usual prefix of its namespace, whatever the publisher chose. */
  open(name: string, attributes: Readonly<Record<string, string>>): string;
  /** The last opened element closes. */
  close(): void;
}

/** Namespace → its usual prefix; RSS and Atom have none, because publishers declare them wrongly for one another. */
const usualPrefixes: ReadonlyMap<string, string> = new Map([
  ['backend.userland.com/rss2', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['purl.org/rss/1.0', ''],
  ['purl.org/net/rss1.1#', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['www.w3.org/2005/atom', ''],
  ['purl.org/atom/ns#', ''],
  ['www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['search.yahoo.com/mrss', 'media'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
]);

/** Prefixes that publishers use without declaring them. */
const undeclared: ReadonlyMap<string, string> = new Map([
  ['rss', ''],
  ['atom', ''],
  ['atom10', ''],
  ['a10', ''],
  ['html', 'xhtml'],
]);

/** Creates the names' scope for one document. Names arrive in lower case. */
export function createElementNames(note: NoteRepair): ElementNames {
  /** The prefixes in scope, and for each open element those that it hid. */
  const declared = new Map<string, string>();
  const hidden: (readonly (readonly [prefix: string, before: string | undefined])[])[] = [];
  const canonical = new Map<string, string>();

  function open(name: string, attributes: Readonly<Record<string, string>>): string {
    hidden.push(declare(attributes));
    const known = canonical.get(name);
    if (known !== undefined) return known;
    const found = resolve(name);
    if (canonical.size < 1_000) canonical.set(name, found);
    return found;
  }

  function declare(attributes: Readonly<Record<string, string>>): (readonly [string, string | undefined])[] {
    const before: (readonly [string, string | undefined])[] = [];
    for (const [attribute, value] of Object.entries(attributes)) {
      if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:')) continue;
      const prefix = attribute.slice('xmlns:'.length);
      before.push([prefix, declared.get(prefix)]);
      declared.set(prefix, value);
    }
    if (before.length > 0) canonical.clear();
    return before;
  }

  function close(): void {
    const before = hidden.pop() ?? [];
    if (before.length > 0) canonical.clear();
    for (const [prefix, value] of before) {
      if (value === undefined) declared.delete(prefix);
      else declared.set(prefix, value);
    }
  }

  function resolve(name: string): string {
    const colon = name.indexOf(':');
    const prefix = colon === -1 ? '' : name.slice(0, colon);
    const local = name.slice(colon + 1);
    const uri = declared.get(prefix);
    if (uri === undefined && prefix !== '') note('undeclared prefix guessed');
    const usual = uri === undefined ? undefined : usualPrefixes.get(folded(uri));
    const guessed = usual ?? undeclared.get(prefix) ?? prefix;
    return guessed === '' ? local : `${guessed}:${local}`;
  }

  return { open, close };
}

function folded(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
}
