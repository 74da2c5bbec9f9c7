import { toBotUser } from '../api-objects.js';
import { hasRight } from '../chat-access.js';
import { repinMessage } from '../pin-message.js';
import { announce, type BotApiState, type ChatState, createChat } from '../state.js';
import { writeService } from '../write-service.js';
import { actorOf } from './change-standing.js';
import { chatOf, personOf } from './world-lookup.js';

/** What supergroups have before the number of the group. */
const SUPERGROUPS = -1_000_000_000_000;

/** A person who may gives a group or channel another title. */
export function renameChat(state: BotApiState, chatId: number, input: string, byPersonId: number): void {
  const chat = chatOf(state, chatId);
  const title = input.trim();
  if (title === '') throw new Error('A chat needs a title');
  refuseWithout(chat, byPersonId, 'can_change_info');
  if (chat.title === title) return;
  chat.title = title;
  announce(state, { kind: 'chat', chatId });
  const fields = { new_chat_title: title };
  writeService(state, chat, { byUserId: byPersonId, note: { kind: 'title-changed', title }, fields });
}

/** A supergroup takes the place of a group: everyone moves, and the bot gets a service message in each of the two. */
export function migrate(state: BotApiState, chatId: number, newChatId = SUPERGROUPS + chatId): number {
  const old = chatOf(state, chatId);
  if (old.type !== 'group' || old.migratedTo !== null) throw new Error(`The chat ${chatId} is no group to upgrade`);
  if (state.chats.has(newChatId)) throw new Error(`There is a chat ${newChatId} already`);
  const chat = createChat({ id: newChatId, type: 'supergroup', title: old.title, isForum: old.isForum });
  for (const [userId, membership] of old.members) chat.members.set(userId, membership);
  chat.isReadOnly = old.isReadOnly;
  state.chats.set(newChatId, chat);
  old.migratedTo = newChatId;
  for (const id of [chatId, newChatId]) announce(state, { kind: 'chat', chatId: id });
  const byUserId = actorOf(state, old, toBotUser(state), undefined).id;
  const note = { kind: 'upgraded' } as const;
  writeService(state, old, { byUserId, note, fields: { migrate_to_chat_id: newChatId } });
  writeService(state, chat, { byUserId, note, fields: { migrate_from_chat_id: chatId } });
  return newChatId;
}

/** A person who may pins a message, with a service message unless it is to be quiet, or takes a pin away. */
export function setPinned(
  state: BotApiState,
  pin: {
    readonly personId: number;
    readonly chatId: number;
    readonly messageId: number;
    readonly isPinned: boolean;
    readonly isQuiet: boolean;
  },
): void {
  const { personId, messageId, isPinned, isQuiet } = pin;
  const chat = chatOf(state, pin.chatId);
  personOf(state, personId);
  if (chat.type !== 'private') {
    refuseWithout(chat, personId, chat.type === 'channel' ? 'can_edit_messages' : 'can_pin_messages');
  }
  const stored = chat.messages.get(messageId);
  if (!stored) throw new Error(`No message ${messageId} in the chat ${chat.id}`);
  repinMessage(state, chat, stored, { isPinned, byUserId: personId, isQuiet });
}

function refuseWithout(chat: ChatState, personId: number, right: Parameters<typeof hasRight>[2]): void {
  if (!hasRight(chat, personId, right)) throw new Error(`The person ${personId} lacks ${right} in the chat ${chat.id}`);
}
