import type { Message } from 'grammy/types';
import { toApiMessage } from './api-message.js';
import type { BotApiState, ChatState, StoredMessage } from './state.js';
import { pushMessage, tellBot } from './tell-bot.js';
import type { ServiceNote } from './world-message.js';
import { writeMessage } from './write-message.js';

/** What happened in a chat, and who did it: a person, or the bot by its id. */
export interface Happening {
  readonly byUserId: number;
  readonly note: ServiceNote;
  /** What the Bot API says of it. */
  readonly fields: Partial<Message>;
  readonly threadId?: number | null;
  /** The bot hears of it though it is in the chat no more. */
  readonly isFarewell?: boolean;
}

/** Writes a service message. Bots hear of them all, privacy mode or not. */
export function writeService(state: BotApiState, chat: ChatState, happening: Happening): StoredMessage {
  const { byUserId, note, fields, threadId } = happening;
  const isByBot = byUserId === state.bot.id;
  const stored = writeMessage(state, chat, {
    author: isByBot ? { kind: 'bot' } : { kind: 'person', personId: byUserId },
    personId: isByBot ? null : byUserId,
    threadId: threadId ?? null,
    senderChatId: chat.type === 'channel' ? chat.id : null,
    service: { note, fields },
  });
  if (happening.isFarewell) pushMessage(state, chat, toApiMessage(state, chat, stored));
  else tellBot(state, chat, stored);
  return stored;
}
