import { describe, expect, it } from 'vitest';
import { articleKey } from '../../src/article/article-key.js';

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
