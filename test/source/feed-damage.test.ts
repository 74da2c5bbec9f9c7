import { describe, expect, it } from 'vitest';
import { readSourceDocument } from '../../src/source/read-source-document.js';
import { type DamagedFeed, damagedFeeds, damages, mutate, shareRight } from './damage.js';
import { FEED_ADDRESS, healthyItems, writeFeed } from './healthy-feed.js';

async function shareOf({ bytes, charset, truth }: DamagedFeed): Promise<number> {
  const reading = await readSourceDocument(bytes, { kind: 'feed', url: FEED_ADDRESS, charset });
  return reading.status === 'read' ? shareRight(truth, reading.items) : 0;
}

describe('the damage that servers do', () => {
  it('is of 51 kinds, each of which harms at least one format', () => {
    expect(Object.keys(damages)).toHaveLength(51);
    const harmless = Object.entries(damages).filter(([, { items, harm }]) =>
      (['rss', 'atom'] as const).every((format) => {
        const healthy = writeFeed(
          format,
          healthyItems(format).map((item, index) => items?.(item, index) ?? item),
        );
        return harm(healthy, format) === healthy;
      }),
    );
    expect(harmless.map(([name]) => name)).toEqual([]);
  });

  const feeds = damagedFeeds();
  it.each(feeds.map((feed) => [feed.name, feed.format, feed] as const))(
    'costs at most the item that is cut off: %s (%s)',
    async (_name, _format, feed) => {
      expect(await shareOf(feed)).toBeGreaterThanOrEqual(feed.name === 'cut off in an item' ? 0.95 : 1);
    },
  );

  it('leaves at least 98 % of right titles, addresses and dates over all', async () => {
    const shares = await Promise.all(feeds.map(shareOf));
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThanOrEqual(0.98);
  });
});

describe('mutants of a healthy feed', () => {
  it('are read, 97 of 100 at least, none of 2,000 slowly, and nine tenths of their fields are right', async () => {
    let parsed = 0;
    let right = 0;
    let slowestMs = 0;
    for (let seed = 0; seed < 2_000; seed += 1) {
      const format = seed % 2 === 0 ? 'rss' : 'atom';
      const truth = healthyItems(format);
      const bytes = mutate(new TextEncoder().encode(writeFeed(format, truth)), seed);
      const started = performance.now();
      const reading = await readSourceDocument(bytes, { kind: 'feed', url: FEED_ADDRESS });
      slowestMs = Math.max(slowestMs, performance.now() - started);
      if (reading.status !== 'read' || reading.items.length === 0) continue;
      parsed += 1;
      right += shareRight(truth, reading.items);
    }
    expect(parsed).toBeGreaterThanOrEqual(1_940);
    expect(right / 2_000).toBeGreaterThan(0.9);
    expect(slowestMs).toBeLessThan(1_000);
  });
});
