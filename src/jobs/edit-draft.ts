import type { Article, ArticleDraft } from '../article/article.js';
import type { PageReading } from '../source/page-reading.js';
import type { Site } from '../source/site.js';
import type { Summariser } from '../summary/summariser.js';
import type { TopicCatalogue } from '../topics/catalogue.js';
import { matchTopics } from '../topics/match-topics.js';

/** An article with all that readers get of it. */
export type EditedDraft = ArticleDraft & Pick<Article, 'summary' | 'longSummary' | 'topics'>;

/** What editing needs. */
export interface Editor {
  readonly site: Site;
  readonly topics: TopicCatalogue;
  readonly summariser: Pick<Summariser, 'write'>;
}

/** Draft and page → summaries in both lengths, and topics; the page is null where the source's own words must do. */
export async function editDraft(
  { site, topics, summariser }: Editor,
  draft: ArticleDraft,
  page: PageReading | null,
): Promise<EditedDraft> {
  const { short, long } = await summariser.write({
    title: draft.title,
    paragraphs: draft.paragraphs,
    siteName: site.name,
    habits: site.text,
    ...(page?.caption === undefined ? {} : { caption: page.caption }),
  });
  const labels = page?.section === undefined ? [] : [page.section];
  const found = matchTopics({ category: draft.category, labels }, topics);
  return { ...draft, summary: short, longSummary: long, topics: found };
}
