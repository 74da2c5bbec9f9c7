import { InlineKeyboard } from 'grammy';
import type { Language } from '../../subscriptions/destination.js';
import { catalogue } from '../catalogues/catalogue.js';
import { buttons } from './callback-data.js';
import { oneLine } from './one-line.js';
import { noticeMessage, type OutgoingMessage } from './outgoing-message.js';
import { shorten } from './shorten.js';

const MAX_TITLE = 100;

/** In a group that the bot is back in: shall the news come again? */
export function returnMessage(language: Language): OutgoingMessage {
  const texts = catalogue(language);
  const keyboard = new InlineKeyboard()
    .text(texts.guest.resume, buttons.resume.pack({}))
    .success()
    .row()
    .text(`📋 ${texts.welcome.chooseTopics}`, buttons.open.pack({ screen: 'topics' }));
  return noticeMessage(texts.guest.back, keyboard);
}

/** To who brought the bot into a channel, for the first time or again. Its buttons are addressed by who sends it. */
export function channelArrivalMessage(
  title: string,
  options: { readonly language: Language; readonly isReturn: boolean },
): OutgoingMessage {
  const { guest, welcome } = catalogue(options.language);
  const channel = shorten(oneLine(title), MAX_TITLE);
  const keyboard = new InlineKeyboard();
  if (options.isReturn) keyboard.text(guest.resume, buttons.resume.pack({})).success().row();
  keyboard.text(`📋 ${welcome.chooseTopics}`, buttons.open.pack({ screen: 'topics' }));
  keyboard.text(`⚙️ ${guest.manage}`, buttons.open.pack({ screen: 'manage' }));
  return noticeMessage(options.isReturn ? guest.backInChannel(channel) : guest.addedToChannel(channel), keyboard);
}
