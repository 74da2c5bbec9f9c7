import { describe, expect, it } from 'vitest';
import { articleKey, articleKeys } from '../../src/article/article-key.js';

const site = {
  articleUrl: '^https?://(www\\.)?tangerangnews\\.com/(?<category>[a-z-]+)/read/(?<id>\\d+)/',
};

describe('articleKey', () => {
  it.each([
    'https://www.tangerangnews.com/banten/read/53894/Judul',
    'http://tangerangnews.com/kota-tangerang/read/53894/Judul-yang-diubah?utm_source=x',
    'https://www.tangerangnews.com/amp/banten/read/53894/Judul',
  ])('is the publisher’s number wherever the address holds it: %s', (url) => {
    expect(articleKey(url, site)).toBe('id:53894');
  });

  it('is the canonical address otherwise', () => {
    expect(articleKey('https://www.kabar.example/a/?utm_source=x', site)).toBe('kabar.example/a');
  });
});

describe('articleKeys', () => {
  const url = 'https://www.tangerangnews.com/banten/read/53894/Judul';

  it('are number, canonical address, guid and what the page declares', () => {
    const declared = 'https://tangerangnews.com/kota-tangerang/read/60000/Judul?utm_source=x';
    expect(articleKeys({ url, guid: '53894 at tangerangnews' }, site, declared)).toEqual([
      'id:53894',
      'tangerangnews.com/banten/read/53894/Judul',
      'guid:tangerangnews.com 53894 at tangerangnews',
      'id:60000',
      'tangerangnews.com/kota-tangerang/read/60000/Judul',
    ]);
  });

  it('take a guid that is an address for one', () => {
    expect(articleKeys({ url: 'https://a.example/judul/', guid: 'https://a.example/?p=7' }, site)).toEqual([
      'a.example/judul',
      'a.example?p=7',
    ]);
  });

  it.each([
    ['a guid that is the home page', { url, guid: 'https://www.tangerangnews.com/' }, undefined],
    ['a declared home page', { url }, 'https://www.tangerangnews.com'],
    ['a declared section', { url }, 'https://www.tangerangnews.com/banten'],
    ['a declared address of another publisher', { url }, 'https://lain.example/2024/01/judul'],
    ['what is no address', { url }, 'javascript:void(0)'],
  ])('are not %s: many articles would share it', (_case, item, declared) => {
    expect(articleKeys(item, site, declared)).toEqual(['id:53894', 'tangerangnews.com/banten/read/53894/Judul']);
  });

  it('believe a declared address of the same host where the site has no numbers', () => {
    const item = { url: 'https://kabar.example/2026/11/judul-lama' };
    expect(articleKeys(item, site, 'https://www.kabar.example/2026/11/judul/')).toContain(
      'kabar.example/2026/11/judul',
    );
  });
});
