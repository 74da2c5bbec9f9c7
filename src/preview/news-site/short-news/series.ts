import type { SampleArticle } from '../sample-article.js';

/** What is told of one event: the facts, and those of them that the newsroom corrects later. */
export type Told<Facts> = Facts & { readonly corrected: Partial<Facts> };

/** An article's own parts. */
export type Story = Pick<SampleArticle, 'title' | 'byline' | 'caption' | 'credit' | 'paragraphs'>;

/** Articles of one kind, each with its own facts; the correction is the same story with the corrected ones. */
export function series<Facts>(
  desk: Pick<SampleArticle, 'desk' | 'label'>,
  tell: (facts: Facts) => Story,
  events: readonly Told<Facts>[],
): readonly SampleArticle[] {
  return events.map((event) => {
    const { title, paragraphs } = tell({ ...event, ...event.corrected });
    return { ...desk, ...tell(event), correction: { title, paragraphs } };
  });
}
