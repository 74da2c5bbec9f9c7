import { newAlbumId } from '../album-id.js';
import { isGroup } from '../chat-access.js';
import { resolveMenu } from '../command-menus.js';
import { repeatInDiscussion } from '../linked-chats.js';
import { addFoundEntities } from '../rules/find-entities.js';
import { codePoints, type FormattedText } from '../rules/validate-text.js';
import { announce, type BotApiState, type ChatState, type StoredMessage } from '../state.js';
import { tellBot } from '../tell-bot.js';
import type { Photo, SayOptions, WorldMessage } from '../world.js';
import { type Draft, writeMessage } from '../write-message.js';
import { authorIn, enter } from './enter-chat.js';

const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;
const ALBUM_SIZE = { least: 2, most: 10 };

/** A person writes, which opens a private chat, restarts a stopped bot, joins a group and opens a topic if need be. */
export function say(
  state: BotApiState,
  personId: number,
  chatId: number,
  input: string,
  wish: SayOptions = {},
): WorldMessage {
  const { chat, options } = enter(state, personId, chatId, wish);
  const media = options.photo ? ({ kind: 'photo', ...options.photo } as const) : null;
  const formatted = toFormatted(input, media !== null);
  putAwayKeyboard(state, chat, formatted.text);
  const isAside = isEphemeralReply(chat, options.replyTo) || isEphemeralCommand(state, chat, personId, formatted);
  const onlyFor = isAside ? personId : null;
  return write(state, chat, { ...draftOf(state, chat, personId, options), formatted, media, onlyFor });
}

/** A person sends photos together. Telegram makes a message of each, and they share an album's id. */
export function sendAlbum(
  state: BotApiState,
  personId: number,
  chatId: number,
  photos: readonly Omit<Photo, 'kind'>[],
  caption = '',
  wish: Omit<SayOptions, 'photo'> = {},
): readonly WorldMessage[] {
  if (photos.length < ALBUM_SIZE.least || photos.length > ALBUM_SIZE.most) {
    throw new Error(`An album has ${ALBUM_SIZE.least} to ${ALBUM_SIZE.most} photos, not ${photos.length}`);
  }
  const { chat, options } = enter(state, personId, chatId, wish);
  const common = { ...draftOf(state, chat, personId, options), albumId: newAlbumId(chat) };
  return photos.map((photo, index) =>
    write(state, chat, {
      ...common,
      formatted: toFormatted(index === 0 ? caption : '', true),
      media: { kind: 'photo', ...photo },
    }),
  );
}

/** The text that a person types, with the commands and addresses that Telegram finds in it. */
export function toFormatted(input: string, isCaption: boolean): FormattedText {
  const text = input.trim();
  const most = isCaption ? MAX_CAPTION : MAX_TEXT;
  if (text === '' && !isCaption) throw new Error('Telegram sends no empty messages');
  if (codePoints(text) > most) throw new Error(`Telegram sends at most ${most} characters at once`);
  return { text, entities: addFoundEntities(text, []) };
}

function draftOf(state: BotApiState, chat: ChatState, personId: number, options: SayOptions): Draft {
  return {
    ...authorIn(state, chat, personId, options),
    threadId: options.threadId ?? null,
    replyTo: options.replyTo ?? null,
    ...(options.date !== undefined && { date: options.date }),
  };
}

function write(state: BotApiState, chat: ChatState, draft: Draft): WorldMessage {
  const stored: StoredMessage = writeMessage(state, chat, draft);
  tellBot(state, chat, stored);
  repeatInDiscussion(state, chat, stored);
  return stored.shown;
}

function isEphemeralReply(chat: ChatState, replyTo: number | undefined): boolean {
  const target = replyTo === undefined ? undefined : chat.messages.get(replyTo);
  return target !== undefined && target.shown.onlyFor !== null;
}

/** Of a command that the menu marks so, only its author and the bot hear. */
function isEphemeralCommand(state: BotApiState, chat: ChatState, personId: number, { text }: FormattedText): boolean {
  const [, name, addressee = state.bot.username] = /^\/([a-z0-9_]+)(?:@(\w+))?/i.exec(text) ?? [];
  if (!isGroup(chat) || name === undefined || addressee.toLowerCase() !== state.bot.username.toLowerCase())
    return false;
  const menu = state.features.ephemeral ? resolveMenu(state, chat, personId) : [];
  return menu.some(({ command, is_ephemeral }) => command === name.toLowerCase() && is_ephemeral === true);
}

/** A keyboard for one use goes when one of its keys was pressed, which is to say its text. */
function putAwayKeyboard(state: BotApiState, chat: ChatState, text: string): void {
  const { replyKeyboard } = chat;
  if (!replyKeyboard?.isOneTime) return;
  const isKey = replyKeyboard.rows.flat().some((key) => (typeof key === 'string' ? key : key.text) === text);
  if (!isKey) return;
  chat.replyKeyboard = null;
  announce(state, { kind: 'chat', chatId: chat.id });
}
