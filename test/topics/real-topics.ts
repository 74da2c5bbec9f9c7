import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createTopicCatalogue } from '../../src/topics/catalogue.js';
import { type TopicId, topicSchema } from '../../src/topics/topic.js';

/** The catalogue that the publisher's editors keep. */
export const realTopics = createTopicCatalogue(
  z.array(topicSchema).parse(JSON.parse(readFileSync('config/topics.json', 'utf8'))),
);

/** A topic's id, as plain text writes it. */
export const topicId = (id: string): TopicId => id as TopicId;

/** A small topic for tests of odd catalogues. */
export function topicNamed(id: string, group = 'Daerah') {
  return topicSchema.parse({
    id,
    label: { id, en: id },
    emoji: '📰',
    group: { id: group, en: group },
    match: { categories: [], labels: [id] },
  });
}
