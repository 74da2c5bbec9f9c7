import { describe, expect, it } from 'vitest';
import { buttons } from '../../../src/telegram/messages/callback-data.js';
import { latestMessage } from '../../../src/telegram/messages/latest-message.js';
import { followedMessage } from '../../../src/telegram/messages/named-topics-message.js';
import { noticeMessage } from '../../../src/telegram/messages/outgoing-message.js';
import { quoteMessage } from '../../../src/telegram/messages/quote-message.js';
import { shorten } from '../../../src/telegram/messages/shorten.js';
import { topicsMessage } from '../../../src/telegram/messages/topics-message.js';
import { createTopicCatalogue } from '../../../src/topics/catalogue.js';
import { ALL_TOPICS } from '../../../src/topics/topic.js';
import { realTopics, topicNamed } from '../../topics/real-topics.js';
import { sampleArticle } from './sample-article.js';

const nothing = { all: false, topics: new Set<never>() };

describe('the quote of the day', () => {
  it('stands in quotation marks, once, with its author and where it is from', () => {
    const quote = { text: '"Jangan menyerah."', author: 'Ki Hajar Dewantara', source: 'Pidato, 1922' };
    const message = quoteMessage(quote, { language: 'en', isSubscribed: true });
    expect(message.text).toBe('💬 Quote of the day\n\n“Jangan menyerah.”\n— Ki Hajar Dewantara\nPidato, 1922');
    expect(message.reply_markup?.inline_keyboard).toEqual([
      [{ text: '🔕 Stop the daily quote', callback_data: buttons.dailyQuote.pack({ isWanted: false }) }],
    ]);
  });

  it('fits whatever the page printed', () => {
    const quote = { text: 'kata '.repeat(3_000), author: 'a'.repeat(5_000), source: 's'.repeat(5_000) };
    expect(quoteMessage(quote, { language: 'id', isSubscribed: false }).text.length).toBeLessThanOrEqual(4096);
  });
});

describe('shortening', () => {
  it.each([
    ['what fits stays', 'Satu. Dua.', 20, 'Satu. Dua.'],
    ['ends at a sentence', 'Satu kalimat utuh. Dua kalimat utuh juga.', 30, 'Satu kalimat utuh.'],
    [
      'ends at a word where a sentence is too long',
      'Satu kalimat yang sangat panjang sekali',
      20,
      'Satu kalimat yang…',
    ],
    ['ends without a dangling comma', 'Satu kalimat, yang panjang', 15, 'Satu kalimat…'],
    ['never tears an emoji', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 15, '👨‍👩‍👧‍👦…'],
    ['has no room', 'Satu', 0, ''],
  ])('%s', (_, text, maxLength, expected) => {
    expect(shorten(text, maxLength)).toBe(expected);
  });
});

describe('lists', () => {
  it('of news stay within Telegram’s limit', () => {
    const articles = Array.from({ length: 5 }, () => sampleArticle({ title: 'Judul 😀 '.repeat(200) }));
    const list = { articles, page: 999, pages: 100_000, topic: ALL_TOPICS };
    const message = latestMessage(list, { language: 'id', site: { timeZone: 'Asia/Jakarta' }, topics: realTopics });
    expect(message.text.length).toBeLessThanOrEqual(4096);
    expect(message.entities.length).toBeLessThan(100);
  });

  it('of 200 topics turn pages, never more than 100 buttons, and keep the page', () => {
    const many = Array.from({ length: 200 }, (_, index) => topicNamed(`TOPIK ${index}`, `Grup ${index % 7}`));
    const topics = createTopicCatalogue(many);
    const seen = new Set<string>();
    for (let page = 0; page < 20; page += 1) {
      const keyboard = topicsMessage({ language: 'id', topics, following: nothing, page }).reply_markup;
      const row = keyboard?.inline_keyboard.flat() ?? [];
      expect(row.length).toBeLessThanOrEqual(100);
      for (const button of row) {
        const value = 'callback_data' in button ? buttons.setTopic.unpack(button.callback_data) : null;
        if (value !== null) seen.add(value.topic);
      }
    }
    expect(seen.size).toBe(201);
    const following = { all: false, topics: new Set(many.map((topic) => topic.id)) };
    expect(topicsMessage({ language: 'id', topics, following, page: 0 }).text.length).toBeLessThanOrEqual(4096);
  });

  it('are the same message when nothing changed', () => {
    const options = { language: 'id', topics: realTopics, following: nothing, page: 0 } as const;
    expect(topicsMessage(options)).toEqual(topicsMessage(options));
  });

  it('mark only what is on in green, and leave the words to say so too', () => {
    const following = { all: false, topics: new Set([...realTopics.topics].slice(0, 1).map((topic) => topic.id)) };
    const keyboard = topicsMessage({ language: 'id', topics: realTopics, following, page: 0 }).reply_markup;
    const green = keyboard?.inline_keyboard.flat().filter((button) => button.style === 'success');
    expect(green?.map((button) => button.text.startsWith('✅'))).toEqual([true]);
  });

  it('of names echo an unknown one shortly, without its turning characters', () => {
    const unknown = [{ text: `\u202E${'a'.repeat(500)}`, suggestions: [] }];
    const outcome = { named: { found: [], unknown, all: false }, before: nothing, after: nothing };
    const message = followedMessage(
      { ...outcome, change: { added: [], removed: [] } },
      { language: 'id', topics: realTopics },
    );
    expect(message.text.length).toBeLessThan(100);
    expect(message.text).not.toContain('\u202E');
  });

  it('are cut off whole when nothing else helps', () => {
    const { text } = noticeMessage(`${'a'.repeat(4_095)}😀`);
    expect(text).toBe('a'.repeat(4_095));
  });
});
