import type { Article, ArticleId } from '../article/article.js';
import { readAddress } from '../article/article-key.js';
import { articleCategory } from '../article/category.js';
import { composeArticle } from '../article/compose-article.js';
import type { PublicationDate } from '../article/publication-date.js';
import { type EditedDraft, editDraft } from '../jobs/edit-draft.js';
import type { PageReading } from '../source/page-reading.js';
import type { Site } from '../source/site.js';
import type { SourceItem } from '../source/source-item.js';
import { localSummariser } from '../summary/summariser.js';
import { articleMessage } from '../telegram/messages/article-message.js';
import { longDate } from '../telegram/messages/publisher-date.js';
import type { TopicCatalogue } from '../topics/catalogue.js';
import type { Row, Section } from './report.js';

/** What describing needs of the settings. */
export interface Desk {
  readonly site: Site;
  readonly topics: TopicCatalogue;
  readonly now: number;
}

/** What the bot makes of an item and its page. */
export interface Description {
  /** Date, category, keys: what was decided, and why. */
  readonly decided: readonly Row[];
  /** The sentences of both summaries and the message; empty where there is no article. */
  readonly told: readonly Section[];
}

/** Composes the article as the bot would without a language model, and says what was decided on the way. */
export async function describeArticle(desk: Desk, item: SourceItem, page: PageReading | null): Promise<Description> {
  const composed = composeArticle({ item, page, site: desk.site, now: desk.now });
  if (composed.status === 'incomplete') {
    return { decided: [{ label: 'article', value: 'none', because: composed.cause }], told: [] };
  }
  const { draft, date } = composed;
  const edited = await editDraft({ ...desk, summariser: localSummariser }, draft, page);
  const decided = [
    dateRow(date, desk.site),
    categoryRow(desk.site, item, page),
    { label: 'topics', value: edited.topics.join(', ') || 'none: only followers of SEMUA get it' },
    { label: 'keys', value: [draft.key, ...draft.otherKeys].join('\n') },
    ...(draft.isAdvertorial ? [{ label: 'advertorial', value: 'yes: somebody paid for it' }] : []),
  ];
  return { decided, told: toldSections(desk, edited) };
}

/** When an article was published, and what says so. */
export function dateRow({ at, text, zone, because }: PublicationDate, { timeZone }: Site): Row {
  if (at === null) return { label: 'date', value: 'none', because };
  const read = longDate(at, { timeZone, language: 'en' });
  const meant = zone === undefined ? `no zone written, ${timeZone} is meant` : `zone ${zone.toUpperCase()}`;
  return { label: 'date', value: `"${text ?? ''}" → ${read}`, because: `${because}; ${meant}` };
}

/** An article's category, and who names it. */
export function categoryRow(site: Site, item: SourceItem, page: PageReading | null): Row {
  const { slug, from } = articleCategory({
    address: readAddress(item.url, site)?.category,
    section: page?.section,
    feedCategories: item.categories,
  });
  return {
    label: 'category',
    value: slug || 'none',
    because: from === 'nobody' ? 'nobody names one' : `from the ${from}`,
  };
}

function toldSections(desk: Desk, edited: EditedDraft): readonly Section[] {
  return [
    summarySection('Summary', edited.summary),
    summarySection('Long summary', edited.longSummary),
    messageSection(desk, edited),
  ];
}

function summarySection(heading: string, summary: readonly string[]): Section {
  const rows = summary.map((text, index) => ({ label: String(index + 1), value: text }));
  const none = { label: '–', value: 'no sentence is fit to stand alone: the headline must do' };
  return { heading, rows: rows.length === 0 ? [none] : rows };
}

/** The message that readers get of an article. */
export function messageSection({ site, topics, now }: Desk, draft: EditedDraft): Section {
  const article: Article = {
    ...draft,
    id: 0 as ArticleId,
    seenAt: now,
    state: 'published',
    revision: 0,
    correctedAt: null,
    withdrawnAt: null,
  };
  const { text } = articleMessage(article, { language: site.language, site, topics, botUsername: 'bot' });
  return { heading: 'Message', rows: [{ label: '', value: text }] };
}
