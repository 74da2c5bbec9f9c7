import { createSelector } from '../summary/selector/create-selector.js';
import type { LanguageModel } from '../summary/selector/language-model.js';
import type { FallbackReason, SelectionTask } from '../summary/selector/sentence-selector.js';
import type { Check } from './check.js';

/** Three sentences of our own: no article leaves the house for a trial. */
const task: SelectionTask = {
  title: 'Riverside Market Opens on Saturday',
  units: [
    'The new riverside market in Tangerang opens on Saturday, the mayor said on Tuesday.',
    'It has room for 120 stalls and cost 2.3 billion rupiah.',
    'The sky was blue on the day of the announcement.',
  ].map((text) => ({ text, isPrintable: true })),
  maxCharacters: 150,
  maxUnits: 2,
};

const remedies: Readonly<Partial<Record<FallbackReason, string>>> = {
  'time-out': 'Summaries are made without it when it is so slow: take a smaller model or a nearer server',
  refused: 'Check LLM_URL and the network',
  'http-status': 'Check LLM_URL, LLM_MODEL, LLM_API_KEY and LLM_KIND',
  'bad-answer': 'Check LLM_KIND, or take another model',
  'bad-numbers': 'Take another model',
};

/** Asks the language model to choose from three sentences, and says what came back, or why nothing did and what to do. */
export async function examineLanguageModel(languageModel: LanguageModel, now: () => number): Promise<Check> {
  const name = 'language model';
  const selector = createSelector(languageModel, { clock: now });
  const startedAt = performance.now();
  const selection = await selector.choose(task);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  await selector.close();
  if (selection.status === 'failed') {
    const words = `${languageModel.model}: ${selection.cause} (${selection.reason}). ${remedies[selection.reason] ?? ''}`;
    return { name, verdict: 'FAILED', words: words.trim() };
  }
  const kept = selection.indexes.map((index) => index + 1).join(', ');
  const words = `${languageModel.model} at ${new URL(languageModel.url).host} kept ${kept} of ${task.units.length} sentences in ${seconds} s`;
  return { name, verdict: 'ok', words };
}
