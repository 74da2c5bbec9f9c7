import { describe, expect, it } from 'vitest';
import { readListing } from '../../src/source/read-listing.js';

describe('readListing', () => {
  const articleUrl = '^https?://(www\\.)?kabar\\.example/(?<category>[a-z-]+)/read/(?<id>\\d+)/';

  it('gives each article once, the newest id first, by number and not by letter', () => {
    const html = `<html><head><base href="/arsip/"></head><body><a href="/banten/read/999/Lama"><img></a>
      <a href="../banten/read/1002/Baru#komentar">Baru</a><a href="/banten/read/1002/Baru">Baru</a>
      <a href="https://lain.example/banten/read/1003/x">lain</a><a href="javascript:void(0)">x</a><a>y</a></body></html>`;
    expect(readListing(html, 'https://kabar.example/', articleUrl)).toEqual([
      { url: 'https://kabar.example/banten/read/1002/Baru', categories: [] },
      { url: 'https://kabar.example/banten/read/999/Lama', categories: [] },
    ]);
  });

  it('gives nothing for what is no page', () => {
    expect(readListing('', 'https://kabar.example/', articleUrl)).toEqual([]);
  });
});
