import type { Language } from '../../subscriptions/destination.js';
import type { TopicCatalogue } from '../../topics/catalogue.js';
import { ALL_TOPICS, type TopicId } from '../../topics/topic.js';
import { catalogue } from '../catalogues/catalogue.js';

/** What a reader calls a topic; its id where the configuration does not know it any more. */
export function topicLabel(topic: TopicId, topics: TopicCatalogue, language: Language): string {
  if (topic === ALL_TOPICS) return catalogue(language).topics.everything;
  return topics.byId(topic)?.label[language] ?? topic;
}

/** The labels of several topics in the catalogue's order, unknown ones last. */
export function topicLabels(chosen: Iterable<TopicId>, topics: TopicCatalogue, language: Language): readonly string[] {
  const rest = new Set(chosen);
  const known = topics.topics.map((topic) => topic.id).filter((topic) => rest.delete(topic));
  return [...known, ...rest].map((topic) => topicLabel(topic, topics, language));
}
