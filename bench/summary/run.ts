import { statSync } from 'node:fs';
import type { ArticleText } from '../../src/summary/article-text.js';
import { cleanStory } from '../../src/summary/cleaning/clean-story.js';
import { type FormRule, formProblems } from '../../src/summary/form/form-check.js';
import { type SummaryForm, summaryForms } from '../../src/summary/form/summary-forms.js';
import { splitSentences } from '../../src/summary/sentences/split-sentences.js';
import { readArticle } from '../../src/summary/summarise.js';
import { inverseFrequencies, leadWithin, lexRank, rankedWithin, textRank, topRanked } from './baselines.js';
import { bootstrap, type Interval } from './bootstrap.js';
import { folderArgument } from './folder-argument.js';
import { type HeldOut, heldOutFolds } from './held-out.js';
import { loadIndosum, type ReferenceArticle } from './load-indosum.js';
import { researchForm, shortForm } from './measured-forms.js';
import { type RougeScores, rouge } from './rouge.js';

/** A way to summarise an article that is compared. */
interface System {
  readonly name: string;
  /** The system that its gain is measured against. */
  readonly isBaseline?: boolean;
  readonly summarise: (
    article: ReferenceArticle,
    sentences: readonly string[],
    model: HeldOut['model'],
  ) => readonly string[];
}

interface Group {
  readonly title: string;
  readonly systems: readonly System[];
}

/** What was made of one article by one system. */
interface Result {
  readonly scores: RougeScores;
  readonly words: number;
}

const articles = loadIndosum(folderArgument('bench:summary'));
const idf = inverseFrequencies(articles.map(({ paragraphs }) => paragraphs));
const ours =
  (form: SummaryForm): System['summarise'] =>
  (article, _, model) =>
    readArticle(article, undefined, model).summary(form);

const groups: readonly Group[] = [
  {
    title: '2 to 5 sentences',
    systems: [
      { name: 'Lead-3, raw', isBaseline: true, summarise: ({ sentences }) => sentences.slice(0, 3) },
      { name: 'Lead-4, cleaned', summarise: (_, sentences) => sentences.slice(0, 4) },
      { name: 'TextRank, 3 of cleaned', summarise: (_, sentences) => topRanked(sentences, textRank(sentences), 3) },
      { name: 'LexRank, 3 of cleaned', summarise: (_, sentences) => topRanked(sentences, lexRank(sentences, idf), 3) },
      { name: 'this', summarise: ours(researchForm) },
    ],
  },
  {
    title: `short form, at most ${shortForm.maxCharacters} characters`,
    systems: [
      {
        name: 'lead within the budget',
        isBaseline: true,
        summarise: (_, sentences) => leadWithin(sentences, shortForm.maxCharacters),
      },
      {
        name: 'TextRank within it',
        summarise: (_, sentences) => rankedWithin(sentences, textRank(sentences), shortForm.maxCharacters),
      },
      {
        name: 'LexRank within it',
        summarise: (_, sentences) => rankedWithin(sentences, lexRank(sentences, idf), shortForm.maxCharacters),
      },
      { name: 'this', summarise: ours(shortForm) },
    ],
  },
];
const forms: Readonly<Record<string, SummaryForm>> = {
  '2 to 5 sentences': researchForm,
  short: summaryForms.short,
  long: summaryForms.long,
};

const results = new Map<System, Result[]>(groups.flatMap(({ systems }) => systems.map((system) => [system, []])));
const problems = new Map<string, number>();
const counts = { articles: 0, summaries: 0, empty: 0 };
const milliseconds: number[] = [];

for (const heldOut of heldOutFolds(articles)) {
  process.stderr.write(
    `… ${heldOut.fold}: measuring ${heldOut.articles.length} articles with weights of ${heldOut.trainedOn} others\n`,
  );
  for (const article of heldOut.articles) measure(article, heldOut.model);
  for (const article of heldOut.articles) milliseconds.push(timeOf(() => ours(shortForm)(article, [], heldOut.model)));
}
for (const group of groups) printGroup(group);
printForm();

function measure(article: ReferenceArticle, model: HeldOut['model']): void {
  counts.articles += 1;
  const sentences = cleanedSentences(article);
  for (const [system, made] of results) {
    const summary = system.summarise(article, sentences, model);
    made.push({ scores: rouge(summary, article.summary), words: summary.join(' ').split(' ').length });
  }
  const reading = readArticle(article, undefined, model);
  for (const form of Object.values(forms)) countProblems(reading.summary(form), article, form);
}

function cleanedSentences(article: ArticleText): readonly string[] {
  return cleanStory(article.paragraphs, article).flatMap(({ text }) => splitSentences(text));
}

function countProblems(summary: readonly string[], article: ArticleText, form: SummaryForm): void {
  counts.summaries += 1;
  if (summary.length === 0) counts.empty += 1;
  for (const { rule } of formProblems(summary, article, form)) problems.set(rule, (problems.get(rule) ?? 0) + 1);
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function printGroup({ title, systems }: Group): void {
  const baseline = results.get(systems.find(({ isBaseline }) => isBaseline === true) ?? systems[0] ?? missing()) ?? [];
  const rows = systems.map((system) => {
    const made = results.get(system) ?? [];
    const gain = (metric: keyof RougeScores) =>
      system.isBaseline === true
        ? ''
        : withSign(bootstrap(made.map(({ scores }, index) => scores[metric] - (baseline[index]?.scores[metric] ?? 0))));
    return {
      system: system.name,
      ...Object.fromEntries(
        (['rouge1', 'rouge2', 'rougeLsum'] as const).map((metric) => [
          metric,
          toText(bootstrap(made.map(({ scores }) => scores[metric]))),
        ]),
      ),
      'gain, rouge1': gain('rouge1'),
      'gain, rouge2': gain('rouge2'),
      words: (made.reduce((sum, { words }) => sum + words, 0) / made.length).toFixed(0),
    };
  });
  process.stdout.write(`\n${title}: ${counts.articles} articles, each fold with weights learned from the others; `);
  process.stdout.write('articles in both left out\n');
  console.table(rows);
}

function printForm(): void {
  const rules = [
    'not verbatim',
    'dangling',
    'unbalanced',
    'anonymous quotation',
    'residue',
    'over budget',
    'no end mark',
    'too many units',
    'out of order',
  ] as const satisfies readonly FormRule[];
  process.stdout.write(
    `\nForm of all ${counts.summaries} summaries (${Object.keys(forms).join(', ')}), problems of each kind\n`,
  );
  console.table([
    { ...Object.fromEntries(rules.map((rule) => [rule, problems.get(rule) ?? 0])), 'title only': counts.empty },
  ]);
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const weights = statSync(new URL('../../src/summary/choice/weights.json', import.meta.url)).size;
  console.table([
    {
      'ms an article, mean': mean.toFixed(2),
      median: (sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(2),
      '99 %': (sorted[Math.floor(sorted.length * 0.99)] ?? 0).toFixed(2),
      'bytes of weights': weights,
    },
  ]);
}

function toText({ mean, low, high }: Interval): string {
  return `${percent(mean)} [${percent(low)}, ${percent(high)}]`;
}

function withSign(interval: Interval): string {
  return `${interval.mean < 0 ? '' : '+'}${toText(interval)}`;
}

function percent(value: number): string {
  return (value * 100).toFixed(2);
}

function missing(): never {
  throw new Error('A group without systems');
}
