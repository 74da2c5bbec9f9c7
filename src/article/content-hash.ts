import { createHash } from 'node:crypto';
import { htmlParagraphs } from '../source/html-paragraphs.js';
import type { SourceItem } from '../source/source-item.js';
import { canonicalUrl } from './canonical-url.js';
import { withoutPunctuation } from './normalised-text.js';

/** What readers see of an article: when this changes, it was corrected. The date is left out: publishers touch it alone. */
export interface Content {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly imageUrl: string | null;
  readonly category: string;
}

/**
 * SHA-256 of what an article says, as hexadecimal digits: title, body, picture and category (as FreshRSS, without the
 * date). White space, punctuation between words and what tracks in a picture's address do not count.
 */
export function contentHash({ title, paragraphs, imageUrl, category }: Content): string {
  return hash([
    withoutPunctuation(title),
    withoutPunctuation(paragraphs.join(' ')),
    pictureOf(imageUrl ?? ''),
    withoutPunctuation(category),
  ]);
}

/** SHA-256 of what a source says of an article: its title, its text and its categories, as hexadecimal digits. */
export function itemFingerprint({ title, html, categories }: SourceItem): string {
  const parts = [title ?? '', htmlParagraphs(html ?? '').join(' '), ...categories];
  return hash(parts.map((part) => part.normalize('NFC').replace(/\s+/g, ' ').trim()));
}

/** A picture is its file: the query behind `.jpg` asks for a size or says who looks. */
function pictureOf(address: string): string {
  const canonical = canonicalUrl(address);
  return canonical.replace(/(\.(?:jpe?g|png|webp|gif|avif|svg))\?.*$/i, '$1');
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
