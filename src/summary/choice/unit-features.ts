import type { ArticleUnit } from '../article-units.js';
import { opening } from '../form/dangling.js';
import { reportingVerbs } from '../form/speech-words.js';
import type { UnitContext } from '../form/unit-context.js';
import { separateQuotations } from '../sentences/quotation-marks.js';
import { functionWords, kindsOfWords, openings } from './feature-words.js';

/** A property that tells something of whether an editor would keep a unit: its name, and how much of it there is. */
export type Feature = readonly [name: string, value: number];

/** What is known of a unit before anything is chosen. */
export interface UnitFeatures {
  /** How many words it has: what a summary is measured by. */
  readonly words: number;
  /** The share of its words that the story has not said before, 0 to 1. */
  readonly novelty: number;
  /** Of the unit itself. */
  readonly alone: readonly Feature[];
  /** Of the unit behind the one before it, when both are kept. */
  readonly together: readonly Feature[];
}

/** A unit read once for all of its features. */
interface ReadUnit {
  readonly text: string;
  readonly words: readonly string[];
  /** Its words without those that every text has. */
  readonly content: readonly string[];
  /** The same, each once. */
  readonly topics: ReadonlySet<string>;
  /** The kinds of connective or pronoun that it begins with. */
  readonly openings: readonly string[];
  readonly speech: UnitContext['speech'];
  readonly follows: boolean;
  readonly startsParagraph: boolean;
}

const overlaps = [0.01, 0.1, 0.2, 0.35];
/** Numbers as the steps they stand on: what they say of a unit does not rise and fall with them in a straight line. */
const by = {
  place: steps('place', [1, 2, 3, 4, 5, 6, 8, 11, 16]),
  inParagraph: steps('inParagraph', [2, 3, 4]),
  before: steps('before', [15, 25, 35, 45, 55, 65, 80, 100, 140]),
  through: steps('through', [25, 35, 45, 55, 65, 80, 100, 140]),
  words: steps('words', [6, 9, 13, 18, 24, 31, 45]),
  units: steps('units', [7, 10, 14, 19, 26]),
  inArticle: steps('inArticle', [120, 180, 250, 350, 500]),
  title: steps('title', [0.01, 0.2, 0.35, 0.5, 0.7]),
  central: steps('central', [0.3, 0.45, 0.6, 0.75, 0.9]),
  novel: steps('novel', [0.3, 0.5, 0.65, 0.8, 0.95]),
  likePrevious: steps('likePrevious', overlaps),
  likeNext: steps('likeNext', overlaps),
  likeLead: steps('likeLead', overlaps),
  names: steps('names', [1, 2, 3, 5, 8]),
  numbers: steps('numbers', [1, 2, 3, 5]),
  /** Among the first units, for two that follow each other. */
  pair: steps('place', [2, 3, 5]),
};

/**
 * What tells the units of an article apart, in time linear in its length: place, length, the words they share with the
 * headline and with each other, who speaks, names and numbers, wording. `contexts` are those of the
 * units to be told apart, from the first on; the others only count as part of the story.
 */
export function unitFeatures(
  units: readonly ArticleUnit[],
  contexts: readonly UnitContext[],
  title: string,
): UnitFeatures[] {
  const read = units.map((unit, index) => readUnit(unit, contexts[index]?.speech ?? 'none'));
  const topic = new Set(contentOf(wordsOf(title)));
  const centrality = centralities(read);
  const seen = new Set<string>();
  const wordsInArticle = read.reduce((sum, { words }) => sum + words.length, 0);
  let wordsBefore = 0;
  let quotesBefore = 0;
  let paragraph = 0;
  return read.slice(0, contexts.length).map((unit, index) => {
    if (unit.startsParagraph) paragraph += 1;
    const novelty = 1 - share(unit.content, seen);
    const previous = read[index - 1];
    const shared = { novelty, withPrevious: share(unit.content, previous?.topics) };
    const alone: Feature[] = [
      ...placeFeatures(read, index, { paragraph, wordsBefore, wordsInArticle }),
      ...titleFeatures(unit, topic, index),
      by.central(centrality[index] ?? 0),
      [`central${part(index)}`, centrality[index] ?? 0],
      by.novel(novelty),
      by.likePrevious(shared.withPrevious),
      by.likeNext(share(unit.content, read[index + 1]?.topics)),
      by.likeLead(share(unit.content, index === 0 ? undefined : read[0]?.topics)),
      ...speechFeatures(read, index, quotesBefore),
      ...nameFeatures(unit, index),
      ...wordingFeatures(unit, contexts[index], contexts[index + 1]),
    ];
    for (const word of unit.content) seen.add(word);
    wordsBefore += unit.words.length;
    if (unit.speech !== 'none') quotesBefore += 1;
    const together = index === 0 ? [] : togetherFeatures(read, index, contexts[index], shared);
    return { words: unit.words.length, novelty, alone, together };
  });
}

function placeFeatures(
  units: readonly ReadUnit[],
  index: number,
  { paragraph, wordsBefore, wordsInArticle }: Readonly<Record<'paragraph' | 'wordsBefore' | 'wordsInArticle', number>>,
): Feature[] {
  const unit = units[index];
  const length = unit?.words.length ?? 0;
  return [
    by.place(index),
    ['depth', Math.log(1 + index)],
    ['share', index / units.length],
    ['paragraph', Math.min(paragraph, 6) / 6],
    ...flag('last', index === units.length - 1),
    ...flag('nearEnd', index >= units.length - 3),
    ...flag('startsParagraph', unit?.startsParagraph === true),
    ...flag('endsParagraph', units[index + 1]?.startsParagraph !== false),
    ...(unit?.startsParagraph === false ? [by.inParagraph(index)] : []),
    by.before(wordsBefore),
    by.through(wordsBefore + length),
    by.words(length),
    [`length${part(index)}`, Math.log(1 + length)],
    by.units(units.length),
    by.inArticle(wordsInArticle),
  ];
}

function titleFeatures(unit: ReadUnit, topic: ReadonlySet<string>, index: number): Feature[] {
  const common = unit.content.filter((word) => topic.has(word));
  const named = new Set(common).size;
  return [
    by.title(topic.size === 0 ? 0 : named / topic.size),
    ...flag('title3words', named >= 3),
    [`title${part(index)}`, topic.size === 0 ? 0 : named / topic.size],
    ['titleShare', unit.content.length === 0 ? 0 : common.length / unit.content.length],
  ];
}

function speechFeatures(units: readonly ReadUnit[], index: number, quotesBefore: number): Feature[] {
  const { text = '', speech = 'none', words = [] } = units[index] ?? {};
  const quoted = separateQuotations(text).quoted.flatMap(wordsOf).length;
  return [
    ...flag('quote', speech !== 'none'),
    ...flag(`quote${part(index)}`, speech !== 'none'),
    ...flag('quoteNamed', speech === 'named'),
    ...flag('quoteAnonymous', speech === 'anonymous'),
    ...flag('quoteFirst', /^["“”]/.test(text)),
    ['quoteShare', words.length === 0 ? 0 : quoted / words.length],
    ...flag('behindQuote', isSpeech(units[index - 1])),
    ...flag('beforeQuote', isSpeech(units[index + 1])),
    ['quotesBefore', Math.min(quotesBefore, 3) / 3],
    ...flag(
      'reports',
      words.some((word) => reportingVerbs.has(word)),
    ),
  ];
}

function nameFeatures({ text, words }: ReadUnit, index: number): Feature[] {
  const names = text.match(/(?<=[\p{Ll},] )\p{Lu}\p{L}+/gu)?.length ?? 0;
  const numbers = text.match(/\d+/g)?.length ?? 0;
  return [
    by.names(names),
    [`names${part(index)}`, Math.min(names, 8) / 8],
    ['namesShare', words.length === 0 ? 0 : names / words.length],
    by.numbers(numbers),
    ...flag(`numbers${part(index)}`, numbers > 0),
  ];
}

function wordingFeatures(
  { text, words, openings: starts }: ReadUnit,
  context?: UnitContext,
  next?: UnitContext,
): Feature[] {
  const kinds = new Set(words.map((word) => kindsOfWords.get(word)));
  kinds.delete(undefined);
  return [
    ...Array.from(kinds, (kind): Feature => [kind ?? '', 1]),
    ...starts.map((name): Feature => [name, 1]),
    ...flag('question', text.includes('?')),
    ...flag('brackets', text.includes('(')),
    ...flag('shortDate', /\(\d{1,2}\s?\/\s?\d{1,2}/.test(text)),
    ...flag('announces', context?.announces === true),
    ...flag('pointsBack', (context?.references.length ?? 0) > 0),
    ...flag('nextLeans', next?.leans === true),
  ];
}

function togetherFeatures(
  units: readonly ReadUnit[],
  index: number,
  context: UnitContext | undefined,
  shared: { readonly novelty: number; readonly withPrevious: number },
): Feature[] {
  const unit = units[index];
  const previous = units[index - 1];
  const isBehindSpeech = isSpeech(previous);
  return [
    ['both', 1],
    ...flag('follows', unit?.follows === true),
    ...flag('startsParagraph', unit?.startsParagraph === true),
    ...flag('speech', isSpeech(unit)),
    ...flag('behindSpeech', isBehindSpeech),
    ...flag('twoSpeeches', isBehindSpeech && isSpeech(unit)),
    ...flag('anonymous', unit?.speech === 'anonymous'),
    by.pair(index),
    ['words', Math.log(1 + (unit?.words.length ?? 0)) - 2.8],
    ['wordsBehind', Math.log(1 + (previous?.words.length ?? 0)) - 2.8],
    ['novelty', shared.novelty],
    ['likePrevious', shared.withPrevious],
    ...flag('pointsBack', (context?.references.length ?? 0) > 0),
    ...(unit?.openings ?? []).map((name): Feature => [name, 1]),
  ];
}

function readUnit({ text, follows, startsParagraph }: ArticleUnit, speech: UnitContext['speech']): ReadUnit {
  const words = wordsOf(text);
  const content = contentOf(words);
  return {
    text,
    words,
    content,
    topics: new Set(content),
    openings: openingsOf(text),
    speech,
    follows,
    startsParagraph,
  };
}

/** How often the article says the words of each unit, on average and against the unit with the most common ones. */
function centralities(units: readonly ReadUnit[]): number[] {
  const counts = new Map<string, number>();
  for (const word of units.flatMap(({ content }) => content)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const means = units.map(({ content }) => mean(content.map((word) => counts.get(word) ?? 0)));
  const highest = Math.max(...means, 1);
  return means.map((value) => value / highest);
}

/** The kinds of connective or pronoun that a sentence begins with. */
function openingsOf(text: string): string[] {
  const start = opening(text).toLowerCase();
  return Object.entries(openings)
    .filter(([, pattern]) => pattern.test(start))
    .map(([name]) => name);
}

/** The part of an article a unit stands in, as readers meet it: what is told at once, what comes next, the rest. */
function part(index: number): 'Early' | 'Middle' | 'Late' {
  if (index < 3) return 'Early';
  return index < 6 ? 'Middle' : 'Late';
}

function isSpeech(unit: ReadUnit | undefined): boolean {
  return unit !== undefined && unit.speech !== 'none';
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function contentOf(words: readonly string[]): readonly string[] {
  return words.filter((word) => word.length > 1 && !functionWords.has(word));
}

function share(words: readonly string[], of?: ReadonlySet<string>): number {
  return words.length === 0 || of === undefined ? 0 : words.filter((word) => of.has(word)).length / words.length;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function flag(name: string, isSet: boolean): Feature[] {
  return isSet ? [[name, 1]] : [];
}

/** Tells on which step a value stands, by the least value of that step. */
function steps(name: string, edges: readonly number[]): (value: number) => Feature {
  const features = [0, ...edges].map((edge): Feature => [`${name}>=${edge}`, 1]);
  return (value) => features[edges.findLastIndex((edge) => value >= edge) + 1] ?? [name, 0];
}
