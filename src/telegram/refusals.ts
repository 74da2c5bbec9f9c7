/**
 * What a refusal of Telegram means. `no-right`: the bot may not write in the chat; `topic-closed`: not in this topic;
 * `text`: our text or its buttons are malformed; `picture`: Telegram cannot get the picture or the page of a card.
 */
export type RefusalMeaning = 'gone' | 'no-right' | 'topic-closed' | 'thread-lost' | 'moot' | 'text' | 'picture';

/** An edit would change nothing: as good as done. */
export const UNCHANGED = 'message is not modified';

/**
 * Telegram's words for what will not change by trying again. Read in tdlib/telegram-bot-api `Client.cpp` and tdlib/td
 * (Bot API 10.0); matched as part of the description, whatever its prefix.
 */
export const refusals: readonly (readonly [code: number, words: string, means: RefusalMeaning])[] = [
  [403, 'bot was blocked by the user', 'gone'],
  [403, 'user is deactivated', 'gone'],
  [403, "bot can't initiate conversation with a user", 'gone'],
  [403, "bot can't send messages to bots", 'gone'],
  [403, "the bot can't send messages to the bot", 'gone'],
  [403, 'bot was kicked from the group chat', 'gone'],
  [403, 'bot was kicked from the supergroup chat', 'gone'],
  [403, 'bot was kicked from the channel chat', 'gone'],
  [403, 'bot is not a member of the', 'gone'],
  [403, 'the group chat was deleted', 'gone'],
  [400, 'chat not found', 'gone'],
  [400, 'group chat was deactivated', 'gone'],
  [400, 'PEER_ID_INVALID', 'gone'],
  [400, 'not enough rights', 'no-right'],
  [400, 'need administrator rights', 'no-right'],
  [400, 'have no rights to send a message', 'no-right'],
  [400, 'CHAT_WRITE_FORBIDDEN', 'no-right'],
  [400, 'CHAT_SEND_PLAIN_FORBIDDEN', 'no-right'],
  [400, 'CHAT_ADMIN_REQUIRED', 'no-right'],
  [400, 'CHAT_RESTRICTED', 'no-right'],
  [400, 'USER_BANNED_IN_CHANNEL', 'no-right'],
  [400, 'TOPIC_CLOSED', 'topic-closed'],
  [400, 'message thread not found', 'thread-lost'],
  [400, 'TOPIC_DELETED', 'thread-lost'],
  [400, UNCHANGED, 'moot'],
  [400, 'message to edit not found', 'moot'],
  [400, "message can't be edited", 'moot'],
  [400, 'MESSAGE_ID_INVALID', 'moot'],
  [400, "can't parse entities", 'text'],
  [400, "can't parse inline keyboard button", 'text'],
  [400, 'entity beginning at', 'text'],
  [400, 'entity begins in a middle', 'text'],
  [400, 'entity URL', 'text'],
  [400, 'ENTITY_BOUNDS_INVALID', 'text'],
  [400, 'message is too long', 'text'],
  [400, 'text is too long', 'text'],
  [400, 'MESSAGE_TOO_LONG', 'text'],
  [400, 'text must be', 'text'],
  [400, 'message text is empty', 'text'],
  [400, 'reply markup is too long', 'text'],
  [400, 'inline keyboard button URL', 'text'],
  [400, 'BUTTON_DATA_INVALID', 'text'],
  [400, 'BUTTON_URL_INVALID', 'text'],
  [400, 'REPLY_MARKUP_INVALID', 'text'],
  [400, 'WEBPAGE_', 'picture'],
  [400, 'PHOTO_', 'picture'],
  [400, 'IMAGE_PROCESS_FAILED', 'picture'],
  [400, 'MEDIA_EMPTY', 'picture'],
  [400, 'wrong type of the web page content', 'picture'],
  [400, 'failed to get HTTP URL content', 'picture'],
  [400, 'wrong file identifier/HTTP URL specified', 'picture'],
  [400, 'wrong remote file identifier specified', 'picture'],
];

/** What a refusal with this code and description means; undefined for one that is not in the table. */
export function meaningOf(code: number, description: string): RefusalMeaning | undefined {
  return refusals.find(([refusedCode, words]) => code === refusedCode && description.includes(words))?.[2];
}
