import type { TopicCatalogue } from './catalogue.js';
import { normalizeName } from './normalize-name.js';
import { ALL_TOPICS, type Topic, type TopicId } from './topic.js';

/** One name that a topic answers to. */
export interface TopicName {
  readonly topic: TopicId;
  /** Folded by {@link normalizeName}. */
  readonly words: string;
  /** The same without spaces: "olah raga" and "olahraga" are one. */
  readonly squashed: string;
}

const namesOfAll = [
  'semua',
  'semuanya',
  'semua topik',
  'semua berita',
  'semua kategori',
  'seluruh',
  'seluruhnya',
  'segalanya',
  'all',
  'all topics',
  'all news',
  'everything',
];

/** Every name of every topic: ids, labels of both languages, aliases, desks; and the names of everything. */
export function topicNames(catalogue: TopicCatalogue): readonly TopicName[] {
  const names = [
    ...namesOfAll.map((name) => toName(ALL_TOPICS, name)),
    ...catalogue.topics.flatMap((topic) => namesOf(topic).map((name) => toName(topic.id, name))),
  ];
  return names.filter((name) => name.words !== '');
}

function namesOf(topic: Topic): readonly string[] {
  return [
    ...new Set([
      topic.id,
      topic.label.id,
      topic.label.en,
      ...topic.aliases,
      ...topic.match.categories,
      ...topic.match.labels,
    ]),
  ];
}

function toName(topic: TopicId, name: string): TopicName {
  const words = normalizeName(name);
  return { topic, words, squashed: words.replaceAll(' ', '') };
}
