import type { NoteRepair } from './reading-decisions.js';
import { repairMarkup } from './repair-markup.js';

/** Where the first element of a document stands that can be its root. */
export interface FoundRoot {
  readonly index: number;
  /** As written, its prefix included. */
  readonly name: string;
}

/**
 * Makes a publisher's XML readable, as text: what stands before the root and after its end is cut, DOCTYPE and the
 * characters that XML forbids go, broken mark-up is mended. References are left to whoever reads the texts.
 */
export function repairXml(text: string, root: FoundRoot, note: NoteRepair): string {
  return repairMarkup(withoutForbidden(cutToRoot(text, root, note), note), note);
}

/** The first element with one of the local names, whatever its prefix, at most some junk behind the beginning. */
export function findRoot(text: string, names: readonly string[]): FoundRoot | undefined {
  const pattern = new RegExp(`<((?:[\\w.-]{1,40}:)?(?:${names.join('|')}))(?=[\\s/>])`, 'i');
  const found = pattern.exec(withoutComments(text.slice(0, MOST_JUNK)));
  return found?.[1] === undefined ? undefined : { index: found.index, name: found[1] };
}

/** The name of the first element in lower case; undefined where there is none. */
export function firstElement(text: string): string | undefined {
  const head = withoutComments(text.slice(0, MOST_JUNK));
  return /<([a-z][\w:.-]{0,60})(?=[\s/>])/i.exec(head)?.[1]?.toLowerCase();
}

/** Some warnings of a server's script language, or the styles and scripts of an advertisement. */
const MOST_JUNK = 65_536;
/** XML 1.0 §2.2. */
const FORBIDDEN = /[^\P{Cc}\t\n\r\u0080-\u009F]|[\uFFFE\uFFFF]/gu;
/** What may rightly stand before a root. */
const PROLOG = /^\s*(?:<\?xml[^>]*>)?(?:\s|<\?[^>]*>)*$/i;

function cutToRoot(text: string, { index, name }: FoundRoot, note: NoteRepair): string {
  const before = withoutComments(text.slice(0, index));
  if (/<!doctype/i.test(before)) note('document type dropped');
  else if (!PROLOG.test(before)) note('junk before the root cut');

  const fromRoot = text.slice(index);
  const close = fromRoot.lastIndexOf(`</${name}`);
  const end = close === -1 ? -1 : fromRoot.indexOf('>', close);
  if (end === -1) return fromRoot;
  if (fromRoot.slice(end + 1, end + 1 + MOST_JUNK).trim() !== '') note('junk after the root cut');
  return fromRoot.slice(0, end + 1);
}

function withoutForbidden(text: string, note: NoteRepair): string {
  const spaced = text.replaceAll('\v', ' ').replaceAll('\f', ' ');
  const clean = spaced.replace(FORBIDDEN, '');
  if (clean.length < text.length) note('illegal characters dropped', text.length - clean.length);
  return clean;
}

/** Comments become spaces, so that places stay. */
function withoutComments(text: string): string {
  let clean = text;
  for (let start = clean.indexOf('<!--'); start !== -1; start = clean.indexOf('<!--', start)) {
    const end = clean.indexOf('-->', start);
    if (end === -1) break;
    clean = clean.slice(0, start) + ' '.repeat(end + 3 - start) + clean.slice(end + 3);
  }
  return clean;
}
