import type { Api } from 'grammy';
import type { InlineKeyboardButton, MessageEntity } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import type { World } from '../../../src/preview/bot-api/world.js';
import {
  addGroups,
  CHANNEL,
  FORUM,
  GROUP,
  JOHN,
  refusalOf,
  SITI,
  startLocalBotApi,
  TOKEN,
} from './start-local-bot-api.js';

/** Each case is a call of the bot in a world where Siti has written "halo" (message 1) and the bot answered (message 2). */
interface Case {
  readonly refused: string;
  readonly call: (api: Api, world: World) => Promise<unknown>;
}

const BOT_ID = Number.parseInt(TOKEN, 10);
const button = (more: object): InlineKeyboardButton => ({ text: 'x', ...more }) as InlineKeyboardButton;
const withButton = (more: object) => ({ reply_markup: { inline_keyboard: [[button(more)]] } });
const withEntity = (entity: object) => ({ entities: [entity as MessageEntity] });
const html = (text: string) => (api: Api) => api.sendMessage(SITI.id, text, { parse_mode: 'HTML' });
const markdown = (text: string) => (api: Api) => api.sendMessage(SITI.id, text, { parse_mode: 'MarkdownV2' });

const TEXTS: Record<string, Case> = {
  'an empty text': { refused: '400 Bad Request: message text is empty', call: (api) => api.sendMessage(SITI.id, '') },
  'a text of nothing but blanks': {
    refused: '400 Bad Request: text must be non-empty',
    call: (api) => api.sendMessage(SITI.id, ' \n\u200b '),
  },
  'mark-up around nothing': { refused: '400 Bad Request: message text is empty', call: html('<b></b>') },
  'a text of 4097 characters': {
    refused: '400 Bad Request: message is too long',
    call: (api) => api.sendMessage(SITI.id, 'a'.repeat(4097)),
  },
  'a text of more than 32768 bytes, although its mark-up leaves little': {
    refused: '400 Bad Request: text is too long',
    call: html('<b></b>'.repeat(5000)),
  },
  'half of a surrogate pair': {
    refused: '400 Bad Request: strings must be encoded in UTF-8',
    call: (api) => api.sendMessage(SITI.id, 'a\ud83d'),
  },
  'an unknown parse mode': {
    refused: '400 Bad Request: unsupported parse_mode',
    call: (api) => api.sendMessage(SITI.id, 'a', { parse_mode: 'bbcode' as 'HTML' }),
  },
};

const ENTITIES: Record<string, Case> = {
  'an entity behind the end of the text': {
    refused: '400 Bad Request: entity beginning at UTF-16 offset 2 ends after the end of the text at UTF-16 offset 7',
    call: (api) => api.sendMessage(SITI.id, 'halo', withEntity({ type: 'bold', offset: 2, length: 5 })),
  },
  'an entity that begins inside of an emoji': {
    refused: '400 Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 1',
    call: (api) => api.sendMessage(SITI.id, 'a😀b', withEntity({ type: 'bold', offset: 2, length: 2 })),
  },
  'an entity that ends inside of an emoji': {
    refused: '400 Bad Request: entity ends in a middle of a UTF-16 symbol at byte offset 1',
    call: (api) => api.sendMessage(SITI.id, 'a😀b', withEntity({ type: 'bold', offset: 0, length: 2 })),
  },
  'an entity before the text': {
    refused: '400 Bad Request: receive an entity with incorrect offset -1',
    call: (api) => api.sendMessage(SITI.id, 'halo', withEntity({ type: 'bold', offset: -1, length: 2 })),
  },
  'a link to what is no address': {
    refused: "400 Bad Request: entity URL 'bukan alamat' is invalid: Wrong HTTP URL",
    call: (api) =>
      api.sendMessage(SITI.id, 'halo', withEntity({ type: 'text_link', offset: 0, length: 4, url: 'bukan alamat' })),
  },
  'an unknown kind of entity': {
    refused: "400 Bad Request: can't parse MessageEntity: Unsupported type specified",
    call: (api) => api.sendMessage(SITI.id, 'halo', withEntity({ type: 'blink', offset: 0, length: 4 })),
  },
  'an entity without a length': {
    refused: `400 Bad Request: can't parse MessageEntity: Can't find field "length"`,
    call: (api) => api.sendMessage(SITI.id, 'halo', withEntity({ type: 'bold', offset: 0 })),
  },
};

const HTML: Record<string, Case> = {
  'a tag that HTML mode does not know': {
    refused: `400 Bad Request: can't parse entities: Unsupported start tag "br" at byte offset 5`,
    call: html('é 1\n<br>'),
  },
  'a tag that is never closed': {
    refused: `400 Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"`,
    call: html('<b>halo'),
  },
  'tags closed in the wrong order': {
    refused: `400 Bad Request: can't parse entities: Unmatched end tag at byte offset 7, expected "</i>", found "</b>"`,
    call: html('<b><i>a</b></i>'),
  },
  'an end tag alone': {
    refused: `400 Bad Request: can't parse entities: Unexpected end tag at byte offset 1`,
    call: html('a</b>'),
  },
  'a start tag without its bracket': {
    refused: `400 Bad Request: can't parse entities: Unclosed start tag at byte offset 2`,
    call: html('a <b'),
  },
  'an end tag without its bracket': {
    refused: `400 Bad Request: can't parse entities: Unclosed end tag at byte offset 4`,
    call: html('<b>a</b'),
  },
  'a span that is no spoiler': {
    refused: `400 Bad Request: can't parse entities: Tag "span" must have class "tg-spoiler" at byte offset 0`,
    call: html('<span class="x">a</span>'),
  },
  'an emoji written as two halves': {
    refused: '400 Bad Request: strings must be encoded in UTF-8',
    call: html('&#xD83D;&#xDE00;'),
  },
};

const MARKDOWN: Record<string, Case> = {
  'a full stop that is not escaped': {
    refused: `400 Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'`,
    call: markdown('Selesai.'),
  },
  'bold that never ends': {
    refused: `400 Bad Request: can't parse entities: Can't find end of Bold entity at byte offset 3`,
    call: markdown('é *a'),
  },
  'a link whose address never ends': {
    refused: `400 Bad Request: can't parse entities: Can't find end of a URL at byte offset 4`,
    call: markdown('[a](http://a'),
  },
};

const KEYBOARDS: Record<string, Case> = {
  'a button that does nothing': {
    refused: "400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    call: (api) => api.sendMessage(SITI.id, 'a', withButton({})),
  },
  'a button without text': {
    refused: `400 Bad Request: can't parse inline keyboard button: Can't find field "text"`,
    call: (api) =>
      api.sendMessage(SITI.id, 'a', { reply_markup: { inline_keyboard: [[{ callback_data: 'x' } as never]] } }),
  },
  'callback data of 65 bytes': {
    refused: '400 Bad Request: BUTTON_DATA_INVALID',
    call: (api) => api.sendMessage(SITI.id, 'a', withButton({ callback_data: `${'é'.repeat(32)}x` })),
  },
  'empty callback data': {
    refused: '400 Bad Request: BUTTON_DATA_INVALID',
    call: (api) => api.sendMessage(SITI.id, 'a', withButton({ callback_data: '' })),
  },
  'a button with a bad address': {
    refused: "400 Bad Request: inline keyboard button URL 'bukan alamat' is invalid: Wrong HTTP URL",
    call: (api) => api.sendMessage(SITI.id, 'a', withButton({ url: 'bukan alamat' })),
  },
  'more than a hundred buttons': {
    refused: '400 Bad Request: reply markup is too long',
    call: (api) => {
      const row = Array.from({ length: 8 }, () => button({ callback_data: 'x' }));
      return api.sendMessage(SITI.id, 'a', {
        reply_markup: { inline_keyboard: Array.from({ length: 13 }, () => row) },
      });
    },
  },
  'letters replaced in a channel': {
    refused: '400 Bad Request: inline keyboard expected',
    call: (api) => api.sendMessage(CHANNEL.id, 'a', { reply_markup: { keyboard: [['a']] } }),
  },
  'an inline query from a channel': {
    refused:
      "400 Bad Request: can't use switch_inline_query button in a channel chat, because users will not be able to use the button without knowing bot's username",
    call: (api) => api.sendMessage(CHANNEL.id, 'a', withButton({ switch_inline_query: 'x' })),
  },
  'a chat picker in a group': {
    refused: '400 Bad Request: chats can be requested in private chats only',
    call: (api) => {
      const request_chat = { request_id: 1, chat_is_channel: true };
      return api.sendMessage(GROUP.id, 'a', { reply_markup: { keyboard: [[{ text: 'a', request_chat }]] } });
    },
  },
};

const CHATS: Record<string, Case> = {
  'no chat at all': {
    refused: '400 Bad Request: chat_id is empty',
    call: (api) => api.sendMessage('', 'a'),
  },
  'an unknown chat': { refused: '400 Bad Request: chat not found', call: (api) => api.sendMessage(99, 'a') },
  'a person by user name': {
    refused: '400 Bad Request: chat not found',
    call: (api) => api.sendMessage('@siti', 'a'),
  },
  'a person who never pressed start': {
    refused: "403 Forbidden: bot can't initiate conversation with a user",
    call: (api) => api.sendMessage(JOHN.id, 'a'),
  },
  'a person who has blocked the bot': {
    refused: '403 Forbidden: bot was blocked by the user',
    call: (api, world) => {
      world.setBlocked(SITI.id, true);
      return api.sendMessage(SITI.id, 'a');
    },
  },
  'a deleted account': {
    refused: '403 Forbidden: user is deactivated',
    call: (api, world) => {
      world.deleteAccount(SITI.id);
      return api.sendMessage(SITI.id, 'a');
    },
  },
  'the bot itself': {
    refused: "403 Forbidden: the bot can't send messages to the bot",
    call: (api) => api.sendMessage(BOT_ID, 'a'),
  },
  'a group that threw the bot out': {
    refused: '403 Forbidden: bot was kicked from the group chat',
    call: (api, world) => {
      world.setStanding(GROUP.id, BOT_ID, 'kicked');
      return api.sendMessage(GROUP.id, 'a');
    },
  },
  'a supergroup that the bot has left': {
    refused: '403 Forbidden: bot is not a member of the supergroup chat',
    call: async (api) => {
      await api.leaveChat(FORUM.id);
      return api.sendMessage(FORUM.id, 'a');
    },
  },
  'a channel that threw the bot out': {
    refused: '403 Forbidden: bot was kicked from the channel chat',
    call: (api, world) => {
      world.setStanding(CHANNEL.id, BOT_ID, 'kicked');
      return api.sendChatAction(CHANNEL.id, 'typing');
    },
  },
  'a channel where the bot is no administrator': {
    refused: '400 Bad Request: need administrator rights in the channel chat',
    call: (api, world) => {
      world.setStanding(CHANNEL.id, BOT_ID, 'member');
      return api.sendMessage(CHANNEL.id, 'a');
    },
  },
  'a group where members may not write': {
    refused: '400 Bad Request: not enough rights to send text messages to the chat',
    call: (api, world) => {
      world.setReadOnly(GROUP.id, true);
      return api.sendMessage(GROUP.id, 'a');
    },
  },
  'a group that is a supergroup now': {
    refused: '400 Bad Request: group chat was upgraded to a supergroup chat',
    call: (api, world) => {
      world.migrate(GROUP.id, -1009009);
      return api.sendMessage(GROUP.id, 'a');
    },
  },
  'an unknown topic': {
    refused: '400 Bad Request: message thread not found',
    call: (api) => api.sendMessage(FORUM.id, 'a', { message_thread_id: 77 }),
  },
  'General by its number': {
    refused: '400 Bad Request: message thread not found',
    call: (api) => api.sendMessage(FORUM.id, 'a', { message_thread_id: 1 }),
  },
  'a deleted topic': {
    refused: '400 Bad Request: message thread not found',
    call: (api, world) => {
      world.openTopic(FORUM.id, 77);
      world.closeTopic(FORUM.id, 77, 'deleted');
      return api.sendMessage(FORUM.id, 'a', { message_thread_id: 77 });
    },
  },
  'a closed topic': {
    refused: '400 Bad Request: TOPIC_CLOSED',
    call: (api, world) => {
      world.openTopic(FORUM.id, 77);
      world.closeTopic(FORUM.id, 77, 'closed');
      return api.sendMessage(FORUM.id, 'a', { message_thread_id: 77 });
    },
  },
  'the member list of a private chat': {
    refused: '400 Bad Request: there are no administrators in the private chat',
    call: (api) => api.getChatAdministrators(SITI.id),
  },
  'the standing of someone unknown': {
    refused: '400 Bad Request: user not found',
    call: (api) => api.getChatMember(GROUP.id, 99),
  },
  'the standing of nobody': {
    refused: '400 Bad Request: invalid user_id specified',
    call: (api) => api.getChatMember(GROUP.id, 0),
  },
};

const CHANGES: Record<string, Case> = {
  'an edit that changes nothing': {
    refused:
      '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    call: (api) => api.editMessageText(SITI.id, 2, '  halo juga '),
  },
  'a keyboard that is there already': {
    refused:
      '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    call: async (api) => {
      await api.editMessageReplyMarkup(SITI.id, 2, withButton({ callback_data: 'x' }));
      return api.editMessageReplyMarkup(SITI.id, 2, withButton({ callback_data: 'x' }));
    },
  },
  'an edit of a message that is not there': {
    refused: '400 Bad Request: message to edit not found',
    call: (api) => api.editMessageText(SITI.id, 99, 'a'),
  },
  'an edit of no message': {
    refused: '400 Bad Request: message identifier is not specified',
    call: (api) => api.editMessageText(SITI.id, 0, 'a'),
  },
  "an edit of someone else's message": {
    refused: "400 Bad Request: message can't be edited",
    call: (api) => api.editMessageText(SITI.id, 1, 'a'),
  },
  'letters replaced by an edit': {
    refused: '400 Bad Request: inline keyboard expected',
    call: (api) => api.editMessageReplyMarkup(SITI.id, 2, { reply_markup: { keyboard: [['a']] } as never }),
  },
  'a deletion of a message that is not there': {
    refused: '400 Bad Request: message to delete not found',
    call: (api) => api.deleteMessage(SITI.id, 99),
  },
  "a deletion of a member's message by a bot that is no administrator": {
    refused: "400 Bad Request: message can't be deleted",
    call: (api, world) => api.deleteMessage(GROUP.id, world.say(SITI.id, GROUP.id, 'halo').messageId),
  },
  'a reply to a message that is not there': {
    refused: '400 Bad Request: message to be replied not found',
    call: (api) => api.sendMessage(SITI.id, 'a', { reply_parameters: { message_id: 99 } }),
  },
  'an answer to no query': {
    refused: '400 Bad Request: query is too old and response timeout expired or query ID is invalid',
    call: (api) => api.answerCallbackQuery('1'),
  },
  'an answer of 201 characters': {
    refused: '400 Bad Request: MESSAGE_TOO_LONG',
    call: (api) => api.answerCallbackQuery('1', { text: 'a'.repeat(201) }),
  },
};

const COMMANDS: Record<string, Case> = {
  'a command without a name': {
    refused: '400 Bad Request: command must be non-empty',
    call: (api) => api.setMyCommands([{ command: '/', description: 'x' }]),
  },
  'a command of 33 letters': {
    refused: '400 Bad Request: command length must not exceed 32',
    call: (api) => api.setMyCommands([{ command: 'a'.repeat(33), description: 'x' }]),
  },
  'a command in capitals': {
    refused: '400 Bad Request: BOT_COMMAND_INVALID',
    call: (api) => api.setMyCommands([{ command: 'Start', description: 'x' }]),
  },
  'a command without description': {
    refused: '400 Bad Request: command description must be non-empty',
    call: (api) => api.setMyCommands([{ command: 'start', description: ' ' }]),
  },
  'a description of 257 letters': {
    refused: '400 Bad Request: command description length must not exceed 256',
    call: (api) => api.setMyCommands([{ command: 'start', description: 'a'.repeat(257) }]),
  },
  'more than a hundred commands': {
    refused: '400 Bad Request: BOT_COMMANDS_TOO_MUCH',
    call: (api) => api.setMyCommands(Array.from({ length: 101 }, (_, i) => ({ command: `c${i}`, description: 'x' }))),
  },
  'a language of more than two letters': {
    refused: '400 Bad Request: invalid language code specified',
    call: (api) => api.setMyCommands([], { language_code: 'id-ID' as 'id' }),
  },
  'a menu for an unknown chat': {
    refused: '400 Bad Request: chat not found',
    call: (api) => api.setMyCommands([], { scope: { type: 'chat', chat_id: 99 } }),
  },
  'a menu in a channel': {
    refused: "400 Bad Request: can't change commands in channel chats",
    call: (api) => api.setMyCommands([], { scope: { type: 'chat', chat_id: CHANNEL.id } }),
  },
};

const WEBHOOKS: Record<string, Case> = {
  'a poll while a webhook is set': {
    refused:
      "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    call: async (api) => {
      await api.setWebhook('http://127.0.0.1:9/nobody', { drop_pending_updates: true });
      return api.getUpdates();
    },
  },
  'a secret with blanks': {
    refused: '400 Bad Request: secret token contains unallowed characters',
    call: (api) => api.setWebhook('https://example.com/', { secret_token: 'a b' }),
  },
};

describe.each(Object.entries({ TEXTS, ENTITIES, HTML, MARKDOWN, KEYBOARDS, CHATS, CHANGES, COMMANDS, WEBHOOKS }))(
  'refuses in Telegram’s words, %s:',
  (_, cases) => {
    test.each(Object.entries(cases))('%s', async (_name, { refused, call }) => {
      const { api, world } = await startLocalBotApi();
      addGroups(world);
      world.say(SITI.id, SITI.id, 'halo');
      await api.sendMessage(SITI.id, 'halo juga');
      expect(await refusalOf(call(api, world))).toBe(refused);
    });
  },
);
