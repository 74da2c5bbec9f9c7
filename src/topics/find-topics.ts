import type { TopicCatalogue } from './catalogue.js';
import { readPhrase } from './read-phrase.js';
import { suggestTopics } from './suggest-topics.js';
import { ALL_TOPICS, type TopicId } from './topic.js';
import { topicNames } from './topic-names.js';

/** A piece of text that names no topic, as typed, with the topics it might mean (at most four, likeliest first). */
export interface UnknownName {
  readonly text: string;
  readonly suggestions: readonly TopicId[];
}

/** What somebody's words came to. */
export interface FoundTopics {
  /** In the order they were named, each once; without {@link ALL_TOPICS}. */
  readonly found: readonly TopicId[];
  readonly unknown: readonly UnknownName[];
  /** Whether everything was asked for. */
  readonly all: boolean;
}

const hardSeparators = /[,;|/\n\r•·،、]+/u;
const MAX_INPUT_LENGTH = 1_000;
const MAX_UNKNOWN = 5;

/**
 * Reads topics from what a person typed: "wisata, kab tangerang & olah raga". Case, accents, punctuation, filler words and
 * typing errors are forgiven; what could mean two topics is never guessed but comes back with suggestions.
 * Looks at the first 1,000 characters.
 */
export function findTopics(input: string, catalogue: TopicCatalogue): FoundTopics {
  const names = topicNames(catalogue);
  const topics = new Set<TopicId>();
  const unknown = new Map<string, UnknownName>();
  for (const phrase of input.slice(0, MAX_INPUT_LENGTH).split(hardSeparators)) {
    const reading = readPhrase(phrase, names);
    for (const topic of reading.topics) topics.add(topic);
    for (const text of reading.unknown) {
      unknown.set(text.toLowerCase(), { text, suggestions: suggestTopics(text, names) });
    }
  }
  return {
    found: [...topics].filter((topic) => topic !== ALL_TOPICS),
    unknown: [...unknown.values()].slice(0, MAX_UNKNOWN),
    all: topics.has(ALL_TOPICS),
  };
}
