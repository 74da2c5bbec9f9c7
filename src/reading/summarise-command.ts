import { composeArticle } from '../article/compose-article.js';
import { editDraft } from '../jobs/edit-draft.js';
import type { PageReading } from '../source/page-reading.js';
import { examineArticlePage } from '../source/read-article-page.js';
import type { ArticleText } from '../summary/article-text.js';
import { type FormRule, formProblems } from '../summary/form/form-check.js';
import { summaryForms } from '../summary/form/summary-forms.js';
import { readArticle } from '../summary/summarise.js';
import { localSummariser, type Summaries } from '../summary/summariser.js';
import { categoryRow, type Desk, dateRow, messageSection } from './describe-article.js';
import { openDocument, type ReadOptions, type ReadOutcome, refused } from './open-document.js';
import { type Row, renderReport, type Section } from './report.js';

const SUMMARISE_USAGE = `Usage: npm run summarise -- URL|FILE [--site DIR] [--url ADDRESS]

  URL|FILE       an article's page, as HTML
  --site DIR     the folder whose site.json is meant, such as config/examples/antara-banten
  --url ADDRESS  where a FILE came from: its category stands in its address`;

/**
 * Shows how an article's page is summarised: title, date and category, each sentence that was weighed with the chance that
 * an editor would keep it and the forms that it stands in, or the rule of form that keeps it out, and the message as readers
 * would get it. Without a language model.
 * @throws {SettingsError} when the settings cannot be used.
 */
export async function summariseCommand(args: readonly string[], options: ReadOptions): Promise<ReadOutcome> {
  const open = await openDocument(args, options, SUMMARISE_USAGE);
  if (typeof open === 'string') return refused(open);
  const { desk, document, text, place } = open;
  const { page } = examineArticlePage(text, document.url, desk.site);
  const sections = await describe(desk, page, document.url);
  if (typeof sections === 'string') return refused(`${place} cannot be summarised: ${sections}`);
  return { isRead: true, text: `${renderReport(sections, options.width)}\n` };
}

async function describe(desk: Desk, page: PageReading, address: string): Promise<readonly Section[] | string> {
  if (page.title === undefined && page.paragraphs.length === 0) {
    return 'neither a headline nor a text was found. Name the page of one article.';
  }
  const item = { url: address === desk.site.home ? (page.canonicalUrl ?? address) : address, categories: [] };
  const composed = composeArticle({ item, page, site: desk.site, now: desk.now });
  if (composed.status === 'incomplete') return composed.cause;
  const { draft, date } = composed;
  const edited = await editDraft({ ...desk, summariser: localSummariser }, draft, page);
  const summaries = { short: edited.summary, long: edited.longSummary };
  const head: readonly Row[] = [
    { label: 'title', value: draft.title },
    dateRow(date, desk.site),
    categoryRow(desk.site, item, page),
  ];
  return [
    { heading: 'Article', rows: head },
    sentencesSection(desk, draft.title, page, summaries),
    messageSection(desk, edited),
  ];
}

function sentencesSection({ site }: Desk, title: string, page: PageReading, summaries: Summaries): Section {
  const article = {
    title,
    siteName: site.name,
    paragraphs: page.paragraphs,
    caption: page.caption ?? null,
    ...(site.text === undefined ? {} : { habits: site.text }),
  };
  const { units } = readArticle(article);
  const none = { label: '–', value: 'none is left after cleaning: the headline must do' };
  const rows = units.map(({ text, chance }, place): Row => {
    const before = units.slice(0, place).map((unit) => unit.text);
    const mark = markOf(text, summaries);
    const because =
      mark === ' '
        ? whyNot(
            text,
            before.filter((other) => summaries.long.includes(other)),
            article,
          )
        : '';
    return {
      label: `${(chance * 100).toFixed(0).padStart(3)} % ${mark}`,
      value: text,
      ...(because === '' ? {} : { because }),
    };
  });
  return {
    heading: 'Sentences, by the chance that an editor keeps them (● in the short summary, ○ only in the long one)',
    rows: rows.length === 0 ? [none] : rows,
  };
}

/** What keeps a sentence out of a summary behind those that are in it, in words; empty where others were only better. */
function whyNot(text: string, before: readonly string[], article: ArticleText): string {
  const problems = formProblems([...before, text], article, summaryForms.long).filter(({ unit }) => unit === text);
  return [...new Set(problems.map(({ rule }) => reasons[rule] ?? `cannot be printed: ${rule}`))].join('; ');
}

const reasons: Readonly<Partial<Record<FormRule, string>>> = {
  dangling: 'not clear without a sentence that is left out',
  'anonymous quotation': 'does not say who speaks',
};

function markOf(text: string, { short, long }: Summaries): string {
  if (short.includes(text)) return '●';
  return long.includes(text) ? '○' : ' ';
}
