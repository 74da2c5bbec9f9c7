import { FormattedString } from '@grammyjs/parse-mode';
import type { InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity } from 'grammy/types';

/** Telegram's limit of a text; it counts code points, of which there are never more than UTF-16 units. */
export const MAX_TEXT = 4096;

/** A message as the Bot API takes it, without its addressee. Text and entities, never hand-escaped mark-up. */
export interface OutgoingMessage {
  readonly text: string;
  readonly entities: MessageEntity[];
  readonly link_preview_options: LinkPreviewOptions;
  /** Left out where there is no button. */
  readonly reply_markup?: InlineKeyboardMarkup;
}

/** A message without the card of a web page; cut off where Telegram would refuse it. */
export function plainMessage(text: FormattedString, keyboard?: InlineKeyboardMarkup): OutgoingMessage {
  const fitting = text.text.length <= MAX_TEXT ? text : text.slice(0, wholeCharacters(text.text, MAX_TEXT));
  return {
    text: fitting.text,
    entities: fitting.entities,
    link_preview_options: { is_disabled: true },
    ...(keyboard === undefined ? {} : { reply_markup: { inline_keyboard: keyboard.inline_keyboard } }),
  };
}

/** A message of plain words. */
export function noticeMessage(text: string, keyboard?: InlineKeyboardMarkup): OutgoingMessage {
  return plainMessage(new FormattedString(text), keyboard);
}

/** Never between the two halves of an emoji. */
function wholeCharacters(text: string, length: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
}
