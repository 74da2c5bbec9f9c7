import type { KeyboardButton } from 'grammy/types';
import type { World } from '../bot-api/world.js';
import type { PageKey, PageReplyKeyboard } from '../page/wire.js';

/** The keyboard that the bot has put in the place of the letters in a person's chat, as the page draws it. */
export function replyKeyboardOf(world: World, personId: number): PageReplyKeyboard | null {
  if (!world.chats().some((chat) => chat.id === personId)) return null;
  return world.replyKeyboard(personId)?.map((row) => row.map(toPageKey)) ?? null;
}

function toPageKey(key: KeyboardButton): PageKey {
  if (typeof key === 'string') return { kind: 'text', text: key };
  if ('request_chat' in key) {
    const { request_id: requestId, chat_is_channel: isChannel } = key.request_chat;
    return { kind: 'chat', text: key.text, requestId, isChannel };
  }
  const isPlain = Object.keys(key).every((name) => ['text', 'style', 'icon_custom_emoji_id'].includes(name));
  return { kind: isPlain ? 'text' : 'other', text: key.text };
}
