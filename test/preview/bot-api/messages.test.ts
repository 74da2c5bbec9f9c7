import { EventEmitter, once } from 'node:events';
import type { MessageEntity } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import type { LinkPreviewPage } from '../../../src/preview/bot-api/state.js';
import type { WorldChange } from '../../../src/preview/bot-api/world.js';
import { addGroups, CHANNEL, FORUM, GROUP, SITI, startLocalBotApi } from './start-local-bot-api.js';

const PAGE: LinkPreviewPage = {
  url: 'https://example.com/a',
  siteName: 'TangerangNews',
  title: 'Judul',
  description: 'Ringkasan',
  imageUrl: 'https://example.com/a.jpg',
};

describe('sendMessage', () => {
  test('counts characters as code points: 4096 emoji are not too many', async () => {
    const { api, world } = await startLocalBotApi();
    world.addPerson(SITI, { hasStarted: true });
    const sent = await api.sendMessage(SITI.id, '😀'.repeat(4096));
    expect(sent.text).toHaveLength(8192);
  });

  test('cuts blanks at both ends and moves the entities along', async () => {
    const { api, world } = await startLocalBotApi();
    world.addPerson(SITI, { hasStarted: true });
    const entities: MessageEntity[] = [
      { type: 'italic', offset: 8, length: 3 },
      { type: 'bold', offset: 3, length: 9 },
    ];
    const sent = await api.sendMessage(SITI.id, ' \n halo dua  \n', { entities });
    expect(sent).toMatchObject({
      text: 'halo dua',
      entities: [
        { type: 'bold', offset: 0, length: 8 },
        { type: 'italic', offset: 5, length: 3 },
      ],
    });
  });

  test('keeps blanks in front that an entity covers', async () => {
    const { api, world } = await startLocalBotApi();
    world.addPerson(SITI, { hasStarted: true });
    const sent = await api.sendMessage(SITI.id, '  halo', { entities: [{ type: 'bold', offset: 1, length: 5 }] });
    expect(sent).toMatchObject({ text: ' halo', entities: [{ type: 'bold', offset: 0, length: 5 }] });
  });

  test('heeds only the first hundred entities', async () => {
    const { api, world } = await startLocalBotApi();
    world.addPerson(SITI, { hasStarted: true });
    const entities = Array.from({ length: 120 }, (_, i): MessageEntity => ({ type: 'bold', offset: i * 2, length: 1 }));
    const sent = await api.sendMessage(SITI.id, 'a '.repeat(120), { entities });
    expect(sent.entities).toHaveLength(100);
  });

  test('finds addresses, commands, mentions and hashtags as Telegram does', async () => {
    const { api, world } = await startLocalBotApi();
    world.addPerson(SITI, { hasStarted: true });
    const text = 'Baca https://a.id/x_(1). /topik @siti #Wisata a/b #1 <https://b.id>';
    const sent = await api.sendMessage(SITI.id, text, { entities: [{ type: 'code', offset: 25, length: 6 }] });
    const found = sent.entities?.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);
    expect(found).toEqual([
      ['url', 'https://a.id/x_(1)'],
      ['code', '/topik'],
      ['mention', '@siti'],
      ['hashtag', '#Wisata'],
      ['url', 'https://b.id'],
    ]);
  });

  test('writes from the bot in a group, in a topic, and in the name of a channel', async () => {
    const { api, world } = await startLocalBotApi();
    addGroups(world);
    world.openTopic(FORUM.id, 12);
    expect(await api.sendMessage(GROUP.id, 'a')).toMatchObject({
      from: { username: 'kentongan_bot' },
      chat: GROUP_AS_SENT,
    });
    expect(await api.sendMessage(FORUM.id, 'a', { message_thread_id: 12 })).toMatchObject({ message_thread_id: 12 });
    expect(await api.sendMessage(FORUM.id, 'a')).not.toHaveProperty('message_thread_id');
    const post = await api.sendMessage(CHANNEL.id, 'a');
    expect(post).toMatchObject({ sender_chat: { id: CHANNEL.id } });
    expect(post).not.toHaveProperty('from');
  });

  test('replies, or does without the message when it may', async () => {
    const { api, world } = await startLocalBotApi();
    const { messageId } = world.say(SITI.id, SITI.id, 'halo');
    const reply = await api.sendMessage(SITI.id, 'a', { reply_parameters: { message_id: messageId } });
    expect(reply.reply_to_message).toMatchObject({ message_id: messageId, text: 'halo' });
    const reply_parameters = { message_id: 99, allow_sending_without_reply: true };
    expect(await api.sendMessage(SITI.id, 'a', { reply_parameters })).not.toHaveProperty('reply_to_message');
  });

  test('cuts rows at twelve buttons and completes addresses', async () => {
    const { api, world } = await startLocalBotApi();
    world.addPerson(SITI, { hasStarted: true });
    const row = Array.from({ length: 14 }, () => ({ text: 'a', url: 'Example.com/x' }));
    await api.sendMessage(SITI.id, 'a', { reply_markup: { inline_keyboard: [row, []] } });
    const [message] = world.messages(SITI.id);
    expect(message?.keyboard).toHaveLength(1);
    expect(message?.keyboard?.[0]).toHaveLength(12);
    expect(message?.keyboard?.[0]?.[0]).toEqual({ text: 'a', url: 'http://example.com/x' });
  });
});

const GROUP_AS_SENT = { id: GROUP.id, type: 'group', title: 'Warga RT 05' };

/** What a mark-up becomes: the text, and of each entity its type, its part of the text and its other fields. */
async function parsed(parse_mode: 'HTML' | 'MarkdownV2', source: string): Promise<unknown[]> {
  const { api, world } = await startLocalBotApi();
  world.addPerson(SITI, { hasStarted: true });
  const { text, entities = [] } = await api.sendMessage(SITI.id, source, { parse_mode });
  return [
    text,
    ...entities.map(({ offset, length, ...rest }) => ({ ...rest, of: text.slice(offset, offset + length) })),
  ];
}

describe('HTML mode', () => {
  test.each<[string, string, unknown[]]>([
    ['nested tags', '<b>a <i>b</i></b>', ['a b', { type: 'bold', of: 'a b' }, { type: 'italic', of: 'b' }]],
    ['tags in capitals with blanks', '<STRONG >a</strong >', ['a', { type: 'bold', of: 'a' }]],
    ['a nameless end tag', '<u>a</>', ['a', { type: 'underline', of: 'a' }]],
    [
      'a link',
      `<a href='https://a.id/?a=1&amp;b=2'>a</a>`,
      ['a', { type: 'text_link', url: 'https://a.id/?a=1&b=2', of: 'a' }],
    ],
    ['a link with a bad address, which is dropped', '<a href="bukan alamat">a</a>', ['a']],
    [
      'character entities, of which only four have names',
      '&lt;b&gt; &amp;amp; &#128512; &#x41 &nbsp;',
      ['<b> &amp; 😀 A &nbsp;'],
    ],
    [
      'an expandable quotation',
      '<blockquote expandable>a</blockquote>',
      ['a', { type: 'expandable_blockquote', of: 'a' }],
    ],
    ['a spoiler', '<span class="tg-spoiler">a</span>', ['a', { type: 'spoiler', of: 'a' }]],
    [
      'code in a language',
      '<pre><code class="language-ts">a</code></pre>',
      ['a', { type: 'pre', language: 'ts', of: 'a' }],
    ],
    ['code that holds nothing else', '<code>a<b>b</b></code>', ['ab', { type: 'code', of: 'ab' }]],
    [
      'a time',
      '<tg-time unix="1769173380" format="wDT">20.03</tg-time>',
      ['20.03', { type: 'date_time', unix_time: 1769173380, date_time_format: 'wDT', of: '20.03' }],
    ],
  ])('reads %s', async (_, source, expected) => {
    expect(await parsed('HTML', source)).toEqual(expected);
  });
});

describe('MarkdownV2 mode', () => {
  test.each<[string, string, unknown[]]>([
    ['nested marks', '*a _b_*', ['a b', { type: 'bold', of: 'a b' }, { type: 'italic', of: 'b' }]],
    [
      'underline and spoiler',
      '__a__ ||b|| ~c~',
      ['a b c', { type: 'underline', of: 'a' }, { type: 'spoiler', of: 'b' }, { type: 'strikethrough', of: 'c' }],
    ],
    [
      'a link with a bracket in its address',
      '[a](https://a.id/\\))',
      ['a', { type: 'text_link', url: 'https://a.id/)', of: 'a' }],
    ],
    ['escaped characters', '1\\. a\\-b\\!', ['1. a-b!']],
    ['code, where nothing else is reserved', '`a.b*` \\.', ['a.b* .', { type: 'code', of: 'a.b*' }]],
    ['a block of code in a language', '```ts\na.b\n```', ['a.b', { type: 'pre', language: 'ts', of: 'a.b' }]],
    ['a quotation of two lines', '>a\n>b\nc', ['a\nb\nc', { type: 'blockquote', of: 'a\nb' }]],
    ['an expandable quotation', '>a\n>b||', ['a\nb', { type: 'expandable_blockquote', of: 'a\nb' }]],
    ['a custom emoji', '![😀](tg://emoji?id=123)', ['😀', { type: 'custom_emoji', custom_emoji_id: '123', of: '😀' }]],
  ])('reads %s', async (_, source, expected) => {
    expect(await parsed('MarkdownV2', source)).toEqual(expected);
  });
});

describe('edits and deletions', () => {
  test('a new text carries its date, a new keyboard only for the bot', async () => {
    const { api, world, clock } = await startLocalBotApi();
    world.addPerson(SITI, { hasStarted: true });
    const { message_id, date } = await api.sendMessage(SITI.id, 'satu');
    clock.ms += 60_000;
    const reply_markup = { inline_keyboard: [[{ text: 'x', callback_data: 'x' }]] };
    expect(await api.editMessageReplyMarkup(SITI.id, message_id, { reply_markup })).toMatchObject({
      edit_date: date + 60,
    });
    expect(world.messages(SITI.id)).toMatchObject([{ editDate: null, keyboard: reply_markup.inline_keyboard }]);
    clock.ms += 60_000;
    expect(await api.editMessageText(SITI.id, message_id, 'dua')).toMatchObject({ text: 'dua', edit_date: date + 120 });
    expect(world.messages(SITI.id)).toMatchObject([{ text: 'dua', editDate: date + 120, date, keyboard: null }]);
  });

  test('a message older than 48 hours stays', async () => {
    const { api, world, clock } = await startLocalBotApi();
    world.addPerson(SITI, { hasStarted: true });
    const { message_id } = await api.sendMessage(SITI.id, 'satu');
    clock.ms += 48 * 3_600_000 + 1000;
    await expect(api.deleteMessage(SITI.id, message_id)).rejects.toThrow("message can't be deleted");
  });

  test('several are deleted at once, those that are not there passed over', async () => {
    const { api, world } = await startLocalBotApi();
    const { messageId } = world.say(SITI.id, SITI.id, 'halo');
    await api.sendMessage(SITI.id, 'satu');
    await api.deleteMessages(SITI.id, [messageId, 99]);
    expect(world.messages(SITI.id)).toMatchObject([{ text: 'satu' }]);
    expect((await api.sendMessage(SITI.id, 'dua')).message_id).toBe(3);
  });
});

/** A server that finds a page behind every address but those of nothing, and how to wait for a card. */
async function startWithCards() {
  const asked: string[] = [];
  const running = await startLocalBotApi({
    linkPreview: async (url) => {
      asked.push(url);
      return url.includes('nothing') ? null : { ...PAGE, url };
    },
  });
  running.world.addPerson(SITI, { hasStarted: true });
  const nextCard = () =>
    new Promise<WorldChange>((resolve) => {
      const end = running.world.onChange((change) => {
        if (change.kind !== 'edited' || !change.message.card) return;
        end();
        resolve(change);
      });
    });
  return { ...running, asked, nextCard };
}

describe('link previews', () => {
  test('follow the message as a change without an edit date', async () => {
    const { api, world, nextCard } = await startWithCards();
    const card = nextCard();
    const link_preview_options = { url: PAGE.url, prefer_large_media: true, show_above_text: true };
    expect(await api.sendMessage(SITI.id, 'Judul', { link_preview_options })).toMatchObject({ link_preview_options });
    expect(await card).toMatchObject({
      message: { editDate: null, card: { ...PAGE, isLarge: true, isAboveText: true } },
    });
    expect(world.messages(SITI.id)).toMatchObject([{ card: { title: 'Judul' } }]);
  });

  test('take the first address of the text, and make it large only when the options name it', async () => {
    const { api, nextCard } = await startWithCards();
    const card = nextCard();
    const entities: MessageEntity[] = [{ type: 'text_link', offset: 0, length: 4, url: 'https://a.id/1' }];
    await api.sendMessage(SITI.id, 'Baca https://a.id/2', {
      entities,
      link_preview_options: { prefer_large_media: true },
    });
    expect(await card).toMatchObject({
      message: { card: { url: 'https://a.id/1', isLarge: false, isAboveText: false } },
    });
  });

  test('are not looked for when they are disabled, and not missed when there are none', async () => {
    const { api, asked, nextCard } = await startWithCards();
    const card = nextCard();
    await api.sendMessage(SITI.id, 'https://a.id/off', { link_preview_options: { is_disabled: true } });
    await api.sendMessage(SITI.id, 'https://a.id/nothing');
    await api.sendMessage(SITI.id, 'https://a.id/on');
    await card;
    expect(asked).toEqual(['https://a.id/nothing', 'https://a.id/on']);
  });

  test('stay when only the keyboard changes', async () => {
    const { api, world, nextCard } = await startWithCards();
    const card = nextCard();
    const { message_id } = await api.sendMessage(SITI.id, 'https://a.id/1');
    await card;
    await api.editMessageReplyMarkup(SITI.id, message_id, {
      reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'x' }]] },
    });
    expect(world.messages(SITI.id)).toMatchObject([{ card: { url: 'https://a.id/1' } }]);
  });

  test('that come too late, after the message has changed, are left out', async () => {
    const pages = new EventEmitter();
    const page = once(pages, 'found').then(() => PAGE);
    const { api, world } = await startLocalBotApi({
      linkPreview: () => {
        pages.emit('asked');
        return page;
      },
    });
    const asked = once(pages, 'asked');
    world.addPerson(SITI, { hasStarted: true });
    const { message_id } = await api.sendMessage(SITI.id, 'https://a.id/1');
    await asked;
    await api.editMessageText(SITI.id, message_id, 'no address any more');
    pages.emit('found');
    await page;
    expect(world.messages(SITI.id)).toMatchObject([{ card: null }]);
  });
});
