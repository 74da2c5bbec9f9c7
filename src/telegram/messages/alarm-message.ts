import { FormattedString } from '@grammyjs/parse-mode';
import type { Language } from '../../subscriptions/destination.js';
import { catalogue, type Texts } from '../catalogues/catalogue.js';
import { type OutgoingMessage, plainMessage } from './outgoing-message.js';

/** A part of the bot whose standstill readers would notice. */
export type AlarmedPart = keyof Texts['alarm']['parts'];

/** Tells an operator what stands still, and what was done about it. */
export function alarmMessage(
  part: AlarmedPart,
  options: { readonly language: Language; readonly isRestarted: boolean },
): OutgoingMessage {
  const texts = catalogue(options.language).alarm;
  const measure = options.isRestarted ? texts.restarted : texts.waiting;
  return plainMessage(FormattedString.join([FormattedString.b(texts.title), texts.parts[part], measure], '\n'));
}
