import type { Message, Update } from 'grammy/types';
import { toApiMessage } from './api-message.js';
import { isAdministrator, isPresent, standingOf } from './chat-access.js';
import type { BotApiState, ChatState, StoredMessage } from './state.js';
import type { WorldMessage } from './world-message.js';

/** Lets the bot hear of a message that was written or changed, if Telegram would. */
export function tellBot(
  state: BotApiState,
  chat: ChatState,
  stored: StoredMessage,
  what: 'written' | 'edited' = 'written',
): void {
  if (reachesBot(state, chat, stored)) pushMessage(state, chat, toApiMessage(state, chat, stored), what);
}

/** Lets the bot hear of a message, whatever its privacy. */
export function pushMessage(
  state: BotApiState,
  chat: ChatState,
  message: Message,
  what: 'written' | 'edited' = 'written',
): void {
  if (chat.type === 'channel') {
    const post = message as NonNullable<Update['channel_post']>;
    state.updates.push(what === 'edited' ? 'edited_channel_post' : 'channel_post', post);
  } else {
    state.updates.push(what === 'edited' ? 'edited_message' : 'message', message as NonNullable<Update['message']>);
  }
}

/**
 * Privacy mode: of a group's messages a bot that is no administrator sees commands to it, replies to it and service
 * messages.
 */
function reachesBot(state: BotApiState, chat: ChatState, { shown, service }: StoredMessage): boolean {
  if (chat.type === 'private') return true;
  if (isByOtherBot(state, shown)) return false;
  const standing = standingOf(chat, state.bot.id);
  if (!isPresent(standing)) return false;
  if (service || isAdministrator(standing) || state.bot.can_read_all_group_messages) return true;
  const target = shown.replyTo === null ? undefined : chat.messages.get(shown.replyTo);
  return (target !== undefined && target.shown.personId === null) || hasCommandForBot(state, shown);
}

/** Telegram lets bots hear of other bots only where both have asked for it. */
function isByOtherBot(state: BotApiState, { author }: WorldMessage): boolean {
  return author.kind === 'person' && state.people.get(author.personId)?.isBot === true;
}

function hasCommandForBot(state: BotApiState, { text, entities }: WorldMessage): boolean {
  return entities.some((entity) => {
    if (entity.type !== 'bot_command') return false;
    const addressee = text.slice(entity.offset, entity.offset + entity.length).split('@')[1];
    return addressee === undefined || addressee.toLowerCase() === state.bot.username.toLowerCase();
  });
}
