/** Opens Telegram's own choice of a group that the bot is to be added to. */
export function addToGroupUrl(botUsername: string): string {
  return `https://t.me/${botUsername}?startgroup=mulai`;
}
