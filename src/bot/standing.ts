import type { Chat, ChatMember } from 'grammy/types';

/** How the bot stands in a chat: not there (or blocked), there without the right to write, or able to write. */
export type Standing = 'away' | 'silenced' | 'able';

/** What Telegram's word on a member means for writing. A group's rules for all of its members are not told here. */
export function standingIn(kind: Chat['type'], member: ChatMember): Standing {
  switch (member.status) {
    case 'left':
    case 'kicked':
      return 'away';
    case 'restricted':
      if (!member.is_member) return 'away';
      return member.can_send_messages ? 'able' : 'silenced';
    case 'administrator':
      return kind === 'channel' && member.can_post_messages !== true ? 'silenced' : 'able';
    case 'member':
      return kind === 'channel' ? 'silenced' : 'able';
    case 'creator':
      return 'able';
  }
}
