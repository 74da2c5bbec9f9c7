import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewsSite } from '../../../src/preview/news-site/news-site.js';
import { makeSite } from './sample-newsroom.js';

let site: NewsSite;
let home: string;

beforeEach(async () => {
  ({ site } = makeSite(36));
  home = (await site.start()).url;
});
afterEach(() => site.stop());

const textOf = async (path: string): Promise<string> => (await fetch(new URL(path, home))).text();

describe('an article that is withdrawn', () => {
  it('is gone from its address, the feed and the home page; its picture stays for the messages that show it', async () => {
    const article = site.publishNext();
    const { url, pictureUrl } = article ?? { url: '', pictureUrl: '' };
    expect(site.withdrawLast()).toMatchObject({ url });
    expect((await fetch(url)).status).toBe(410);
    expect(await textOf('feed.xml')).not.toContain(url);
    expect(await textOf('')).not.toContain(url);
    expect((await fetch(pictureUrl)).status).toBe(200);
  });

  it('is always the newest that is left, and is corrected no more', () => {
    const ids = site.published().map(({ id }) => id);
    expect([site.withdrawLast()?.id, site.withdrawLast()?.id]).toEqual([ids.at(-1), ids.at(-2)]);
    expect(site.correctLast()?.id).toBe(ids.at(-3));
    expect(site.published()).toHaveLength(ids.length - 2);
  });

  it('leaves its number to nobody else', () => {
    const withdrawn = site.withdrawLast();
    expect(site.publishNext()?.id).toBe((withdrawn?.id ?? 0) + 1);
  });

  it('is null when nothing is left', () => {
    while (site.withdrawLast() !== null);
    expect(site.published()).toEqual([]);
    expect(site.withdrawLast()).toBeNull();
  });
});

describe('a site that opens as an earlier one was left', () => {
  it('shows the same articles, corrected and withdrawn ones too, and goes on from there', async () => {
    site.publishNext();
    site.correctLast();
    site.withdrawLast();
    site.correctLast();
    const { port } = new URL(home);
    const kept = JSON.parse(JSON.stringify(site.keep()));
    const left = site.published();
    await site.stop();
    const again = makeSite(36, { kept, port: Number(port) }).site;
    await again.start();
    expect(again.published()).toEqual(left);
    expect(again.left()).toBe(1);
    expect(again.publishNext()?.id).toBe(58_036);
    await again.stop();
  });
});
