import type { InlineKeyboardButton } from 'grammy/types';
import type { Place } from '../../subscriptions/destination.js';
import { MAX_CALLBACK_DATA } from './callback-data.js';
import type { OutgoingMessage } from './outgoing-message.js';

/** Callback data, and the place in another chat that its button speaks of; null for the chat it stands in. */
export interface AddressedData {
  readonly data: string;
  readonly place: Place | null;
}

/** Behind the data: `@` chat `.` thread, in base 36. Ids of groups and channels are negative; their sign goes without saying. */
const addressed = /^(?<data>[^@]+)@(?<chat>[1-9a-z][0-9a-z]{0,10})\.(?<thread>0|[1-9a-z][0-9a-z]{0,7})$/;

/** Separates callback data from the address behind it. */
export function readAddress(callbackData: string): AddressedData {
  const parts = addressed.exec(callbackData)?.groups;
  if (parts === undefined || callbackData.length > MAX_CALLBACK_DATA) return { data: callbackData, place: null };
  const { data = '', chat = '', thread = '' } = parts;
  const place = { chatId: -Number.parseInt(chat, 36), threadId: Number.parseInt(thread, 36) };
  return Number.isSafeInteger(place.chatId) ? { data, place } : { data: callbackData, place: null };
}

/** Callback data that speaks of a place in another chat. */
export function addressData(data: string, place: Place): string {
  return `${data}@${(-place.chatId).toString(36)}.${place.threadId.toString(36)}`;
}

/** The message with all its buttons speaking of a group or channel; one that has no room for that is left out. */
export function addressTo(message: OutgoingMessage, place: Place): OutgoingMessage {
  if (message.reply_markup === undefined) return message;
  const rows = message.reply_markup.inline_keyboard.map((row) => row.flatMap((button) => addressButton(button, place)));
  return { ...message, reply_markup: { inline_keyboard: rows.filter((row) => row.length > 0) } };
}

/** A button that has an address keeps it. */
function addressButton(button: InlineKeyboardButton, place: Place): readonly InlineKeyboardButton[] {
  if (!('callback_data' in button) || button.callback_data.includes('@')) return [button];
  const data = addressData(button.callback_data, place);
  return data.length > MAX_CALLBACK_DATA ? [] : [{ ...button, callback_data: data }];
}
