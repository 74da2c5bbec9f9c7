import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/source/read-feed.js';
import { fixture } from './fixture.js';

const FEED_URL = 'https://kabar.example/feed/';

describe('readFeed', () => {
  it('reads RSS 2.0: full text before teaser, raw date, relative addresses, the picture among enclosures', async () => {
    const feed = await readFeed(fixture('feed.rss.xml'), FEED_URL);
    expect(feed).toMatchObject({
      status: 'read',
      skipped: 1,
      items: [
        {
          url: 'https://kabar.example/bisnis/read/41/Harga-Gabah',
          guid: 'kabar-41',
          title: 'Harga "Gabah" Naik',
          dateText: 'Sat, 08 Mar 2025 09:15:00 +0700',
          author: 'Rina Kartika',
          categories: ['Bisnis', 'Pertanian'],
          html: '<p>Harga gabah naik.</p><p>Petani &amp; pedagang senang.</p>',
          imageUrl: 'https://kabar.example/foto/41.jpg',
        },
        {
          url: 'https://kabar.example/wisata/read/40/Kapal-Baru',
          guid: 'https://kabar.example/wisata/read/40/Kapal-Baru',
          title: 'Kapal Baru',
          dateText: '2025-03-08 08:00:00',
          categories: [],
          imageUrl: 'https://kabar.example/foto/40.png',
        },
      ],
    });
  });

  it('reads Atom, in which an empty entry and an unreadable date cost nothing else', async () => {
    const feed = await readFeed(fixture('feed.atom.xml'), FEED_URL);
    expect(feed).toMatchObject({
      status: 'read',
      skipped: 1,
      items: [
        {
          url: 'https://kabar.example/wisata/read/7/Jembatan',
          guid: 'tag:kabar.example,2025:7',
          title: 'Jembatan Bambu Dibuka',
          dateText: 'kemarin siang',
          author: 'Dewi Anggun',
          categories: ['Wisata'],
          html: '<p>Jembatan dibuka.</p><img src="/foto/7.jpg">',
          imageUrl: 'https://kabar.example/foto/7.jpg',
        },
      ],
    });
  });

  const item = '<item><title>A</title><link>https://kabar.example/1</link></item>';
  it.each([
    [
      'a bare ampersand',
      `<rss version="2.0"><channel>${item.replace('A', 'Padi & Jagung')}</channel></rss>`,
      'Padi & Jagung',
    ],
    [
      'an HTML entity',
      `<rss version="2.0"><channel>${item.replace('A', '&ldquo;Padi&rdquo;&nbsp;')}</channel></rss>`,
      '“Padi”',
    ],
    [
      'a warning before the root',
      `<br />\n<b>Warning</b>: x\n<?xml version="1.0"?><rss version="2.0"><channel>${item}</channel></rss>`,
      'A',
    ],
    ['text after the end', `<rss version="2.0"><channel>${item}</channel></rss>\n<!-- cached --> selesai`, 'A'],
    ['no version', `<rss><channel>${item}</channel></rss>`, 'A'],
    ['capital element names', `<RSS version="2.0"><CHANNEL>${item.toUpperCase()}</CHANNEL></RSS>`, 'A'],
    ['a control character', `<rss version="2.0"><channel>${item.replace('A', 'A\u0008')}</channel></rss>`, 'A'],
    ['an element called constructor', `<rss version="2.0"><channel><constructor/>${item}</channel></rss>`, 'A'],
  ])('reads a feed with %s', async (_case, xml, title) => {
    const feed = await readFeed(xml, FEED_URL);
    expect(feed.status === 'read' && feed.items.map((one) => one.title)).toEqual([title]);
  });

  it.each([
    ['a web page', '<!doctype html><html><body>Just a moment…</body></html>', /web page/],
    ['no element', 'tidak ada', /no element/],
    ['another XML', '<?xml version="1.0"?><urlset/>', /<urlset>/],
    ['a feed cut off before its first item', '<rss version="2.0"><channel><title>A', /too damaged/],
    ['a feed without channel', '<rss version="2.0"><x/></rss>', /too damaged/],
    [
      'absurd nesting',
      `<rss><channel><item><title>${'<b>'.repeat(50_000)}${'</b>'.repeat(50_000)}</title></item></channel></rss>`,
      /too damaged/,
    ],
    ['only a prolog', '<?xml version="1.0"?>', /no element/],
  ])('says why it is not a feed: %s', async (_case, text, cause) => {
    expect(await readFeed(text, FEED_URL)).toMatchObject({ status: 'not-a-feed', cause: expect.stringMatching(cause) });
  });

  it.each([
    ['an empty RSS', '<rss version="2.0"><channel><title>A</title></channel></rss>'],
    ['an empty Atom', '<feed xmlns="http://www.w3.org/2005/Atom"/>'],
  ])('reads a feed that has nothing to tell yet: %s', async (_case, xml) => {
    expect(await readFeed(xml, FEED_URL)).toMatchObject({ status: 'read', items: [], skipped: 0 });
  });

  it('tells the operator what it found, mended and left out', async () => {
    const xml = `<br>cache\n<rss version="2.0"><channel>${item.replace('A', 'A & B')}<item><title>C</title></item></channel></rss>`;
    const { decisions } = (await readFeed(xml, FEED_URL)) as { decisions: unknown };
    expect(decisions).toEqual({
      format: 'RSS 2.0',
      repairs: [
        { repair: 'junk before the root cut', times: 1 },
        { repair: 'bare & kept as text', times: 1 },
      ],
      skipped: [{ position: 2, title: 'C', reason: 'it has no usable address' }],
    });
  });

  it('leaves CDATA as it is', async () => {
    const html = '<p>Padi & &ldquo;Jagung&rdquo; &amp; Singkong</p>';
    const xml = `<rss version="2.0"><channel>${item.replace('</item>', `<description><![CDATA[${html}]]></description></item>`)}</channel></rss>`;
    expect(await readFeed(xml, FEED_URL)).toMatchObject({ items: [{ html }] });
  });

  it('reads a large text in time that grows with its length only', async () => {
    const html = 'x<p'.repeat(60_000);
    const started = performance.now();
    await readFeed(
      `<rss version="2.0"><channel><item><link>https://kabar.example/1</link><description><![CDATA[${html}]]></description></item></channel></rss>`,
      FEED_URL,
    );
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
