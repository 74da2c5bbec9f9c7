import type { LinkPreviewOptions } from 'grammy/types';
import { isRecord, toBoolean, toText } from './params.js';
import type { FormattedText } from './rules/validate-text.js';
import { announce, type BotApiState, type ChatState, type LinkPreviewPage, type StoredMessage } from './state.js';
import type { LinkPreviewCard } from './world.js';

/** Reads the `link_preview_options` parameter; null when there is none. */
export function readLinkPreview(options: unknown): LinkPreviewOptions | null {
  if (!isRecord(options)) return null;
  const url = toText(options['url']);
  return {
    ...(toBoolean(options['is_disabled']) && { is_disabled: true }),
    ...(url !== '' && { url }),
    ...(toBoolean(options['prefer_small_media']) && { prefer_small_media: true }),
    ...(toBoolean(options['prefer_large_media']) && { prefer_large_media: true }),
    ...(toBoolean(options['show_above_text']) && { show_above_text: true }),
  };
}

/**
 * Looks for the card of a message after the method has answered, as Telegram does: the message is there at once and
 * the card follows as a change without an edit date. A message that has changed meanwhile keeps what it has.
 */
export function fetchCard(state: BotApiState, chat: ChatState, stored: StoredMessage): void {
  const find = state.linkPreview;
  const url = previewUrl(stored.shown, stored.linkPreview);
  if (!find || url === null || stored.shown.card) return;
  setImmediate(() => {
    find(url).then(
      (page) => page && attachCard(state, chat, stored, page),
      () => undefined,
    );
  });
}

function attachCard(state: BotApiState, chat: ChatState, stored: StoredMessage, page: LinkPreviewPage): void {
  const { messageId } = stored.shown;
  if (chat.messages.get(messageId) !== stored) return;
  const message = { ...stored.shown, card: toCard(page, stored.linkPreview) };
  chat.messages.set(messageId, { ...stored, shown: message });
  announce(state, { kind: 'edited', message });
}

/** The media size counts only together with an explicit address (Bot API, LinkPreviewOptions). */
function toCard(page: LinkPreviewPage, options: LinkPreviewOptions | null): LinkPreviewCard {
  return {
    ...page,
    isLarge: options?.url !== undefined && options.prefer_large_media === true && page.imageUrl !== null,
    isAboveText: options?.show_above_text === true,
  };
}

function previewUrl({ text, entities }: FormattedText, options: LinkPreviewOptions | null): string | null {
  if (options?.is_disabled) return null;
  if (options?.url !== undefined) return options.url;
  for (const entity of entities) {
    if (entity.type === 'text_link') return entity.url;
    if (entity.type === 'url') return text.slice(entity.offset, entity.offset + entity.length);
  }
  return null;
}
