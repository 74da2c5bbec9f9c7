import { withUniqueGuids } from '../article/unique-guids.js';
import type { ReadingDecisions } from '../source/reading-decisions.js';
import type { SourceItem } from '../source/source-item.js';
import { type Desk, describeArticle } from './describe-article.js';
import type { Row, Section } from './report.js';

/** So many items are shown, unless all are wanted. */
const SHOWN = 5;

/** What the bot sees in the items of a source: each with date, category and keys, the newest as it would be sent. */
export async function describeItems(
  desk: Desk,
  all: readonly SourceItem[],
  limit: number = SHOWN,
): Promise<readonly Section[]> {
  const items = withUniqueGuids(all);
  const described = items.slice(0, limit).map((item, index) => itemSection(desk, item, all[index], index));
  const shown = await Promise.all(described);
  const left = items.length - shown.length;
  const more = { heading: `… and ${left} more (--all shows them)`, rows: [{ label: '', value: '' }] };
  const [first] = items;
  const told = first?.title === undefined ? [] : (await describeArticle(desk, first, null)).told;
  return [...shown, ...(left > 0 ? [more] : []), ...told.map((section) => withNote(section))];
}

/** How a document of a source was read: format, repairs, entries left out. */
export function describeDecisions({ format, repairs, skipped }: ReadingDecisions): Section[] {
  const rows: Row[] = [
    ...(format === undefined ? [] : [{ label: 'format', value: format }]),
    {
      label: 'repairs',
      value: repairs.map(({ repair, times }) => `${repair} (${times}×)`).join('\n') || 'none needed',
    },
  ];
  const left = skipped.map(({ position, title, reason }) => ({
    label: `item ${position}`,
    value: title ?? '(no title)',
    because: reason,
  }));
  return [
    { heading: 'Document', rows },
    { heading: `Skipped (${skipped.length})`, rows: left },
  ];
}

async function itemSection(
  desk: Desk,
  item: SourceItem,
  original: SourceItem | undefined,
  index: number,
): Promise<Section> {
  const text = item.html === undefined ? 'none' : `${item.html.length} characters of HTML`;
  const isBareLink = item.title === undefined && item.dateText === undefined;
  const rows: Row[] = [
    { label: 'address', value: item.url },
    ...(item.author === undefined ? [] : [{ label: 'author', value: item.author }]),
    ...(item.imageUrl === undefined ? [] : [{ label: 'picture', value: item.imageUrl }]),
    ...(isBareLink ? [] : [{ label: 'text', value: text }]),
    ...(original?.guid === undefined || item.guid !== undefined
      ? []
      : [{ label: 'guid', value: original.guid, because: 'not used: the document gives it to several' }]),
  ];
  const decided = isBareLink ? await linkRows(desk, item) : (await describeArticle(desk, item, null)).decided;
  return {
    heading: `${index + 1}. ${item.title ?? '(title and date come from the page)'}`,
    rows: [...rows, ...decided],
  };
}

/** A link names neither title nor date; category and keys it does. */
async function linkRows(desk: Desk, item: SourceItem): Promise<readonly Row[]> {
  const { decided } = await describeArticle(desk, { ...item, title: item.url }, null);
  return decided.filter(({ label }) => label !== 'date');
}

function withNote({ heading, rows }: Section): Section {
  return { heading: `${heading} of item 1, from the source alone`, rows };
}
