/**
 * Makes a publisher's XML readable to a strict parser, as text: what stands before the first element and after the
 * last is cut, DOCTYPE and characters that XML forbids go, an ampersand that begins no reference is escaped and named
 * HTML entities become numbers. CDATA sections are left as they are.
 */
export function repairXml(text: string, root: RegExpExecArray): string {
  return withoutDoctype(cutToRoot(text, root))
    .replace(FORBIDDEN, '')
    .split(CDATA)
    .map((part) => (part.startsWith('<![CDATA[') ? part : repairReferences(part)))
    .join('');
}

/** Where the first of the named elements begins, at most some junk behind the document's beginning. */
export function findRoot(text: string, names: readonly string[]): RegExpExecArray | undefined {
  const beginning = text.slice(0, MOST_JUNK);
  return new RegExp(`<(${names.join('|')})(?=[\\s/>])`, 'i').exec(beginning) ?? undefined;
}

/** The name of the first element in lower case; undefined where there is none. */
export function firstElement(text: string): string | undefined {
  return /<([a-z][\w:.-]*)(?=[\s/>])/i.exec(text)?.[1]?.toLowerCase();
}

/** A warning or two of a server's script language. */
const MOST_JUNK = 4_096;
const CDATA = /(<!\[CDATA\[[\s\S]*?\]\]>)/;
/** XML 1.0 §2.2. */
const FORBIDDEN = /[^\P{Cc}\t\n\r\u0080-\u009F]|[\uFFFE\uFFFF]/gu;
const REFERENCE = /&(?:(#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos);|([a-z]\w{1,30});)?/gi;

function cutToRoot(text: string, root: RegExpExecArray): string {
  const fromRoot = text.slice(root.index);
  const close = `</${root[1]}>`;
  const end = fromRoot.lastIndexOf(close);
  return end === -1 ? fromRoot : fromRoot.slice(0, end + close.length);
}

function withoutDoctype(text: string): string {
  return text.replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>/gi, '');
}

function repairReferences(text: string): string {
  return text.replace(REFERENCE, (found: string, known: string | undefined, name: string | undefined) => {
    if (known !== undefined) return found;
    const decoded = name === undefined ? undefined : htmlEntities[name];
    return decoded === undefined ? `&amp;${found.slice(1)}` : decoded;
  });
}

/** The HTML entities that Indonesian newsrooms type; the others stay visible as typed. */
const htmlEntities: Readonly<Record<string, string>> = {
  nbsp: '\u00A0',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  eacute: 'é',
  euro: '€',
};
