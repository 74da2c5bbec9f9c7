import { Parser } from 'htmlparser2';
import type { NoteRepair } from '../reading-decisions.js';
import { resolveUrl } from '../resolve-url.js';
import type { CanonicalItem } from './canonical-item.js';
import { createElementNames } from './element-names.js';
import { candidatesOf } from './field-candidates.js';
import { endsField, type FieldName, fieldOf, htmlVoidNames, isFrame, isItem } from './field-names.js';
import { type OpenField, openField } from './open-field.js';

/** The items of a feed, whatever its format, and what its root says of the format. */
export interface CollectedFeed {
  readonly items: readonly CanonicalItem[];
  readonly format: string;
  /** Whether there was an element that a feed keeps its items in. */
  readonly hasFrame: boolean;
}

type Attributes = Readonly<Record<string, string>>;

/** Deeper nesting, counted from the item, is no news but an attack: every parser takes quadratic time over it. */
const DEEPEST = 500;

/** A feed of news has some dozens; the rest of an archive, or of an attack, is not read. */
const MOST_ITEMS = 2_000;

/** An article has a dozen; a thousand categories are an attack. */
const MOST_CANDIDATES = 1_000;

/** In a piece of HTML that was left unescaped, its elements without an end hold nothing. */
class FeedParser extends Parser {
  protected override isVoidElement(name: string): boolean {
    return htmlVoidNames.has(name);
  }
}

/**
 * Collects the items of repaired XML that came from `url`. A tolerant parser gives the elements; an item or a field whose
 * close tag was lost ends where the next one begins, and one whose start was lost begins with its title.
 */
export function collectItems(xml: string, url: string, note: NoteRepair): CollectedFeed {
  const names = createElementNames(note);
  const items: CanonicalItem[] = [];
  const path: string[] = [];
  const bases: string[] = [url];
  let item: (CanonicalItem & { readonly depth: number; readonly isImplied: boolean }) | undefined;
  let field: OpenField | undefined;
  let isCdata = false;
  let hasFrame = false;
  let hasChannelTitle = false;
  let mutedDepth = Number.POSITIVE_INFINITY;
  let format = '';

  const parser = new FeedParser(
    {
      onopentag: open,
      onclosetag: close,
      ontext: (text) => field?.addText(text, isCdata),
      oncdatastart: () => (isCdata = true),
      oncdataend: () => (isCdata = false),
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(xml);
  finishItem();
  return { items, format, hasFrame };

  function open(typed: string, attributes: Attributes): void {
    const name = names.open(typed, attributes);
    const parent = path.at(-1) ?? '';
    path.push(name);
    bases.push(baseWithin(attributes));
    if (path.length - (item?.depth ?? 0) > DEEPEST) throw new Error(`it is nested deeper than ${DEEPEST} elements`);

    if (isFrame(name)) {
      hasFrame = true;
      if (format === '') format = formatOf(name, attributes);
    }
    const known = fieldOf(name, parent);
    if (isItem(name)) startItem(attributes);
    else if (path.length > mutedDepth) return;
    else if (name === 'source' && field === undefined) mutedDepth = path.length;
    else if (known === undefined) field?.openTag(typed, attributes);
    else if (field === undefined || endsField(field.kind, name)) startField(known, attributes, isFrame(parent));
    else field.openTag(typed, attributes);
  }

  function close(typed: string): void {
    names.close();
    path.pop();
    bases.pop();
    const depth = path.length;
    if (depth < mutedDepth) mutedDepth = Number.POSITIVE_INFINITY;
    if (field !== undefined && depth < field.depth) finishField();
    else field?.closeTag(typed);
    if (item !== undefined && depth < item.depth) finishItem();
  }

  function startItem(attributes: Attributes): void {
    if (items.length >= MOST_ITEMS) {
      note('items beyond the first 2,000 left out');
      parser.pause();
    }
    if (item !== undefined && !item.isImplied) note('lost close tag implied');
    finishItem();
    item = { candidates: [], depth: path.length, isImplied: false };
    const about = attributes['rdf:about'];
    if (about !== undefined) addField('guid', about);
  }

  function startField(known: FieldName, attributes: Attributes, isInFrame: boolean): void {
    if (field !== undefined && field.kind !== 'author' && field.kind !== 'picture') note('lost close tag implied');
    finishField();
    if (known.kind === 'title' && isInFrame && (item === undefined || item.isImplied)) startImpliedItem();
    if (item === undefined) return;
    field = openField(known, { depth: path.length, base: bases.at(-1) ?? url, attributes }, note);
  }

  /** A feed has one title: a second one outside of any item is that of an item whose start was lost. */
  function startImpliedItem(): void {
    if (hasChannelTitle) {
      finishItem();
      note('lost start of an item implied');
      item = { candidates: [], depth: path.length - 1, isImplied: true };
    }
    hasChannelTitle = true;
  }

  function addField(kind: FieldName['kind'], text: string): void {
    const own = openField({ kind, rank: 1 }, { depth: path.length, base: bases.at(-1) ?? url, attributes: {} }, note);
    own.addText(text, false);
    item?.candidates.push(...candidatesOf(own));
  }

  function finishField(): void {
    const isRoom = (item?.candidates.length ?? 0) < MOST_CANDIDATES;
    if (field !== undefined && isRoom) item?.candidates.push(...candidatesOf(field));
    field = undefined;
  }

  function finishItem(): void {
    finishField();
    if (item !== undefined) items.push({ candidates: item.candidates });
    item = undefined;
  }

  function baseWithin(attributes: Attributes): string {
    const outer = bases.at(-1) ?? url;
    return resolveUrl(attributes['xml:base'] ?? '', outer)?.href ?? outer;
  }
}

function formatOf(root: string, attributes: Attributes): string {
  if (root === 'feed') return attributes['version'] === '0.3' ? 'Atom 0.3' : 'Atom';
  if (root === 'rdf:rdf') return 'RSS 1.0 (RDF)';
  const version = attributes['version'] ?? '';
  return /^\d\.\d\d?$/.test(version) ? `RSS ${version}` : 'RSS without version';
}
