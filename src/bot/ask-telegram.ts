import { type Api, GrammyError } from 'grammy';
import type { ChatMember } from 'grammy/types';

/** Whether somebody is an administrator of a group, or may post in a channel; only there the right has a name. */
export async function isAdminByTelegram(api: Api, chatId: number, userId: number): Promise<boolean> {
  const member = await memberOf(api, chatId, userId);
  if (member === null) return false;
  return member.status === 'creator' || (member.status === 'administrator' && member.can_post_messages !== false);
}

/** What Telegram says of a member, the bot itself included; null where it does not want to say, or knows no such chat. */
export async function memberOf(api: Api, chatId: number, userId: number): Promise<ChatMember | null> {
  try {
    return await api.getChatMember(chatId, userId);
  } catch (error) {
    // A server in trouble has said nothing about anybody.
    if (error instanceof GrammyError && [400, 403].includes(error.error_code)) return null;
    throw error;
  }
}
