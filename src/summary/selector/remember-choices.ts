import { createHash } from 'node:crypto';
import type { Selection, SelectionTask, SentenceSelector } from './sentence-selector.js';

/** Pages are looked at again for a day: more articles than this no regional newsroom writes in one. */
const MOST_REMEMBERED = 500;

/**
 * The same selector, which is asked once for each text: pages that were looked at again and had not changed cost no second
 * answer, and an article keeps its summary. What failed is asked again.
 */
export function rememberChoices(selector: SentenceSelector): SentenceSelector {
  const choices = new Map<string, Selection>();
  return {
    async choose(task, signal) {
      const key = fingerprint(task);
      const known = choices.get(key);
      if (known !== undefined) return known;
      const selection = await selector.choose(task, signal);
      if (selection.status === 'chosen') remember(choices, key, selection);
      return selection;
    },
    close: selector.close,
  };
}

function remember(choices: Map<string, Selection>, key: string, selection: Selection): void {
  choices.set(key, selection);
  const [oldest] = choices.keys();
  if (choices.size > MOST_REMEMBERED && oldest !== undefined) choices.delete(oldest);
}

function fingerprint(task: SelectionTask): string {
  return createHash('sha256').update(JSON.stringify(task)).digest('base64');
}
