import { createHash } from 'node:crypto';
import { htmlParagraphs } from '../source/html-paragraphs.js';
import type { SourceItem } from '../source/source-item.js';

/** What readers see of an article: when this changes, it was corrected. The date is left out: publishers touch it alone. */
export interface Content {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly imageUrl: string | null;
  readonly category: string;
}

/** SHA-256 of an article's content, white space folded, as hexadecimal digits. */
export function contentHash({ title, paragraphs, imageUrl, category }: Content): string {
  return hash([title, paragraphs.join(' '), imageUrl ?? '', category]);
}

/** SHA-256 of what a source says of an article: its title, its text and its categories, as hexadecimal digits. */
export function itemFingerprint({ title, html, categories }: SourceItem): string {
  return hash([title ?? '', htmlParagraphs(html ?? '').join(' '), ...categories]);
}

function hash(parts: readonly string[]): string {
  const folded = parts.map((part) => part.normalize('NFC').replace(/\s+/g, ' ').trim());
  return createHash('sha256').update(JSON.stringify(folded)).digest('hex');
}
