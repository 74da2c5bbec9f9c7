import { matchName } from './match-name.js';
import { normalizeName } from './normalize-name.js';
import type { TopicId } from './topic.js';
import type { TopicName } from './topic-names.js';

/** A phrase taken apart. */
export interface PhraseReading {
  readonly topics: readonly TopicId[];
  /** Stretches of words that name nothing, as typed. */
  readonly unknown: readonly string[];
}

interface Word {
  readonly typed: string;
  readonly folded: string;
}

/** One way to take apart the words up to some place; the cheapest wins. */
interface Path {
  readonly cost: number;
  readonly steps: readonly Step[];
}

type Step =
  | { readonly kind: 'topic'; readonly topic: TopicId }
  | { readonly kind: 'filler' }
  | { readonly kind: 'unknown'; readonly typed: string };

const MAX_WORDS = 40;
const MAX_NAME_WORDS = 5;

/** Words between topics, and words people wrap a wish in. */
const fillers = new Set(
  (
    'dan serta juga plus atau or dengan berita topik kategori rubrik kanal kabar info news topic topics category about ' +
    'tentang soal mau ingin saya aku minta tolong dong ya yang the please want i langganan subscribe'
  ).split(' '),
);

const cost = { topic: 1, slip: 2, filler: 0.1, unknown: 100 } as const;

/** Reads one or several topics from a phrase without commas: "wisata banten", "kab tangerang dan olah raga". */
export function readPhrase(phrase: string, names: readonly TopicName[]): PhraseReading {
  const words = toWords(phrase);
  const paths: Path[] = [{ cost: 0, steps: [] }];
  for (let end = 1; end <= words.length; end += 1) {
    paths.push(cheapestPath(words, end, paths, names));
  }
  return toReading(paths.at(-1)?.steps ?? [], phrase);
}

function cheapestPath(words: readonly Word[], end: number, paths: readonly Path[], names: readonly TopicName[]): Path {
  // A name may hold filler words ("Seni dan Budaya"), but only when it is spelt right.
  const last = words.slice(end - 1, end);
  let best = extend(
    paths[end - 1],
    last.every(isFiller) ? { kind: 'filler' } : { kind: 'unknown', typed: typed(last) },
  );
  for (let start = Math.max(0, end - MAX_NAME_WORDS); start < end; start += 1) {
    const span = words.slice(start, end);
    const match = matchName(folded(span), names);
    if (match === null || (match.distance > 0 && span.some(isFiller))) continue;
    const path = extend(paths[start], { kind: 'topic', topic: match.topic }, match.distance * cost.slip);
    if (path.cost < best.cost) best = path;
  }
  return best;
}

function extend(path: Path | undefined, step: Step, extraCost = 0): Path {
  const before = path ?? { cost: 0, steps: [] };
  return { cost: before.cost + cost[step.kind] + extraCost, steps: [...before.steps, step] };
}

/** Neighbouring unknown words are one stretch; a phrase of fillers alone is unknown as a whole. */
function toReading(steps: readonly Step[], phrase: string): PhraseReading {
  const topics: TopicId[] = [];
  const unknown: string[] = [];
  let isStretch = false;
  for (const step of steps) {
    if (step.kind === 'topic') topics.push(step.topic);
    if (step.kind === 'unknown') {
      if (isStretch) unknown.push(`${unknown.pop() ?? ''} ${step.typed}`);
      else unknown.push(step.typed);
    }
    isStretch = step.kind === 'unknown';
  }
  const isNothing = topics.length === 0 && unknown.length === 0 && phrase.trim() !== '';
  return { topics, unknown: isNothing ? [phrase.trim()] : unknown };
}

function toWords(phrase: string): readonly Word[] {
  return phrase
    .replace(/[&+]/g, ' $& ')
    .split(/[\s_]+/)
    .map((word) => ({ typed: word, folded: normalizeName(word) }))
    .filter((word) => word.folded !== '')
    .slice(0, MAX_WORDS);
}

function isFiller(word: Word): boolean {
  return fillers.has(word.folded);
}

function folded(span: readonly Word[]): string {
  return span.map((word) => word.folded).join(' ');
}

function typed(span: readonly Word[]): string {
  return span.map((word) => word.typed).join(' ');
}
