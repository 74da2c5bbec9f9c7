import { describe, expect, it } from 'vitest';
import { readSourceDocument } from '../../src/source/read-source-document.js';
import { refreshHintMs } from '../../src/source/refresh-hint.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('how long a feed asks to be left alone', () => {
  it.each<[string, string, number]>([
    ['a ttl in minutes', '<rss><channel><ttl>15</ttl><item/></channel></rss>', 15 * MINUTE],
    ['a period', '<channel><sy:updatePeriod> hourly </sy:updatePeriod></channel>', HOUR],
    [
      'a period and its frequency',
      '<channel><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>',
      6 * HOUR,
    ],
    ['the longer of both', '<ttl>90</ttl><sy:updatePeriod>hourly</sy:updatePeriod>', 90 * MINUTE],
    ['nothing', '<rss><channel><title>Kabar</title></channel></rss>', 0],
    ['a word for a number', '<ttl>soon</ttl><sy:updatePeriod>often</sy:updatePeriod>', 0],
    [
      'a frequency of none',
      '<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>',
      HOUR,
    ],
    ['what an item says', '<channel><item><ttl>15</ttl></item></channel>', 0],
  ])('%s', (_case, feed, expected) => {
    expect(refreshHintMs(feed)).toBe(expected);
  });

  it('comes with the reading of the feed', async () => {
    const feed = `<rss version="2.0"><channel><title>Kabar</title><link>https://kabar.test/</link><ttl>30</ttl>
      <item><title>Judul</title><link>https://kabar.test/a</link></item></channel></rss>`;
    const url = 'https://kabar.test/feed';
    expect(await readSourceDocument(new TextEncoder().encode(feed), { kind: 'feed', url })).toMatchObject({
      status: 'read',
      refreshMs: 30 * MINUTE,
    });
  });
});
