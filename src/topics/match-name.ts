import { editDistance } from '../summary/edit-distance.js';
import type { TopicId } from './topic.js';
import type { TopicName } from './topic-names.js';

/** A topic that some words name, and by how many slips of the finger they miss its name. */
export interface NameMatch {
  readonly topic: TopicId;
  readonly distance: number;
}

/** The one topic that these words name, or null when none or more than one is equally near. */
export function matchName(words: string, names: readonly TopicName[]): NameMatch | null {
  const exact = names.find((name) => name.words === words);
  if (exact !== undefined) return { topic: exact.topic, distance: 0 };
  const squashed = words.replaceAll(' ', '');
  let nearest: NameMatch | null = null;
  let isAmbiguous = false;
  for (const name of names) {
    const limit = Math.min(forgivenSlips(squashed), forgivenSlips(name.squashed));
    const distance = editDistance(squashed, name.squashed, limit);
    if (distance > limit) continue;
    if (nearest === null || distance < nearest.distance) {
      nearest = { topic: name.topic, distance };
      isAmbiguous = false;
    } else if (distance === nearest.distance && name.topic !== nearest.topic) {
      isAmbiguous = true;
    }
  }
  return isAmbiguous ? null : nearest;
}

/** The longer the name, the more slips are forgiven; in a very short one each letter counts. */
function forgivenSlips(word: string): number {
  if (word.length <= 3) return 0;
  return word.length <= 7 ? 1 : 2;
}
