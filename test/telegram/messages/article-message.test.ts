import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.js';
import { articleMessage } from '../../../src/telegram/messages/article-message.js';
import { realTopics, topicId } from '../../topics/real-topics.js';
import { sampleArticle } from './sample-article.js';

const options = {
  language: 'id',
  site: { timeZone: 'Asia/Jakarta' },
  topics: realTopics,
  botUsername: 'kentongan_bot',
} as const;

const write = (article: Partial<Article> = {}, more: Partial<Parameters<typeof articleMessage>[1]> = {}) =>
  articleMessage(sampleArticle(article), { ...options, ...more });

function partsOf(message: ReturnType<typeof articleMessage>, type: string): readonly string[] {
  return message.entities
    .filter((entity) => entity.type === type)
    .map((entity) => message.text.slice(entity.offset, entity.offset + entity.length));
}

describe('the message of an article', () => {
  it('is written as the design says', () => {
    const message = write();
    expect(message).toMatchInlineSnapshot(`
      {
        "entities": [
          {
            "length": 80,
            "offset": 46,
            "type": "bold",
          },
        ],
        "link_preview_options": {
          "prefer_large_media": true,
          "show_above_text": true,
          "url": "https://www.tangerangnews.com/wisata/read/53210/Java-Jazz-2026-Geser-ke-Banten",
        },
        "reply_markup": {
          "inline_keyboard": [
            [
              {
                "text": "Baca selengkapnya",
                "url": "https://www.tangerangnews.com/wisata/read/53210/Java-Jazz-2026-Geser-ke-Banten",
              },
              {
                "text": "Bagikan",
                "url": "https://t.me/share/url?url=https%3A%2F%2Fwww.tangerangnews.com%2Fwisata%2Fread%2F53210%2FJava-Jazz-2026-Geser-ke-Banten&text=Java%20Jazz%202026%20Geser%20ke%20Banten%2C%20Gubernur%20Minta%20Pengelola%20Promosikan%20Wisata%20Lokal%0A(lewat%20%40kentongan_bot)",
              },
            ],
            [
              {
                "callback_data": "mu1:WISATA",
                "text": "🔕 Wisata",
              },
            ],
          ],
        },
        "text": "🏝 WISATA · Jumat, 23 Januari 2026, 20.03 WIB
      Java Jazz 2026 Geser ke Banten, Gubernur Minta Pengelola Promosikan Wisata Lokal

      Untuk pertama kalinya sejak 2005, Java Jazz Festival digelar di luar Jakarta.
      • Festival berlangsung di NICE PIK 2, Kabupaten Tangerang.
      • Gubernur Banten meminta pengelola ikut mempromosikan wisata lokal.",
      }
    `);
    expect(partsOf(message, 'bold')).toEqual([sampleArticle().title]);
  });

  it('speaks English to those who read English, with the desk as the publisher calls it', () => {
    const message = write({}, { language: 'en' });
    expect(message.text.split('\n')[0]).toBe('🏝 WISATA · Friday, 23 January 2026, 20:03 WIB');
    expect(message.reply_markup?.inline_keyboard.flat().map((button) => button.text)).toEqual([
      'Read the full story',
      'Share',
      '🔕 Travel',
    ]);
  });

  it('leaves out a date that nobody gave', () => {
    expect(write({ publishedAt: null }).text.split('\n')[0]).toBe('🏝 WISATA');
  });

  it('names the desk where no topic does, and offers no mute button for it', () => {
    const message = write({ topics: [], category: 'wisata-kuliner' });
    expect(message.text.split('\n')[0]).toBe('📰 WISATA KULINER · Jumat, 23 Januari 2026, 20.03 WIB');
    expect(message.reply_markup?.inline_keyboard.flat()).toHaveLength(2);
  });

  it('begins with the title where neither desk nor date is known', () => {
    expect(write({ topics: [], category: '', publishedAt: null }).text).toMatch(/^Java Jazz/);
  });

  it('passes over topics that the configuration does not know any more', () => {
    expect(write({ topics: ['KULINER', 'BANTEN'] }).text).toMatch(/^🧭 BANTEN · /);
  });

  it('mutes the topic it is told to, or none', () => {
    const labels = (muteTopic: Parameters<typeof articleMessage>[1]['muteTopic'] & {}) =>
      write({}, { muteTopic })
        .reply_markup?.inline_keyboard.flat()
        .map((button) => button.text);
    expect(labels(topicId('BANTEN'))).toContain('🔕 Banten');
    expect(write({}, { muteTopic: null }).reply_markup?.inline_keyboard.flat()).toHaveLength(2);
  });

  it('says when it was corrected: the time on the same day, the day too on another', () => {
    const sameDay = write({ correctedAt: Date.UTC(2026, 0, 23, 16, 20) });
    expect(partsOf(sameDay, 'italic')).toEqual(['Diperbarui 23.20 WIB']);
    expect(sameDay.text).toMatch(/\n\nDiperbarui 23\.20 WIB$/);
    const nextDay = write({ correctedAt: Date.UTC(2026, 0, 23, 17, 20) });
    expect(partsOf(nextDay, 'italic')).toEqual(['Diperbarui Sabtu, 24 Januari 2026, 00.20 WIB']);
    const undated = write({ publishedAt: null, correctedAt: Date.UTC(2026, 0, 23, 7, 20) });
    expect(partsOf(undated, 'italic')).toEqual(['Diperbarui Jumat, 23 Januari 2026, 14.20 WIB']);
  });

  it('ends after the title when there is no summary', () => {
    expect(write({ summary: [] }).text.split('\n')).toHaveLength(2);
  });

  it('shortens a long summary at the end of a sentence', () => {
    const sentence = 'Warga Tangerang menikmati akhir pekan di tepi Sungai Cisadane bersama keluarga.';
    const { text } = write({ summary: ['Kalimat pembuka.', Array(100).fill(sentence).join(' ')] });
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(text.length).toBeGreaterThan(3_900);
    expect(text).toMatch(/keluarga\.$/);
  });

  it('shares the address and the title, whatever is in them', () => {
    const [, share] = write({ title: 'A & B = 100% “pasti”? 😀' }).reply_markup?.inline_keyboard.flat() ?? [];
    const url = new URL(share !== undefined && 'url' in share ? share.url : '');
    expect(url.origin + url.pathname).toBe('https://t.me/share/url');
    expect(url.searchParams.get('url')).toBe(sampleArticle().url);
    expect(url.searchParams.get('text')).toBe('A & B = 100% “pasti”? 😀\n(lewat @kentongan_bot)');
  });

  it('lets no control or turning character of a title through', () => {
    expect(write({ title: '\u202Eterbalik\u0000 \n baris\uD800' }).text).toContain('\nterbalik baris\n');
  });

  it('fits, and its entities lie inside it, whatever the publisher writes', () => {
    const text = fc.string({ unit: 'binary', maxLength: 6_000 });
    const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 900 }).map((w) => w.join(' '));
    fc.assert(
      fc.property(
        fc.record({
          title: fc.oneof(text, words),
          category: text,
          summary: fc.array(fc.oneof(text, words), { maxLength: 8 }),
          correctedAt: fc.option(fc.integer({ min: 0, max: 2_000_000_000_000 })),
        }),
        (article) => {
          const message = write(article);
          expect(message.text.length).toBeGreaterThan(0);
          expect(message.text.length).toBeLessThanOrEqual(4096);
          expect(message.text.trim()).toBe(message.text);
          expect(message.text).not.toMatch(/\p{Surrogate}/u);
          for (const { offset, length } of message.entities) {
            expect(length).toBeGreaterThan(0);
            expect(offset + length).toBeLessThanOrEqual(message.text.length);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
