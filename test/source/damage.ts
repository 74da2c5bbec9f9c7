import iconv from 'iconv-lite';
import { type Format, HOST, healthyItems, type Truth, writeFeed } from './healthy-feed.js';

/** A feed as a broken server sends it, and what it still says to whoever reads it well. */
export interface DamagedFeed {
  readonly name: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
  /** The charset of the HTTP header. */
  readonly charset?: string;
  readonly truth: readonly Truth[];
}

interface Damage {
  /** What the articles are, where the damage needs special ones. */
  readonly items?: (item: Truth, index: number) => Truth;
  readonly charset?: string;
  readonly harm: (xml: string, format: Format) => string | Uint8Array;
}

const itemOf = (format: Format): string => (format === 'rss' ? 'item' : 'entry');
const titled = (change: (title: string) => string) => (item: Truth) => ({ ...item, title: change(item.title) });
const WARNING =
  '<br />\n<b>Warning</b>:  Undefined variable $row in <b>/var/www/feed.php</b> on line <b>12</b><br />\n';

/** Changes only the third item. */
function inThird(xml: string, format: Format, change: (item: string) => string): string {
  const pieces = xml.split(new RegExp(`(?<=</${itemOf(format)}>)`));
  return pieces.map((piece, index) => (index === 2 ? change(piece) : piece)).join('');
}

const tags = (xml: string, change: (name: string) => string): string =>
  xml.replace(/(<\/?)([A-Za-z][\w:]*)/g, (_, open: string, name: string) => `${open}${change(name)}`);

/** The damage that servers do to feeds: 51 kinds. */
export const damages: Readonly<Record<string, Damage>> = {
  'byte order mark': { harm: (xml) => `\uFEFF${xml}` },
  'blank lines before the prolog': { harm: (xml) => `\n\r\n  ${xml}` },
  'a warning of PHP before the prolog': { harm: (xml) => WARNING + xml },
  'a comment before the prolog': { harm: (xml) => `<!-- cache <rss> hit -->\n${xml}` },
  'a warning of PHP between items': {
    harm: (xml, format) => xml.replaceAll(`</${itemOf(format)}>\n`, `</${itemOf(format)}>\n${WARNING}`),
  },
  'text and comment after the end': { harm: (xml) => `${xml}<!-- Served in 0.2 s -->\nselesai & <b>tutup` },
  'a script after the end': { harm: (xml) => `${xml}<script>if (a < b && c) { document.write("</p>") }</script>` },
  'a second prolog in the middle': {
    harm: (xml, format) => inThird(xml, format, (item) => `\n<?xml version="1.0"?>${item}`),
  },
  'a DOCTYPE with entities': {
    harm: (xml) =>
      xml.replace('?>', '?>\n<!DOCTYPE rss [<!ENTITY nbsp "&#160;"> <!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  },
  'an entity bomb': {
    harm: (xml) =>
      xml.replace('?>', '?>\n<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'),
  },
  'bare ampersands': { harm: (xml) => xml.replace(/&amp;(?!amp)/g, '&') },
  'undeclared HTML entities': {
    items: titled((title) => `${title} é`),
    harm: (xml) =>
      xml
        .replaceAll('“', '&ldquo;')
        .replaceAll('”', '&rdquo;')
        .replaceAll(' – ', '&nbsp;&ndash;&nbsp;')
        .replaceAll('é', '&eacute;'),
  },
  'references to characters that are none': {
    harm: (xml) =>
      xml.replaceAll('pagi', '&#0;&#x1F;&#xD800;&#99999999;pagi').replaceAll('“', '&#147;').replaceAll('”', '&#148;'),
  },
  'references without their semicolon': { harm: (xml) => xml.replaceAll('“', '&#8220').replaceAll('”', '&#x201D') },
  'titles escaped twice': { harm: (xml) => xml.replace(/(?<=<title>.*)&amp;/g, '&amp;amp;') },
  'control characters': {
    harm: (xml) => xml.replaceAll('Warga', 'War\u0008ga').replaceAll('pagi', '\u000B\u001Fpagi'),
  },
  'zero bytes': { harm: (xml) => xml.replaceAll('</title>', '\0</title>') },
  'a stray < before a space': {
    items: titled((title) => `${title} < 5 persen`),
    harm: (xml) => xml.replaceAll('&lt; 5', '< 5'),
  },
  'a stray < before a digit': {
    items: titled((title) => `Usia <17 Tahun: ${title}`),
    harm: (xml) => xml.replaceAll('&lt;17', '<17'),
  },
  'raw HTML in the texts': {
    harm: (xml) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  },
  'raw HTML without close tags': {
    harm: (xml) =>
      xml.replaceAll('&lt;p&gt;', '<div><p class=lead>A<br>B<img src="/a.jpg"><p>C').replaceAll('&lt;/p&gt;', ''),
  },
  'mark-up in the titles': {
    harm: (xml) => xml.replace(/(?<=<title>)Warga/g, '<b>Warga</b>').replaceAll('“Gembira”', '<i>“Gembira”</i>'),
  },
  'everything in CDATA': {
    harm: (xml) =>
      xml.replace(
        /<(title|pubDate|published|category|guid)>([^<]*)<\/\1>/g,
        (_, name: string, text: string) => `<${name}><![CDATA[ ${text.replaceAll('&amp;', '&')} ]]></${name}>`,
      ),
  },
  'a CDATA section that never ends': {
    harm: (xml, format) =>
      inThird(
        xml.replace(/<title>([^<]*)</g, (_, text: string) => `<title><![CDATA[${text.replaceAll('&amp;', '&')}]]><`),
        format,
        (item) => item.replace(']]>', ''),
      ),
  },
  'a CDATA section in another': {
    harm: (xml) => xml.replaceAll('&lt;p&gt;Warga', '<![CDATA[<script>//<![CDATA[\nx()\n//]]></script>Warga ]]>&gt;'),
  },
  'a comment that never ends': { harm: (xml, format) => inThird(xml, format, (item) => `\n<!-- iklan${item}`) },
  'comments with dashes': {
    harm: (xml, format) => xml.replaceAll(`<${itemOf(format)}>`, `<!-- a -- b --- <item> --><${itemOf(format)}>`),
  },
  'attributes without quotes': {
    harm: (xml) => xml.replace(/="([^"\s]*)"(\/?>)/g, (_, value: string, end: string) => `=${value} ${end}`),
  },
  'a quote that never ends': {
    harm: (xml, format) => inThird(xml, format, (item) => item.replace(/(isPermaLink="false|type="html)"/, '$1')),
  },
  'attributes twice': {
    harm: (xml) =>
      xml
        .replaceAll(' isPermaLink="false"', ' isPermaLink="false" isPermaLink="true"')
        .replaceAll(' rel=', ' rel="alternate" rel='),
  },
  'lost close tags of items': { harm: (xml, format) => xml.replaceAll(`</${itemOf(format)}>`, '') },
  'lost close tags of titles': { harm: (xml, format) => inThird(xml, format, (item) => item.replace('</title>', '')) },
  'lost start of an item': {
    harm: (xml, format) => inThird(xml, format, (item) => item.replace(`<${itemOf(format)}>`, '')),
  },
  'misspelt close tags': { harm: (xml) => xml.replaceAll('</title>', '</titel>') },
  'cut off in an item': { harm: (xml) => xml.slice(0, xml.lastIndexOf('</title>') - 12) },
  'lost end of the feed': { harm: (xml) => xml.replace(/<\/(?:channel|rss|feed)>/g, '') },
  'capital letters': { harm: (xml) => tags(xml, (name) => name.toUpperCase()) },
  'no version, no namespace': { harm: (xml) => xml.replace(/<(rss|feed)[^>]*>/, '<$1>') },
  'no frame around the items': {
    harm: (xml) => xml.replace(/<\/?(?:channel|feed)[^>]*>/g, '').replace(/<\/?rss[^>]*>/g, ''),
  },
  'all names prefixed': {
    harm: (xml) =>
      tags(xml, (name) => `k:${name}`).replace(/<k:(?:rss|feed)/, '$& xmlns:k="http://www.w3.org/2005/Atom"'),
  },
  'prefixes that are not declared': {
    harm: (xml) => xml.replaceAll('<category', '<dc:subject>x</dc:subject><foo:bar a:b="c"/><category'),
  },
  'the namespace of another format': {
    harm: (xml) => xml.replace(/<(rss|feed)[^>]*>/, '<$1 version="2.0" xmlns="http://purl.org/rss/1.0/">'),
  },
  'UTF-16 with a mark': { harm: (xml) => iconv.encode(xml, 'utf-16le', { addBOM: true }), charset: 'utf-8' },
  'UTF-16 without a mark': { harm: (xml) => iconv.encode(xml, 'utf-16be', { addBOM: false }) },
  'windows-1252 that says UTF-8': { harm: (xml) => iconv.encode(xml, 'windows-1252'), charset: 'utf-8' },
  'UTF-8 that says ISO-8859-1': { harm: (xml) => xml.replace('UTF-8', 'ISO-8859-1'), charset: 'iso-8859-1' },
  'punctuation as C1 codes': {
    harm: (xml) => xml.replaceAll('“', '\u0093').replaceAll('”', '\u0094').replaceAll('–', '\u0096'),
  },
  'a date that is none and an empty item': {
    harm: (xml, format) =>
      inThird(xml, format, (item) => `<${itemOf(format)}/><${itemOf(format)}></${itemOf(format)}>${item}`).replace(
        `</title>\n<link`,
        `</title>\n<updated>segera</updated>\n<link`,
      ),
  },
  'an empty link and guid': {
    harm: (xml, format) =>
      xml.replaceAll(`<${itemOf(format)}>`, `<${itemOf(format)}><link/><link></link><guid/><id></id>`),
  },
  'names from JavaScript': {
    harm: (xml, format) =>
      xml.replaceAll(
        `<${itemOf(format)}>`,
        `<${itemOf(format)}><constructor>x</constructor><__proto__ __proto__="y">z</__proto__><toString/>`,
      ),
  },
  'relative addresses and xml:base': {
    harm: (xml) =>
      xml.replace(/<(rss|feed)/, `<$1 xml:base="${HOST}/banten/"`).replaceAll(`${HOST}/banten/read`, 'read'),
  },
};

/** Every kind of damage done to a healthy feed of twenty items, in both formats. */
export function damagedFeeds(): readonly DamagedFeed[] {
  return Object.entries(damages).flatMap(([name, { items, charset, harm }]) =>
    (['rss', 'atom'] as const).map((format) => {
      const truth = healthyItems(format).map((item, index) => items?.(item, index) ?? item);
      const harmed = harm(writeFeed(format, truth), format);
      const bytes = typeof harmed === 'string' ? new TextEncoder().encode(harmed) : harmed;
      return { name, format, bytes, truth, ...(charset !== undefined && { charset }) };
    }),
  );
}

/** The share of right titles, addresses and dates among all there are, 0 to 1. */
export function shareRight(
  truth: readonly Truth[],
  items: readonly { readonly title?: string; readonly url: string; readonly dateText?: string }[],
): number {
  const byUrl = new Map(items.map((item) => [item.url, item]));
  const right = truth.map(({ title, url, date }) => {
    const item = byUrl.get(url);
    return Number(item !== undefined) + Number(item?.title === title) + Number(item?.dateText === date);
  });
  return right.reduce((sum, count) => sum + count, 0) / (truth.length * 3);
}

/** Harms a document at random places, the same ones for the same seed: bytes changed, cut out, doubled or inserted. */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const random = generator(seed);
  let mutant = Buffer.from(bytes);
  for (let left = 1 + Math.floor(random() * 8); left > 0; left -= 1) {
    const at = Math.floor(random() * mutant.length);
    const length = 1 + Math.floor(random() ** 3 * 400);
    const kind = Math.floor(random() * 5);
    const piece = mutant.subarray(at, at + length);
    const noise = Buffer.from(NOISE[Math.floor(random() * NOISE.length)] ?? '', 'latin1');
    const middle = [
      Buffer.from([Math.floor(random() * 256)]),
      Buffer.alloc(0),
      Buffer.concat([piece, piece]),
      noise,
      Buffer.concat([noise, piece]),
    ][kind];
    mutant = Buffer.concat([
      mutant.subarray(0, at),
      middle ?? Buffer.alloc(0),
      mutant.subarray(kind === 0 ? at + 1 : at + length),
    ]);
  }
  return mutant;
}

const NOISE = [
  '<',
  '>',
  '&',
  '"',
  '</',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?',
  '\0',
  '<item>',
  '</item>',
  '<!DOCTYPE [',
  '\xff\xfe',
  '&#xffffffff;',
  '<a b="',
];

/** mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
