import type { PageField } from '../source/page-decisions.js';
import { examineArticlePage } from '../source/read-article-page.js';
import { type Desk, describeArticle } from './describe-article.js';
import type { Row, Section } from './report.js';

const labels: Readonly<Record<PageField, string>> = {
  title: 'title',
  byline: 'author',
  dateText: 'printed date',
  metadataDate: 'metadata date',
  section: 'section',
  body: 'body',
  caption: 'caption',
  imageUrl: 'picture',
  isAdvertorial: 'advertorial',
  canonicalUrl: 'canonical',
  quote: 'quote of the day',
};

/** Of a body, so many characters are shown of each paragraph. */
const SHOWN = 100;

/**
 * What the bot sees in an article's page; undefined where there is neither a headline nor a text. Of a file without an
 * address, `address` is the site's home page, and the one that it declares counts.
 */
export async function describePage(desk: Desk, html: string, address: string): Promise<readonly Section[] | undefined> {
  const { page, decisions } = examineArticlePage(html, address, desk.site);
  if (page.title === undefined && page.paragraphs.length === 0) return undefined;
  const { paragraphs, quote } = page;
  const values: Readonly<Record<PageField, string>> = {
    title: page.title ?? '',
    byline: page.byline ?? '',
    dateText: page.dateText ?? '',
    metadataDate: page.metadataDate ?? '',
    section: page.section ?? '',
    body: `${paragraphs.length} paragraphs, ${paragraphs.join(' ').length} characters`,
    caption: page.caption ?? '',
    imageUrl: page.imageUrl ?? '',
    isAdvertorial: 'yes',
    canonicalUrl: page.canonicalUrl ?? '',
    quote: quote === undefined ? '' : `“${quote.text}” – ${quote.author}`,
  };
  const seen: Row[] = decisions.map(({ field, rule }) => ({
    label: labels[field],
    value: values[field],
    because: rule,
  }));
  const isKnown = address !== desk.site.home || page.canonicalUrl !== undefined;
  const url = address === desk.site.home ? (page.canonicalUrl ?? address) : address;
  const { decided, told } = await describeArticle(desk, { url, categories: [] }, page);
  return [
    { heading: 'Page', rows: [...seen, ...missing(decisions.map(({ field }) => field))] },
    { heading: 'Body', rows: paragraphs.map((text, index) => ({ label: String(index + 1), value: shortened(text) })) },
    { heading: 'Article', rows: isKnown ? decided : decided.map(withoutKeys) },
    ...told,
  ];
}

/** A file of no known address has no keys. */
function withoutKeys(row: Row): Row {
  if (row.label !== 'keys') return row;
  return { label: 'keys', value: 'unknown', because: 'the page names no address of its own: give one with --url' };
}

/** What no rule found, as far as an article is the poorer for it. */
function missing(found: readonly PageField[]): Row[] {
  const wanted: readonly PageField[] = ['title', 'byline', 'body', 'imageUrl'];
  const rows = wanted
    .filter((field) => !found.includes(field))
    .map((field) => ({ label: labels[field], value: 'not found' }));
  const isDated = found.includes('dateText') || found.includes('metadataDate');
  return isDated ? rows : [...rows, { label: 'date', value: 'not found' }];
}

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
