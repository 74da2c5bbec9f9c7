import { firstPicture } from '../html-parts.js';
import { resolveUrl } from '../resolve-url.js';
import type { Candidate, CanonicalName } from './canonical-item.js';
import type { OpenField } from './open-field.js';

/** What a finished field tells of its item; a field of no use tells nothing. */
export function candidatesOf(field: OpenField): readonly Candidate[] {
  switch (field.kind) {
    case 'title':
      return some('title', field.rank, literalText(field));
    case 'link':
      return linkCandidates(field);
    case 'guid':
      return guidCandidates(field);
    case 'date':
      return some('bot:date', field.rank, field.text());
    case 'author':
      return some('dc:creator', field.rank, field.text());
    case 'category':
      return some('category', field.rank, field.text() || (field.attribute('term') ?? field.attribute('label')));
    case 'html':
      return htmlCandidates(field);
    case 'picture':
      return address('bot:picture', field.rank, field.text(), field.base);
    case 'media':
      return mediaCandidates(field);
    case 'ignored':
      return [];
  }
}

/** RSS has the address as text, Atom in `href`; of Atom's relations only these lead to the article (RFC 4287 §4.2.7). */
function linkCandidates(field: OpenField): readonly Candidate[] {
  const href = field.attribute('href');
  const rel = field.attribute('rel')?.toLowerCase() || 'alternate';
  const target = field.text() || href;
  if (rel === 'alternate') {
    const isPage = /^(?:text\/html|application\/xhtml\+xml|)$/i.test(field.attribute('type') ?? '');
    return address('link', isPage ? field.rank : field.rank + 1, target, field.base);
  }
  if (rel === 'self') return address('link', 9, target, field.base);
  return rel === 'enclosure' ? mediaCandidates(field) : [];
}

/** A guid is an address unless it says otherwise (RSS 2.0); an Atom id may be one. */
function guidCandidates(field: OpenField): readonly Candidate[] {
  const text = field.text();
  const isPermalink = field.attribute('ispermalink')?.toLowerCase() !== 'false' && /^https?:\/\//i.test(text);
  return [...some('guid', field.rank, text), ...(isPermalink ? address('link', 5 + field.rank, text, field.base) : [])];
}

/** Atom's content may also be a picture or a film, in base64 (RFC 4287 §4.1.3.3). */
function htmlCandidates(field: OpenField): readonly Candidate[] {
  const type = field.attribute('type')?.toLowerCase() ?? '';
  if (/^(?:image|audio|video|application)\/(?!xhtml|xml)/.test(type)) return [];
  const html = literalText(field);
  return [...some('bot:html', field.rank, html), ...address('bot:picture', 9, firstPicture(html), field.base)];
}

/** A text that says of itself that it is no HTML keeps its `<`. */
function literalText(field: OpenField): string {
  const isPlain = /^text(?:\/plain)?$/i.test(field.attribute('type') ?? '');
  return isPlain ? field.text().replaceAll('<', '&lt;') : field.text();
}

function mediaCandidates(field: OpenField): readonly Candidate[] {
  const target = field.attribute('url') ?? field.attribute('href');
  const type = field.attribute('type') ?? '';
  const isPicture =
    field.rank >= 2 ||
    type.startsWith('image/') ||
    field.attribute('medium') === 'image' ||
    (type === '' && /\.(?:jpe?g|png|webp|gif|avif)(?:$|\?)/i.test(target ?? ''));
  return isPicture ? address('bot:picture', field.rank, target, field.base) : [];
}

function address(name: CanonicalName, rank: number, typed: string | undefined, base: string): readonly Candidate[] {
  return some(name, rank, resolveAddress(typed ?? '', base));
}

/** Addresses are typed with quotes left over, escaped twice, or without their scheme. */
function resolveAddress(typed: string, base: string): string | undefined {
  const tidy = typed.replace(/^["'\s]+|["'\s]+$/g, '').replaceAll('&amp;', '&');
  return resolveUrl(/^www\.[^/]+\./i.test(tidy) ? `https://${tidy}` : tidy, base)?.href;
}

function some(name: CanonicalName, rank: number, text: string | undefined): readonly Candidate[] {
  return text === undefined || text === '' ? [] : [{ name, rank, text }];
}
