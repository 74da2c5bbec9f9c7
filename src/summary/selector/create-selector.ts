import type { Clock } from '../../operations/clock.js';
import { createModelClient, type ModelClient } from './ask-model.js';
import { createCircuitBreaker } from './circuit-breaker.js';
import type { LanguageModel } from './language-model.js';
import { readChoice } from './read-choice.js';
import { rememberChoices } from './remember-choices.js';
import { selectionPrompt, shownUnits } from './selection-prompt.js';
import type { Selection, SelectionTask, SentenceSelector } from './sentence-selector.js';

/**
 * Creates the selector that asks a language model. Three failures in a row, whatever their reasons, open a circuit breaker
 * for five minutes: an endpoint that hangs costs a poll 30 s and not 10 s an article. The same text is asked once.
 */
export function createSelector(
  model: LanguageModel,
  { clock, timeoutMs }: { readonly clock: Clock; readonly timeoutMs?: number },
): SentenceSelector {
  const client = createModelClient(model, timeoutMs === undefined ? {} : { timeoutMs });
  const breaker = createCircuitBreaker(clock);
  return rememberChoices({
    async choose(task, signal) {
      if (!breaker.letsThrough()) {
        return {
          status: 'failed',
          reason: 'breaker-open',
          cause: 'the model failed three times in a row: it gets a rest',
        };
      }
      const selection = await askWith(client, task, signal);
      if (selection.status === 'chosen') breaker.succeeded();
      else breaker.failed();
      return selection;
    },
    close: client.close,
  });
}

async function askWith(client: ModelClient, task: SelectionTask, signal?: AbortSignal): Promise<Selection> {
  const answer = await client.ask(selectionPrompt(task), signal);
  return answer.status === 'answered' ? readChoice(answer.text, shownUnits(task)) : answer;
}
