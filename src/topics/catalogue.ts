import { normalizeName } from './normalize-name.js';
import { ALL_TOPICS, type Topic, type TopicId } from './topic.js';
import { ALL_TOPICS_SLUG, type TopicSlug, topicSlug } from './topic-slug.js';

/** Languages of labels and groups. */
type Language = keyof Topic['label'];

/** Topics that stand together, under a heading in one language. */
export interface TopicGroup {
  readonly heading: string;
  readonly topics: readonly Topic[];
}

/** All topics of `config/topics.json`, looked at from every side. */
export interface TopicCatalogue {
  /** In the order of the file. */
  readonly topics: readonly Topic[];
  /** Undefined for {@link ALL_TOPICS} and for topics that the file does not name any more. */
  byId(id: string): Topic | undefined;
  /** The topic of a link or button, {@link ALL_TOPICS} for `SEMUA`, or null. Takes any case. */
  bySlug(slug: string): TopicId | null;
  slugOf(id: TopicId): TopicSlug;
  /** Whether news of one of these topics goes before everything else. */
  isUrgent(ids: readonly string[]): boolean;
  /** In the order of the file; a group stands where its first topic does. */
  groups(language: Language): readonly TopicGroup[];
}

/**
 * Makes the catalogue.
 * @throws {Error} when two topics have the same id or would have the same name in links.
 */
export function createTopicCatalogue(topics: readonly Topic[]): TopicCatalogue {
  const byId = new Map<string, Topic>();
  const bySlug = new Map<string, TopicId>([[ALL_TOPICS_SLUG.toLowerCase(), ALL_TOPICS]]);
  for (const topic of topics) {
    const slug = topicSlug(topic.id).toLowerCase();
    const twin = bySlug.get(slug);
    if (twin !== undefined) {
      throw new Error(
        `topics.json: "${topic.id}" and "${twin}" would both be "${topicSlug(topic.id)}" in links. Rename one of them.`,
      );
    }
    byId.set(topic.id, topic);
    bySlug.set(slug, topic.id);
  }
  return {
    topics,
    byId: (id) => byId.get(id),
    bySlug: (slug) => bySlug.get(slug.toLowerCase()) ?? null,
    slugOf: topicSlug,
    isUrgent: (ids) => ids.some((id) => byId.get(id)?.urgent === true),
    groups: (language) => groupTopics(topics, language),
  };
}

function groupTopics(topics: readonly Topic[], language: Language): readonly TopicGroup[] {
  const groups = new Map<string, { heading: string; topics: Topic[] }>();
  for (const topic of topics) {
    const key = normalizeName(topic.group.id);
    const group = groups.get(key) ?? { heading: topic.group[language], topics: [] };
    group.topics.push(topic);
    groups.set(key, group);
  }
  return [...groups.values()];
}
