import type { MethodName } from '../params.js';
import type { Features } from '../state.js';
import { answerCallbackQuery } from './answer-callback-query.js';
import { getChat, getChatAdministrators, getChatMember, getChatMemberCount, leaveChat } from './chats.js';
import { deleteMyCommands, getMyCommands, setMyCommands } from './commands.js';
import { deleteMessage, deleteMessages } from './delete.js';
import { editMessageCaption, editMessageReplyMarkup, editMessageText } from './edit.js';
import { deleteEphemeralMessage, editEphemeralMessageReplyMarkup, editEphemeralMessageText } from './ephemeral.js';
import {
  closeForumTopic,
  closeGeneralForumTopic,
  createForumTopic,
  deleteForumTopic,
  editForumTopic,
  reopenForumTopic,
  reopenGeneralForumTopic,
} from './forum.js';
import type { Method } from './method.js';
import { pinChatMessage, unpinChatMessage } from './pin.js';
import {
  getChatMenuButton,
  getMyDefaultAdministratorRights,
  getMyDescription,
  getMyName,
  getMyShortDescription,
  setChatMenuButton,
  setMyDefaultAdministratorRights,
  setMyDescription,
  setMyName,
  setMyShortDescription,
} from './profile.js';
import { sendChatAction, sendMessage } from './send.js';
import { sendMediaGroup, sendPhoto } from './send-photos.js';
import { deleteWebhook, getMe, getUpdates, getWebhookInfo, setWebhook } from './updates.js';

/** All that this server can do. Any other method answers "Not Found: method not found". */
const METHODS: { readonly [M in MethodName]?: Method<M> } = {
  getMe,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  sendPhoto,
  sendMediaGroup,
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  editEphemeralMessageText,
  editEphemeralMessageReplyMarkup,
  deleteEphemeralMessage,
  deleteMessage,
  deleteMessages,
  sendChatAction,
  answerCallbackQuery,
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount,
  leaveChat,
  pinChatMessage,
  unpinChatMessage,
  createForumTopic,
  editForumTopic,
  closeForumTopic,
  reopenForumTopic,
  deleteForumTopic,
  closeGeneralForumTopic,
  reopenGeneralForumTopic,
  setMyCommands,
  deleteMyCommands,
  getMyCommands,
  setMyName,
  getMyName,
  setMyDescription,
  getMyDescription,
  setMyShortDescription,
  getMyShortDescription,
  setChatMenuButton,
  getChatMenuButton,
  setMyDefaultAdministratorRights,
  getMyDefaultAdministratorRights,
};

/** Methods that write and therefore share Telegram's rate limits. */
export const RATE_LIMITED: ReadonlySet<string> = new Set<MethodName>([
  'sendMessage',
  'sendPhoto',
  'sendMediaGroup',
  'editMessageText',
  'editMessageCaption',
  'editMessageReplyMarkup',
  'editEphemeralMessageText',
  'editEphemeralMessageReplyMarkup',
  'createForumTopic',
]);

const BY_LOWER_CASE = new Map(Object.keys(METHODS).map((name) => [name.toLowerCase(), name as MethodName]));

/** The spelling of a method that this server knows; capitals do not matter to Telegram. */
export function findMethodName(name: string, features: Features): MethodName | undefined {
  const method = BY_LOWER_CASE.get(name.toLowerCase());
  return method?.includes('Ephemeral') && !features.ephemeral ? undefined : method;
}

/** The method of that name. Its parameters are read by name, so any method takes any reader. */
export function methodOf(name: MethodName): Method<'sendMessage'> | undefined {
  return METHODS[name] as unknown as Method<'sendMessage'> | undefined;
}
