import type { Standing, World, WorldChat, WorldMessage } from '../bot-api/world.js';
import { type PageChat, type PageMessage, type PageQuote, type PageTopic, pageRightNames } from '../page/wire.js';
import type { ReadMarks } from './read-marks.js';
import { replyKeyboardOf } from './reply-keyboard.js';

/** A quotation in a bar or over an answer is one line. */
const QUOTE_LENGTH = 160;

/** The world as one person sees it. */
export interface View {
  readonly world: World;
  readonly marks: ReadMarks;
  readonly personId: number;
}

/** A message of the world as the viewer sees it. */
export function toPageMessage({ world, personId }: Omit<View, 'marks'>, message: WorldMessage): PageMessage {
  const { messageId, chatId, threadId, author, signature, date, editDate, text, entities, card } = message;
  const { media, albumId, keyboard, service, isSilent, isPinned, onlyFor } = message;
  return {
    messageId,
    chatId,
    threadId,
    author,
    signature,
    date,
    editDate,
    text,
    entities,
    card,
    albumId,
    keyboard,
    service,
    isSilent,
    isPinned,
    isOwn: message.personId === personId && service === null,
    photo: media === null ? null : { url: media.url, width: media.width, height: media.height },
    reply: quotedIn(world, chatId, service?.kind === 'pinned' ? service.messageId : message.replyTo),
    isEphemeral: onlyFor !== null,
    asksForReply: message.asksForReply && isAsked({ world, personId }, message),
  };
}

/** A question that answers someone is for them alone. */
function isAsked({ world, personId }: Omit<View, 'marks'>, { chatId, replyTo }: WorldMessage): boolean {
  if (replyTo === null) return true;
  return world.message(chatId, replyTo)?.personId === personId;
}

/** The messages of a chat that the viewer may see, of one topic where one is asked for (0: General). */
export function messagesSeen(view: Omit<View, 'marks'>, chatId: number, threadId: number | null): WorldMessage[] {
  return view.world
    .messages(chatId)
    .filter((message) => isSeen(view.personId, message) && (threadId === null || threadOf(message) === threadId));
}

/** Whether the viewer sees a message at all: an ephemeral one is for one person only. */
export function isSeen(personId: number, { onlyFor }: WorldMessage): boolean {
  return onlyFor === null || onlyFor === personId;
}

/** Whether a chat is in the viewer's list: the own chat with the bot, and where the viewer is a member. */
export function isInList({ world, personId }: Omit<View, 'marks'>, chat: WorldChat): boolean {
  if (chat.type === 'private') return chat.id === personId;
  return isPresent(world.standingOf(chat.id, personId)) && world.migratedTo(chat.id) === null;
}

/** The viewer's chats; the one with the bot is there before its first message. */
export function chatsSeen(view: View): PageChat[] {
  const others = view.world.chats().filter((chat) => chat.type !== 'private' && isInList(view, chat));
  return [privateChatOf(view.personId), ...others].map((chat) => toPageChat(view, chat));
}

/** The chat with the bot as the world would make it. */
export function privateChatOf(personId: number): WorldChat {
  return { id: personId, type: 'private', title: '', isForum: false };
}

/** A chat with everything that its header, its row in the list and the panel need. */
export function toPageChat(view: View, chat: WorldChat): PageChat {
  const { world, personId } = view;
  const { id, type } = chat;
  const isPrivate = type === 'private';
  const seen = messagesSeen(view, id, null);
  const rights = isPrivate ? null : world.botRights(id);
  const last = seen.at(-1);
  return {
    id,
    type,
    title: isPrivate ? world.bot.first_name : chat.title,
    username: isPrivate ? world.bot.username : (chat.username ?? null),
    topics: chat.isForum ? topicsOf(view, id, seen) : null,
    standing: isPrivate ? 'member' : world.standingOf(id, personId),
    canWrite: isPrivate || mayWrite(world, chat, world.standingOf(id, personId)),
    isBlocked: isPrivate && world.isBlocked(personId),
    isReadOnly: !isPrivate && world.isReadOnly(id),
    botStanding: isPrivate ? 'member' : world.standingOf(id, world.bot.id),
    botRights: pageRightNames.filter((name) => rights?.[name] === true),
    members: isPrivate ? [] : world.members(id).map(({ person, standing }) => ({ personId: person.id, standing })),
    pinned: seen
      .filter(({ isPinned }) => isPinned)
      .map((message) => ({ ...toQuote(message), threadId: message.threadId })),
    last: last === undefined ? null : toPageMessage(view, last),
    unread: unreadIn(view, id, seen),
    commands: world.commandMenu(personId, id),
    replyKeyboard: isPrivate ? replyKeyboardOf(world, personId) : null,
  };
}

/** Whether someone with that standing is in a chat. */
export function isPresent(standing: Standing): boolean {
  return standing !== 'left' && standing !== 'kicked';
}

/** Whether someone with that standing may do what administrators may. */
export function isAdministrator(standing: Standing): boolean {
  return standing === 'creator' || standing === 'administrator';
}

function mayWrite(world: World, { id, type }: WorldChat, standing: Standing): boolean {
  if (isAdministrator(standing)) return true;
  return type !== 'channel' && isPresent(standing) && !world.isReadOnly(id);
}

function topicsOf(view: View, chatId: number, seen: readonly WorldMessage[]): PageTopic[] {
  const { world } = view;
  const general = { threadId: 0, name: 'General', iconColor: 0x8a8f99, isClosed: world.isGeneralClosed(chatId) };
  return [general, ...world.topics(chatId)].map(({ threadId, name, iconColor, isClosed }) => {
    const inTopic = seen.filter((message) => threadOf(message) === threadId);
    const last = inTopic.at(-1);
    return {
      threadId,
      name,
      iconColor,
      isClosed,
      last: last === undefined ? null : toPageMessage(view, last),
      unread: unreadIn(view, chatId, inTopic),
    };
  });
}

function unreadIn({ marks, personId }: View, chatId: number, messages: readonly WorldMessage[]): number {
  const isUnread = (message: WorldMessage): boolean =>
    message.personId !== personId &&
    message.service === null &&
    message.messageId > marks.readUpTo(personId, chatId, threadOf(message));
  return messages.filter(isUnread).length;
}

function quotedIn(world: World, chatId: number, messageId: number | null): PageQuote | null {
  if (messageId === null) return null;
  const quoted = world.message(chatId, messageId);
  return quoted === undefined ? null : toQuote(quoted);
}

function toQuote({ messageId, author, text, media }: WorldMessage): PageQuote {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return { messageId, author, text: line.slice(0, QUOTE_LENGTH), hasPhoto: media !== null };
}

function threadOf({ threadId }: WorldMessage): number {
  return threadId ?? 0;
}
