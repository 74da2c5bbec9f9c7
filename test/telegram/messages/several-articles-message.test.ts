import { describe, expect, it } from 'vitest';
import type { Article, ArticleId } from '../../../src/article/article.js';
import { severalArticlesMessage } from '../../../src/telegram/messages/several-articles-message.js';
import { withdrawnArticleMessage } from '../../../src/telegram/messages/withdrawn-article-message.js';
import { realTopics } from '../../topics/real-topics.js';
import { sampleArticle } from './sample-article.js';

const site = { name: 'TangerangNews', timeZone: 'Asia/Jakarta' };
const indonesian = { language: 'id', site, topics: realTopics } as const;
const english = { ...indonesian, language: 'en' } as const;

const second = sampleArticle({
  id: 2 as ArticleId,
  url: 'https://www.tangerangnews.com/bandara/read/2/Bandara',
  title: 'Bandara Soekarno-Hatta Tambah Penerbangan',
  topics: ['BANDARA'],
  summary: ['Bandara Soekarno-Hatta menambah penerbangan mulai Senin.'],
  publishedAt: Date.UTC(2026, 0, 23, 14, 0),
});

describe('a message of several articles', () => {
  it('has for each its sign, linked title, first sentence and time, oldest first', () => {
    const { text, entities, link_preview_options, reply_markup } = severalArticlesMessage(
      [sampleArticle(), second],
      indonesian,
    );
    expect(text).toBe(
      [
        '🗞 2 berita baru',
        '🏝 Java Jazz 2026 Geser ke Banten, Gubernur Minta Pengelola Promosikan Wisata Lokal\n' +
          'Untuk pertama kalinya sejak 2005, Java Jazz Festival digelar di luar Jakarta.\n' +
          '23 Jan 2026, 20.03 WIB',
        '🛫 Bandara Soekarno-Hatta Tambah Penerbangan\n' +
          'Bandara Soekarno-Hatta menambah penerbangan mulai Senin.\n' +
          '23 Jan 2026, 21.00 WIB',
      ].join('\n\n'),
    );
    const links = entities.flatMap((entity) => (entity.type === 'text_link' ? [entity] : []));
    expect(links.map((link) => [text.slice(link.offset, link.offset + link.length), link.url])).toEqual([
      [sampleArticle().title, sampleArticle().url],
      [second.title, second.url],
    ]);
    expect(link_preview_options).toEqual({ is_disabled: true });
    expect(reply_markup).toBeUndefined();
  });

  it('speaks English to those who do', () => {
    const { text } = severalArticlesMessage([sampleArticle(), second], english);
    expect(text).toMatch(/^🗞 2 new stories\n/);
    expect(text).toContain('23 Jan 2026, 20:03 WIB');
  });

  it('marks the one that was corrected with the time, and with the day where that is another', () => {
    const correctedAt = Date.UTC(2026, 0, 23, 14, 20);
    const sameDay = severalArticlesMessage([sampleArticle({ correctedAt }), second], indonesian).text;
    expect(sameDay).toContain('23 Jan 2026, 20.03 WIB · Diperbarui 21.20 WIB');
    expect(sameDay.match(/Diperbarui/g)).toHaveLength(1);
    const nextDay = sampleArticle({ correctedAt: correctedAt + 24 * 3_600_000 });
    expect(severalArticlesMessage([nextDay, second], indonesian).text).toContain('Diperbarui 24 Jan 2026, 21.20 WIB');
  });

  it('strikes the one that was withdrawn, without link and sentences', () => {
    const withdrawn = sampleArticle({ state: 'withdrawn' });
    const { text, entities } = severalArticlesMessage([withdrawn, second], indonesian);
    expect(text).toContain('23 Jan 2026, 20.03 WIB · Berita ini ditarik oleh TangerangNews.');
    expect(text).not.toContain('Untuk pertama kalinya');
    expect(entities.filter(({ type }) => type === 'strikethrough')).toHaveLength(1);
    expect(entities.filter(({ type }) => type === 'text_link')).toHaveLength(1);
  });

  it('holds ten of the longest within Telegram’s length and number of entities', () => {
    const long = sampleArticle({ title: 'Judul '.repeat(60), summary: ['Kata '.repeat(44).trim().concat('.')] });
    const { text, entities } = severalArticlesMessage(
      Array.from({ length: 10 }, (): Article => long),
      indonesian,
    );
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(text.match(/20\.03 WIB/g)).toHaveLength(10);
    expect(entities.length).toBeLessThanOrEqual(100);
  });

  it('leaves out what is not known', () => {
    const bare = sampleArticle({ publishedAt: null, topics: [], category: '', summary: [] });
    expect(severalArticlesMessage([bare], indonesian).text).toBe(`🗞 1 berita baru\n\n📰 ${bare.title}`);
  });
});

describe('the message of a withdrawn article', () => {
  it('says who took it away, and has neither link nor button nor card', () => {
    const { text, entities, link_preview_options, reply_markup } = withdrawnArticleMessage(
      sampleArticle({ state: 'withdrawn' }),
      indonesian,
    );
    expect(text).toBe(
      '🏝 WISATA · Jumat, 23 Januari 2026, 20.03 WIB\n' +
        'Java Jazz 2026 Geser ke Banten, Gubernur Minta Pengelola Promosikan Wisata Lokal\n\n' +
        'Berita ini ditarik oleh TangerangNews.',
    );
    expect(entities.map(({ type }) => type)).toEqual(['strikethrough', 'italic']);
    expect([link_preview_options, reply_markup]).toEqual([{ is_disabled: true }, undefined]);
  });

  it('says so in English', () => {
    const { text } = withdrawnArticleMessage(sampleArticle({ state: 'withdrawn' }), english);
    expect(text).toContain('TangerangNews has withdrawn this story.');
  });
});
