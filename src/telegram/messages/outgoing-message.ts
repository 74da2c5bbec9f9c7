import type { FormattedString } from '@grammyjs/parse-mode';
import type { InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity } from 'grammy/types';

/** A message as the Bot API takes it, without its addressee. Text and entities, never hand-escaped mark-up. */
export interface OutgoingMessage {
  readonly text: string;
  readonly entities: MessageEntity[];
  readonly link_preview_options: LinkPreviewOptions;
  readonly reply_markup: InlineKeyboardMarkup;
}

/** No button. */
export const noButtons: InlineKeyboardMarkup = { inline_keyboard: [] };

/** A message without the card of a web page. */
export function plainMessage(text: FormattedString, keyboard: InlineKeyboardMarkup = noButtons): OutgoingMessage {
  return {
    text: text.text,
    entities: text.entities,
    link_preview_options: { is_disabled: true },
    reply_markup: { inline_keyboard: keyboard.inline_keyboard },
  };
}
