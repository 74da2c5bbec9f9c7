import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewsSite } from '../../../src/preview/news-site/news-site.js';
import { makeSite } from './sample-newsroom.js';

const SLOW_MS = 300;

let site: NewsSite;
let home: string;

beforeEach(async () => {
  ({ site } = makeSite(36, { slowAnswerMs: SLOW_MS }));
  home = (await site.start()).url;
});
afterEach(() => site.stop());

const get = (path: string): Promise<Response> => fetch(new URL(path, home));

async function tookMs(path: string): Promise<number> {
  const startedAt = performance.now();
  await get(path);
  return performance.now() - startedAt;
}

describe('a site in trouble', () => {
  it('takes its time when it is slow, but not over its pictures, and is quick again at once', async () => {
    site.setTrouble('slow');
    expect(await tookMs('feed.xml')).toBeGreaterThanOrEqual(SLOW_MS - 5);
    expect(await tookMs('pictures/58001.svg')).toBeLessThan(SLOW_MS);
    site.setTrouble('none');
    expect(await tookMs('feed.xml')).toBeLessThan(SLOW_MS);
  });

  it('closes without waiting for its slow answers', async () => {
    const slow = makeSite(1, { slowAnswerMs: 60_000 }).site;
    const { url } = await slow.start();
    slow.setTrouble('slow');
    const answer = fetch(url).catch(() => 'cut off');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await slow.stop();
    await answer;
  });

  it('answers nothing but pictures when it is down', async () => {
    site.setTrouble('down');
    const answers = await Promise.all(['', 'feed.xml', 'robots.txt', 'pictures/58001.svg'].map(get));
    expect(answers.map(({ status }) => status)).toEqual([502, 502, 502, 200]);
    site.setTrouble('none');
    expect((await get('feed.xml')).status).toBe(200);
  });

  it('has a feed that is no XML, and pages that are well, when its XML is bad', async () => {
    const good = await (await get('feed.xml')).text();
    site.setTrouble('bad-xml');
    const bad = await (await get('feed.xml')).text();
    expect(bad.length).toBeLessThan(good.length / 2);
    expect(bad).not.toContain('</rss>');
    expect(bad).toContain('& promo');
    expect((await get('')).status).toBe(200);
    expect(site.trouble()).toBe('bad-xml');
  });
});
