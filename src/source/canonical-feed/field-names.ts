/** What an item's element tells. `ignored` elements hold texts that are none of the item's own. */
export type FieldKind =
  | 'title'
  | 'link'
  | 'guid'
  | 'date'
  | 'author'
  | 'category'
  | 'html'
  | 'picture'
  | 'media'
  | 'ignored';

/** An element's kind, and how much it is believed beside others of its kind: 0 most. */
export interface FieldName {
  readonly kind: FieldKind;
  readonly rank: number;
}

const field = (kind: FieldKind, rank = 0): FieldName => ({ kind, rank });

/**
 * The elements of RSS 0.9x to 2.0, Atom 0.3 and 1.0, Dublin Core, Media RSS, iTunes and FeedBurner that an item is read
 * from, by canonical name: lower case, with the prefix of its namespace, Atom's and RSS's own having none.
 */
const fieldNames: ReadonlyMap<string, FieldName> = new Map([
  ['title', field('title')],
  ['dc:title', field('title', 1)],
  ['itunes:title', field('title', 2)],
  ['media:title', field('title', 3)],
  ['feedburner:origlink', field('link', 0)],
  ['link', field('link', 1)],
  ['guid', field('guid')],
  ['id', field('guid')],
  ['dc:identifier', field('guid', 2)],
  ['pubdate', field('date')],
  ['published', field('date', 1)],
  ['issued', field('date', 1)],
  ['dc:date', field('date', 2)],
  ['dcterms:issued', field('date', 3)],
  ['dcterms:created', field('date', 4)],
  ['created', field('date', 4)],
  ['date', field('date', 4)],
  ['updated', field('date', 5)],
  ['modified', field('date', 5)],
  ['dcterms:modified', field('date', 5)],
  ['lastbuilddate', field('date', 6)],
  ['dc:creator', field('author')],
  ['author>name', field('author', 1)],
  ['author', field('author', 2)],
  ['itunes:author', field('author', 3)],
  ['author>email', field('ignored')],
  ['author>uri', field('ignored')],
  ['author>url', field('ignored')],
  ['contributor', field('ignored')],
  ['category', field('category')],
  ['dc:subject', field('category', 1)],
  ['content:encoded', field('html')],
  ['content', field('html', 1)],
  ['xhtml:body', field('html', 1)],
  ['description', field('html', 2)],
  ['dc:description', field('html', 3)],
  ['summary', field('html', 3)],
  ['itunes:summary', field('html', 4)],
  ['media:description', field('html', 5)],
  ['enclosure', field('media')],
  ['media:content', field('media', 1)],
  ['media:thumbnail', field('media', 2)],
  ['itunes:image', field('media', 3)],
  ['image>url', field('picture', 1)],
  ['image', field('picture', 2)],
  ['image>title', field('ignored')],
  ['image>link', field('ignored')],
  ['comments', field('ignored')],
  ['rights', field('ignored')],
]);

/** The field that an element tells, given the element around it; undefined where it tells none. */
export function fieldOf(name: string, parent: string): FieldName | undefined {
  if (parent === 'media:content' && !name.startsWith('media:thumb')) return undefined;
  return fieldNames.get(`${parent}>${name}`) ?? fieldNames.get(name);
}

const itemNames: ReadonlySet<string> = new Set(['item', 'entry']);
const feedNames: ReadonlySet<string> = new Set(['channel', 'feed', 'rss', 'rdf:rdf']);

/** Whether an element is an article's. */
export function isItem(name: string): boolean {
  return itemNames.has(name);
}

/** Whether an element is the feed's own frame. */
export function isFrame(name: string): boolean {
  return feedNames.has(name);
}

/** Whether a name, as typed and of any prefix, is one that feeds use. */
export function isKnownElement(typed: string): boolean {
  const name = typed.toLowerCase();
  return isItem(name) || isFrame(name) || fieldNames.has(name);
}

/** Elements of HTML that are opened and never closed. */
export const htmlVoidNames: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** Names that a piece of HTML has too: inside a text they are its mark-up. */
const htmlNames: ReadonlySet<string> = new Set(['title', 'link', 'summary', 'content', 'image', 'id', 'date']);

/**
 * Whether a field's element ends an open field whose close tag was lost. A piece of HTML holds no field except those
 * whose names HTML has as well; other fields hold no element at all.
 */
export function endsField(open: FieldKind, name: string): boolean {
  if (open === 'ignored') return false;
  return open !== 'html' || !htmlNames.has(name);
}
