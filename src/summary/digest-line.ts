import { isBalanced } from './sentences/quotation-marks.js';
import { splitSentences } from './sentences/split-sentences.js';

/**
 * A summary in one line: its lead, at most `maxCharacters` long. Of a longer one, as many of its whole sentences from the
 * start as fit and leave no quotation or bracket open; empty where not even one does. Never cut inside a sentence.
 */
export function digestLine([lead = '']: readonly string[], maxCharacters = 240): string {
  if (lead.length <= maxCharacters) return lead;
  const sentences = splitSentences(lead);
  const runs = sentences.map((_, count) => lead.slice(0, endOf(lead, sentences.slice(0, count + 1))));
  return runs.findLast((run) => run.length <= maxCharacters && isBalanced(run)) ?? '';
}

/** Where a run of sentences from its start ends in a text, whatever stands between them. */
function endOf(text: string, sentences: readonly string[]): number {
  return sentences.reduce((end, sentence) => text.indexOf(sentence, end) + sentence.length, 0);
}
