import { describe, expect, it } from 'vitest';
import { MAX_TEXT, noticeMessage } from '../../../src/telegram/messages/outgoing-message.js';
import { severalArticlesMessage } from '../../../src/telegram/messages/several-articles-message.js';
import { signed } from '../../../src/telegram/messages/signed.js';
import { realTopics } from '../../topics/real-topics.js';
import { sampleArticle } from './sample-article.js';

describe('a signature', () => {
  it('stands in a line of its own at the end, and moves nothing else', () => {
    const message = noticeMessage('Berita hari ini');
    expect(signed(message, 'Kabar Kita')).toEqual({ ...message, text: 'Berita hari ini\n\nKabar Kita' });
    expect(signed(message, '')).toBe(message);
  });

  it('is left out where Telegram would refuse the message', () => {
    const long = noticeMessage('a'.repeat(MAX_TEXT - 11));
    expect(signed(long, 'Kabar Kita')).toBe(long);
    expect(signed(long, 'Kabar Ki').text).toHaveLength(MAX_TEXT - 1);
  });

  it('has its room below the longest list of articles', () => {
    const signature = 'k'.repeat(60);
    const sentence = 'Pemerintah daerah menyiapkan seratus hal untuk warga. '.repeat(6).trim();
    const options = { language: 'id', site: { name: 'Kabar', timeZone: 'Asia/Jakarta' }, topics: realTopics } as const;
    for (let titleLength = 60; titleLength <= 200; titleLength += 5) {
      const article = sampleArticle({ title: 'J'.repeat(titleLength), summary: [sentence] });
      const list = severalArticlesMessage(
        Array.from({ length: 10 }, () => article),
        { ...options, signature },
      );
      expect(signed(list, signature).text.endsWith(signature)).toBe(true);
    }
  });
});
