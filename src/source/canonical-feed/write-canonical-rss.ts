import { type CanonicalItem, canonicalNames, textsOf } from './canonical-item.js';

/**
 * Writes items as one RSS 2.0 channel that any strict parser reads: no DOCTYPE, no mark-up inside a text, no empty
 * element. Each item has an attribute, because xml2js makes an empty text of an element without anything.
 */
export function writeCanonicalRss(items: readonly CanonicalItem[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:bot="urn:kentongan:feed" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>',
    ...items.map(writeItem),
    '</channel></rss>',
  ].join('');
}

function writeItem(item: CanonicalItem, index: number): string {
  const elements = canonicalNames.map((name) =>
    textsOf(item, name)
      .map((text) => `<${name}>${inCdata(text)}</${name}>`)
      .join(''),
  );
  return `<item bot:position="${index + 1}">${elements.join('')}</item>`;
}

/** A decoded reference may have brought a character that XML forbids, or half of one. */
const UNWRITABLE = /[^\P{Cc}\t\n\r\u0080-\u009F]|[\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** HTML goes into CDATA, which the parser need not search for references. */
function inCdata(text: string): string {
  const writable = text.replace(UNWRITABLE, '');
  if (!/[<&>]/.test(writable)) return writable;
  return `<![CDATA[${writable.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
