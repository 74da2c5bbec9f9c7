import { FormattedString } from '@grammyjs/parse-mode';
import type { StuckPart } from '../../operations/watchdog.js';
import type { Language } from '../../subscriptions/destination.js';
import { catalogue, type Texts } from '../catalogues/catalogue.js';
import { type OutgoingMessage, plainMessage } from './outgoing-message.js';

/** A part of the bot whose standstill readers would notice. */
export type AlarmedPart = keyof Texts['alarm']['parts'];

/** Tells an operator what stands still, and what was done about it. */
export function alarmMessage(stuck: readonly StuckPart<AlarmedPart>[], language: Language): OutgoingMessage {
  const texts = catalogue(language).alarm;
  const lines = [
    ...stuck.map(({ part }) => texts.parts[part]),
    ...(stuck.some(({ isRestarted }) => isRestarted) ? [texts.restarted] : []),
    ...(stuck.every(({ isRestarted }) => isRestarted) ? [] : [texts.waiting]),
  ];
  return plainMessage(FormattedString.join([FormattedString.b(texts.title), ...lines], '\n'));
}
