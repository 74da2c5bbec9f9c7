import type { InlineKeyboardButton, KeyboardButton } from 'grammy/types';
import { badRequest } from '../bot-api-error.js';
import { field, isRecord, toBoolean, toText } from '../params.js';
import type { ReplyKeyboard, WorldChat, WorldMessage } from '../world.js';
import { checkUrl } from './check-url.js';

/** What a bot may put under a message or in the place of the letters. */
export type Keyboard =
  | { readonly kind: 'none' }
  | { readonly kind: 'inline'; readonly rows: NonNullable<WorldMessage['keyboard']> }
  | { readonly kind: 'reply'; readonly rows: ReplyKeyboard; readonly isOneTime: boolean }
  | { readonly kind: 'remove' }
  | { readonly kind: 'force-reply' };

const MAX_BUTTONS = 100;
const MAX_ROW = 12;
const MAX_CALLBACK_BYTES = 64;
const ACTIONS = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'disabled',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
] as const;
/** What a key of a reply keyboard may ask for, and how Telegram calls it when it refuses. */
const REQUESTS = {
  request_contact: 'Phone number can be requested',
  request_location: 'Location can be requested',
  request_poll: 'Poll can be requested',
  request_users: 'Users can be requested',
  request_chat: 'Chats can be requested',
  web_app: 'Web App buttons can be used',
} as const;

/** Checks `reply_markup`. The order of the refusals is that of ReplyMarkup.cpp. */
export function validateKeyboard(markup: unknown, chatType: WorldChat['type'], onlyInline = false): Keyboard {
  if (markup === undefined) return { kind: 'none' };
  if (!isRecord(markup)) throw badRequest('object expected as reply markup');
  if (markup['inline_keyboard'] !== undefined) return validateInlineKeyboard(markup['inline_keyboard'], chatType);
  if (Object.keys(markup).length === 0) return { kind: 'none' };
  if (onlyInline || chatType === 'channel') throw badRequest('inline keyboard expected');
  if (markup['keyboard'] !== undefined) return validateReplyKeyboard(markup, chatType);
  if (toBoolean(markup['force_reply'])) return { kind: 'force-reply' };
  return toBoolean(markup['remove_keyboard']) ? { kind: 'remove' } : { kind: 'none' };
}

function validateInlineKeyboard(keyboard: unknown, chatType: WorldChat['type']): Keyboard {
  const rows = toRows(keyboard, 'inline_keyboard', 'InlineKeyboardButton').map((row) =>
    row.map((button) => validateInlineButton(button, chatType)),
  );
  refuseTooMany(rows);
  const filled = rows.filter((row) => row.length > 0);
  return filled.length > 0 ? { kind: 'inline', rows: filled } : { kind: 'none' };
}

function validateInlineButton(button: unknown, chatType: WorldChat['type']): InlineKeyboardButton {
  if (!isRecord(button)) throw badRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object");
  const text = field(button, 'text');
  if (typeof text !== 'string') {
    throw badRequest(`can't parse inline keyboard button: Can't find field "text"`);
  }
  if (!ACTIONS.some((action) => button[action] !== undefined)) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (text.trim() === '') throw badRequest('inline keyboard button text must be non-empty');
  if (button['callback_data'] !== undefined) refuseBadCallbackData(toText(button['callback_data']));
  if (chatType === 'channel') refuseInlineSwitch(button);
  const url = button['url'] === undefined ? {} : { url: checkUrl('inline keyboard button URL', toText(button['url'])) };
  return { ...(button as unknown as InlineKeyboardButton), ...url };
}

function refuseBadCallbackData(data: string): void {
  const bytes = Buffer.byteLength(data);
  if (bytes < 1 || bytes > MAX_CALLBACK_BYTES) throw badRequest('BUTTON_DATA_INVALID');
}

function refuseInlineSwitch(button: Readonly<Record<string, unknown>>): void {
  const name = ['switch_inline_query', 'switch_inline_query_current_chat'].find((key) => button[key] !== undefined);
  if (!name) return;
  throw badRequest(
    `can't use ${name} button in a channel chat, because users will not be able to use the button without knowing bot's username`,
  );
}

function validateReplyKeyboard(markup: Readonly<Record<string, unknown>>, chatType: WorldChat['type']): Keyboard {
  const rows = toRows(markup['keyboard'], 'keyboard', 'KeyboardButton').map((row) =>
    row.map((button) => validateKey(button, chatType)),
  );
  refuseTooMany(rows);
  return rows.some((row) => row.length > 0)
    ? { kind: 'reply', rows, isOneTime: toBoolean(markup['one_time_keyboard']) }
    : { kind: 'none' };
}

function validateKey(button: unknown, chatType: WorldChat['type']): KeyboardButton {
  if (typeof button === 'string') return button;
  const text = field(button, 'text');
  if (!isRecord(button) || typeof text !== 'string') {
    throw badRequest(`can't parse keyboard button: Can't find field "text"`);
  }
  if (text === '') throw badRequest('keyboard button text must be non-empty');
  const request = Object.entries(REQUESTS).find(([name]) => button[name] !== undefined && button[name] !== false);
  if (request && chatType !== 'private') {
    const words = request[1];
    const sentence = words.startsWith('Web') ? words : words.charAt(0).toLowerCase() + words.slice(1);
    throw badRequest(`${sentence} in private chats only`);
  }
  return button as unknown as KeyboardButton;
}

/** Rows are cut at twelve buttons, as Telegram does. */
function toRows(keyboard: unknown, fieldName: string, what: string): unknown[][] {
  if (!Array.isArray(keyboard))
    throw badRequest(`field "${fieldName}" of the ReplyMarkup must be an Array of Arrays of ${what}`);
  return keyboard.map((row: unknown) => {
    if (Array.isArray(row)) return row.slice(0, MAX_ROW) as unknown[];
    throw badRequest(`field "${fieldName}" must be of type Array of Arrays of ${what}`);
  });
}

function refuseTooMany(rows: readonly (readonly unknown[])[]): void {
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  if (count > MAX_BUTTONS) throw badRequest('reply markup is too long');
}
