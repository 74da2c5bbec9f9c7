import type { TopicCatalogue } from '../topics/catalogue.js';
import { ALL_TOPICS, type TopicId } from '../topics/topic.js';

/** What a link to the bot asks for: `t.me/bot?start=topik_WISATA`, `…=kutipan`. */
export type StartPayload =
  | { readonly kind: 'topic'; readonly topic: TopicId }
  | { readonly kind: 'everything' }
  | { readonly kind: 'quote' }
  | { readonly kind: 'none' };

const topicPrefix = /^(?:topik|topic)_(?<slug>[\w-]{1,58})$/i;

/** Reads the payload of `/start`; what is unknown is none. */
export function readStartPayload(text: string, topics: TopicCatalogue): StartPayload {
  const payload = text.trim();
  if (/^(kutipan|quote)$/i.test(payload)) return { kind: 'quote' };
  const slug = topicPrefix.exec(payload)?.groups?.['slug'];
  const topic = slug === undefined ? null : topics.bySlug(slug);
  if (topic === null) return { kind: 'none' };
  return topic === ALL_TOPICS ? { kind: 'everything' } : { kind: 'topic', topic };
}
