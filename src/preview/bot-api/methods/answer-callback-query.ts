import { badRequest } from '../bot-api-error.js';
import { codePoints } from '../rules/validate-text.js';
import type { Method } from './method.js';

const MAX_ANSWER = 200;

/** Each query takes one answer; Telegram words a late one, a second one and one to nothing alike. */
export const answerCallbackQuery: Method<'answerCallbackQuery'> = (state, params) => {
  const text = params.string('text');
  if (codePoints(text) > MAX_ANSWER) throw badRequest('MESSAGE_TOO_LONG');
  const isTaken = state.callbacks.answer(params.string('callback_query_id'), {
    text,
    isAlert: params.boolean('show_alert'),
    url: params.has('url') ? params.string('url') : null,
  });
  if (!isTaken) throw badRequest('query is too old and response timeout expired or query ID is invalid');
  return true;
};
