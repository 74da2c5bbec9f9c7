import { describe, expect, it } from 'vitest';
import { readNewsSitemap } from '../../src/source/read-news-sitemap.js';
import { fixture } from './fixture.js';

const SITEMAP_URL = 'https://kabar.example/sitemap-news.xml';

describe('readNewsSitemap', () => {
  it('reads address, title, date and picture, and counts entries without an address', () => {
    expect(readNewsSitemap(fixture('news-sitemap.xml'), SITEMAP_URL)).toEqual({
      status: 'read',
      skipped: 1,
      items: [
        {
          url: 'https://kabar.example/banten/read/91/Festival',
          title: 'Festival Layang-layang & Kopi',
          dateText: '2025-03-08T09:15:00+07:00',
          imageUrl: 'https://kabar.example/foto/91.jpg',
          categories: [],
        },
      ],
    });
  });

  it('says what it found instead of a sitemap', () => {
    expect(readNewsSitemap('<html></html>', SITEMAP_URL)).toMatchObject({ status: 'not-a-sitemap' });
  });
});
