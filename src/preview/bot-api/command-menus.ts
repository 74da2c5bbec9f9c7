import type { BotCommand, BotCommandScope } from 'grammy/types';
import { badRequest } from './bot-api-error.js';
import { chatToRead, isAdministrator, standingOf } from './chat-access.js';
import { field, isRecord, toInteger, toText } from './params.js';
import type { BotApiState, ChatState } from './state.js';

/** Where a command menu is kept: one for each scope and language ('' is every other language). */
export type MenuKey = string;

const WIDE_SCOPES: readonly BotCommandScope['type'][] = [
  'default',
  'all_private_chats',
  'all_group_chats',
  'all_chat_administrators',
];

/** Reads the parameters `scope` and `language_code`. */
export function readMenuKey(state: BotApiState, scope: unknown, languageCode: string): MenuKey {
  if (languageCode !== '' && !/^[a-z]{2}$/.test(languageCode)) throw badRequest('invalid language code specified');
  return menuKey(readScope(state, scope), languageCode);
}

/** The menu that a person sees in a chat: the first that is set, from the narrowest scope to the widest. */
export function resolveMenu(state: BotApiState, chat: ChatState, personId: number): readonly BotCommand[] {
  const language = state.people.get(personId)?.languageCode.slice(0, 2).toLowerCase() ?? '';
  const keys = scopesFor(chat, personId).flatMap((scope) => [menuKey(scope, language), menuKey(scope, '')]);
  const key = keys.find((candidate) => state.profile.commands.has(candidate));
  return key === undefined ? [] : (state.profile.commands.get(key) ?? []);
}

function scopesFor(chat: ChatState, personId: number): string[] {
  if (chat.type === 'channel') return [];
  if (chat.type === 'private') return [`chat ${chat.id}`, 'all_private_chats', 'default'];
  const isAdmin = isAdministrator(standingOf(chat, personId));
  return [
    `chat_member ${chat.id} ${personId}`,
    ...(isAdmin ? [`chat_administrators ${chat.id}`] : []),
    `chat ${chat.id}`,
    ...(isAdmin ? ['all_chat_administrators'] : []),
    'all_group_chats',
    'default',
  ];
}

function readScope(state: BotApiState, scope: unknown): string {
  if (scope === undefined) return 'default';
  if (!isRecord(scope)) throw badRequest("can't parse BotCommandScope: BotCommandScope must be an Object");
  const type = toText(field(scope, 'type'));
  if (WIDE_SCOPES.some((wide) => wide === type)) return type;
  if (type !== 'chat' && type !== 'chat_administrators' && type !== 'chat_member') {
    throw badRequest("can't parse BotCommandScope: Unsupported type specified");
  }
  const chat = chatToRead(state, field(scope, 'chat_id'));
  if (chat.type === 'channel') throw badRequest("can't change commands in channel chats");
  if (type === 'chat') return `chat ${chat.id}`;
  if (chat.type === 'private') throw badRequest(`can't use specified scope in private chats`);
  return type === 'chat_member'
    ? `chat_member ${chat.id} ${toInteger(field(scope, 'user_id'))}`
    : `chat_administrators ${chat.id}`;
}

function menuKey(scope: string, languageCode: string): MenuKey {
  return `${scope} | ${languageCode}`;
}
