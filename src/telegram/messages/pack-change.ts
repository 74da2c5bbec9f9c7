import { createHash } from 'node:crypto';
import type { FollowChange } from '../../subscriptions/following.js';
import type { TopicCatalogue } from '../../topics/catalogue.js';
import { ALL_TOPICS, type TopicId } from '../../topics/topic.js';

/**
 * Packs a change of follows into a few letters for an undo button: a mark of the catalogue, then a bit for each topic.
 * Topics that the catalogue does not name are left out.
 */
export function packChange(change: FollowChange, catalogue: TopicCatalogue): string {
  const topics = numbered(catalogue);
  return [markOf(topics), toBits(change.added, topics), toBits(change.removed, topics)].join('.');
}

/** Null when the catalogue is another one by now, or the text is none of ours. */
export function unpackChange(packed: string, catalogue: TopicCatalogue): FollowChange | null {
  const topics = numbered(catalogue);
  const [mark, added, removed, ...rest] = packed.split('.');
  if (mark !== markOf(topics) || added === undefined || removed === undefined || rest.length > 0) return null;
  const change = { added: fromBits(added, topics), removed: fromBits(removed, topics) };
  return packChange(change, catalogue) === packed ? change : null;
}

function numbered(catalogue: TopicCatalogue): readonly TopicId[] {
  return [ALL_TOPICS, ...catalogue.topics.map((topic) => topic.id)];
}

function markOf(topics: readonly TopicId[]): string {
  return createHash('sha256').update(JSON.stringify(topics)).digest('hex').slice(0, 4);
}

function toBits(chosen: readonly TopicId[], topics: readonly TopicId[]): string {
  return topics
    .reduce((bits, topic, index) => (chosen.includes(topic) ? bits | (1n << BigInt(index)) : bits), 0n)
    .toString(36);
}

function fromBits(text: string, topics: readonly TopicId[]): readonly TopicId[] {
  let bits = 0n;
  for (const letter of text) bits = bits * 36n + BigInt(Number.parseInt(letter, 36));
  return topics.filter((_, index) => (bits >> BigInt(index)) & 1n);
}
