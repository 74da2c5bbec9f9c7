import type { TopicCatalogue } from './catalogue.js';
import { normalizeName } from './normalize-name.js';
import type { TopicId } from './topic.js';

/** What the publisher says an article is about. */
export interface Desk {
  /** As in the address: `kab-tangerang`. Empty where there is none. */
  readonly category: string;
  /** As printed on the page or in the feed: `KAB. TANGERANG`. */
  readonly labels: readonly string[];
}

/** The topics of an article, in the catalogue's order. None when no topic names its desk: followers of everything still get it. */
export function matchTopics(desk: Desk, catalogue: TopicCatalogue): TopicId[] {
  const category = normalizeName(desk.category);
  const labels = new Set(desk.labels.map(normalizeName));
  return catalogue.topics
    .filter(
      ({ match }) =>
        (category !== '' && match.categories.some((name) => normalizeName(name) === category)) ||
        match.labels.some((name) => labels.has(normalizeName(name))),
    )
    .map((topic) => topic.id);
}
