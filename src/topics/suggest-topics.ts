import { editDistance } from '../summary/edit-distance.js';
import { normalizeName } from './normalize-name.js';
import { ALL_TOPICS, type TopicId } from './topic.js';
import type { TopicName } from './topic-names.js';

const MAX_SUGGESTIONS = 4;

/** Topics that some unknown words might mean, likeliest first: names that share a word, begin alike or are spelt alike. */
export function suggestTopics(text: string, names: readonly TopicName[]): readonly TopicId[] {
  const words = normalizeName(text).slice(0, 60);
  if (words === '') return [];
  const likeness = new Map<TopicId, number>();
  for (const name of names) {
    if (name.topic === ALL_TOPICS) continue;
    const score = likenessOf(words, name);
    if (score > (likeness.get(name.topic) ?? 0)) likeness.set(name.topic, score);
  }
  return [...likeness.entries()]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MAX_SUGGESTIONS)
    .map(([topic]) => topic);
}

/** 0 for nothing in common, up to 1. */
function likenessOf(words: string, name: TopicName): number {
  const squashed = words.replaceAll(' ', '');
  const limit = Math.floor(Math.max(squashed.length, name.squashed.length) / 3);
  const distance = limit > 0 ? editDistance(squashed, name.squashed, limit) : Number.POSITIVE_INFINITY;
  if (distance <= limit) return 1 - distance / name.squashed.length;
  if (sharesWord(words, name.words)) return 0.6;
  return squashed.length >= 3 && name.squashed.startsWith(squashed) ? 0.5 : 0;
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(other.split(' ').filter((word) => word.length > 3));
  return one.split(' ').some((word) => words.has(word));
}
