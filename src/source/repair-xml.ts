/**
 * Makes a publisher's XML readable to a strict parser, as text: what stands before the first element and after the
 * last is cut, DOCTYPE and characters that XML forbids go, an ampersand that begins no reference is escaped and named
 * HTML entities become numbers. CDATA sections are left as they are.
 */
export function repairXml(text: string): string {
  return withoutDoctype(cutToRoot(text))
    .replace(FORBIDDEN, '')
    .split(CDATA)
    .map((part) => (part.startsWith('<![CDATA[') ? part : repairReferences(part)))
    .join('');
}

/** The name of the first element in lower case; undefined where there is none. */
export function rootName(text: string): string | undefined {
  return ROOT.exec(text)?.[1]?.toLowerCase();
}

const ROOT = /<([a-z][\w:.-]*)(?=[\s/>])/i;
const CDATA = /(<!\[CDATA\[[\s\S]*?\]\]>)/;
/** XML 1.0 §2.2. */
const FORBIDDEN = /[^\P{Cc}\t\n\r\u0080-\u009F]|[\uFFFE\uFFFF]/gu;
const REFERENCE = /&(?:(#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos);|([a-z]\w{1,30});)?/gi;

function cutToRoot(text: string): string {
  const root = ROOT.exec(text);
  if (root === null) return text;
  const fromRoot = text.slice(root.index);
  const end = fromRoot.lastIndexOf('>');
  return end === -1 ? fromRoot : fromRoot.slice(0, end + 1);
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
