import type { ChatAdministratorRights, MenuButton } from 'grammy/types';
import { badRequest } from '../bot-api-error.js';
import { chatToRead } from '../chat-access.js';
import { field, isRecord, toText } from '../params.js';
import { codePoints } from '../rules/validate-text.js';
import type { BotApiState } from '../state.js';
import type { Method } from './method.js';

const MAX_NAME = 64;
const MAX_DESCRIPTION = 512;
const MAX_SHORT_DESCRIPTION = 120;
/** The menu button of all private chats without one of their own. */
const EVERYWHERE = 0;
const NO_RIGHTS: ChatAdministratorRights = {
  is_anonymous: false,
  can_manage_chat: false,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
};

/** Name of the bot in a language, up to 64 characters. */
export const setMyName: Method<'setMyName'> = (state, params) => {
  const language = checkLanguage(params.string('language_code'));
  return setText(state.profile.names, language, params.string('name'), MAX_NAME);
};

/** Its name in a language, else in any other. */
export const getMyName: Method<'getMyName'> = (state, params) => {
  const language = checkLanguage(params.string('language_code'));
  return { name: getText(state.profile.names, language) || state.bot.first_name };
};

/** What an empty chat shows, up to 512 characters. */
export const setMyDescription: Method<'setMyDescription'> = (state, params) => {
  const language = checkLanguage(params.string('language_code'));
  return setText(state.profile.descriptions, language, params.string('description'), MAX_DESCRIPTION);
};

/** Its description in a language, else in any other. */
export const getMyDescription: Method<'getMyDescription'> = (state, params) => {
  const language = checkLanguage(params.string('language_code'));
  return { description: getText(state.profile.descriptions, language) };
};

/** What the profile shows, up to 120 characters. */
export const setMyShortDescription: Method<'setMyShortDescription'> = (state, params) => {
  const language = checkLanguage(params.string('language_code'));
  return setText(state.profile.shortDescriptions, language, params.string('short_description'), MAX_SHORT_DESCRIPTION);
};

/** Its short description in a language, else in any other. */
export const getMyShortDescription: Method<'getMyShortDescription'> = (state, params) => {
  const language = checkLanguage(params.string('language_code'));
  return { short_description: getText(state.profile.shortDescriptions, language) };
};

/** The button beside the text field, in one private chat or in all. */
export const setChatMenuButton: Method<'setChatMenuButton'> = (state, params) => {
  const button = params.json('menu_button');
  const type = toText(field(button, 'type')) || 'default';
  if (!['commands', 'web_app', 'default'].includes(type)) {
    throw badRequest("can't parse menu button: MenuButton has unsupported type");
  }
  state.profile.menuButtons.set(privateChatId(state, params.string('chat_id')), {
    ...(isRecord(button) && button),
    type,
  } as MenuButton);
  return true;
};

/** The button of that chat, else that of all chats. */
export const getChatMenuButton: Method<'getChatMenuButton'> = (state, params) => {
  const { menuButtons } = state.profile;
  const own = menuButtons.get(privateChatId(state, params.string('chat_id')));
  return own ?? menuButtons.get(EVERYWHERE) ?? { type: 'default' };
};

/** What the bot asks for when it is made an administrator. */
export const setMyDefaultAdministratorRights: Method<'setMyDefaultAdministratorRights'> = (state, params) => {
  const rights = params.json('rights');
  const where = params.boolean('for_channels') ? 'channels' : 'groups';
  state.profile.defaultRights.set(where, { ...NO_RIGHTS, ...(isRecord(rights) && rights) });
  return true;
};

/** What was set, in groups or in channels. */
export const getMyDefaultAdministratorRights: Method<'getMyDefaultAdministratorRights'> = (state, params) =>
  state.profile.defaultRights.get(params.boolean('for_channels') ? 'channels' : 'groups') ?? NO_RIGHTS;

function checkLanguage(code: string): string {
  if (code !== '' && !/^[a-z]{2}$/.test(code)) throw badRequest('invalid language code specified');
  return code;
}

/** An empty text takes that of the language away. Telegram's words for a longer one are not known. */
function setText(texts: Map<string, string>, language: string, text: string, maxLength: number): true {
  if (codePoints(text) > maxLength) throw badRequest(`text is longer than ${maxLength} characters`);
  if (text === '') texts.delete(language);
  else texts.set(language, text);
  return true;
}

function getText(texts: ReadonlyMap<string, string>, language: string): string {
  return texts.get(language) ?? texts.get('') ?? '';
}

function privateChatId(state: BotApiState, chatId: string): number {
  if (chatId === '') return EVERYWHERE;
  const chat = chatToRead(state, chatId);
  if (chat.type !== 'private') throw badRequest('chat_id must be a private chat');
  return chat.id;
}
