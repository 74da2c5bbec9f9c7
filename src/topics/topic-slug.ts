import { createHash } from 'node:crypto';
import { ALL_TOPICS, type TopicId } from './topic.js';

/** A topic's name in deep links and callback data: `[A-Za-z0-9_-]`, at most 40 characters (Telegram takes 64 in all). */
export type TopicSlug = string & { readonly __brand: 'TopicSlug' };

const MAX_SLUG_LENGTH = 40;

/** `KAB. TANGERANG` → `KAB_TANGERANG`. A name without any Latin letter or digit gets a short digest instead. */
export function topicSlug(id: TopicId): TopicSlug {
  const latin = id
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9-]+/g, '_')
    .replace(/^[_-]+|[_-]+$/g, '')
    .slice(0, MAX_SLUG_LENGTH);
  return (latin === '' ? `t-${digest(id)}` : latin) as TopicSlug;
}

/** The slug of everything. */
export const ALL_TOPICS_SLUG = topicSlug(ALL_TOPICS);

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
