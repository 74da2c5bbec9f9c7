import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/source/read-feed.js';

const FEED_URL = 'https://kabar.example/feed/';
const rss = (inner: string): string => `<rss version="2.0"><channel>${inner}</channel></rss>`;
const item = (inner: string): string => `<item><link>https://kabar.example/1</link>${inner}</item>`;
const atom = (inner: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${inner}</feed>`;
const entry = (inner: string): string => `<entry><link href="https://kabar.example/1"/>${inner}</entry>`;

async function itemsOf(xml: string) {
  const reading = await readFeed(xml, FEED_URL);
  return reading.status === 'read' ? reading.items : reading;
}

describe('the traps of rss-parser', () => {
  it.each([
    ['a prolog alone', '<?xml version="1.0"?>'],
    ['a comment alone', '<!-- kosong -->'],
  ])('after any number of feeds, %s is answered and not waited for', async (_case, text) => {
    await readFeed(rss(item('<title>A</title>')), FEED_URL);
    expect(await readFeed(text, FEED_URL)).toMatchObject({ status: 'not-a-feed' });
  });

  it.each([
    ['x<p', 70_000],
    ['teks<br>\n', 20_000],
  ])('takes no quadratic time over a text of %j', async (piece, times) => {
    const started = performance.now();
    const text = piece.repeat(times);
    for (const name of ['description', 'content:encoded', 'content', 'summary']) {
      await itemsOf(rss(item(`<${name}><![CDATA[${text}]]></${name}>`)));
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.each([
    ['a date that is none', entry('<title>A</title><published>kemarin</published>')],
    ['an empty entry beside it', `<entry/>${entry('<title>A</title>')}`],
    ['a link without attributes', entry('<link></link><title>A</title>')],
    ['an empty id and an empty category', entry('<id/><category/><title>A</title>')],
  ])('an Atom feed with %s loses nothing else', async (_case, xml) => {
    expect(await itemsOf(atom(xml))).toMatchObject([{ url: 'https://kabar.example/1', title: 'A' }]);
  });

  it.each([
    ['RSS', rss(item('<title>Harga <b>BBM</b> naik</title>'))],
    [
      'Atom XHTML',
      atom(entry('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Harga <b>BBM</b> naik</div></title>')),
    ],
    ['Atom HTML', atom(entry('<title type="html">Harga &lt;b&gt;BBM&lt;/b&gt; naik</title>'))],
    ['RSS, in CDATA', rss(item('<title><![CDATA[Harga <b>BBM</b> naik]]></title>'))],
  ])('keeps the words of a title with mark-up: %s', async (_case, xml) => {
    expect(await itemsOf(xml)).toMatchObject([{ title: 'Harga BBM naik' }]);
  });

  it('keeps the mark-up of XHTML content, and its < as text', async () => {
    const content =
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>5 &lt; 6 <b>ya</b><br/></p></div></content>';
    expect(await itemsOf(atom(entry(content)))).toMatchObject([
      { html: '<div xmlns="http://www.w3.org/1999/xhtml"><p>5 &lt; 6 <b>ya</b><br></p></div>' },
    ]);
  });

  it.each([
    ['no version', `<rss><channel>${item('')}</channel></rss>`],
    ['version 1.0', `<rss version="1.0"><channel>${item('')}</channel></rss>`],
    ['version 0.91', `<rss version="0.91"><channel>${item('')}</channel></rss>`],
    ['no channel', `<rss version="2.0">${item('')}</rss>`],
    ['capital letters', rss(item('')).toUpperCase()],
    [
      'prefixed Atom',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:link href="https://kabar.example/1"/></a:entry></a:feed>',
    ],
    [
      'RDF, its items behind the channel',
      `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel r:about="x"><title>K</title></channel>${item('')}</r:RDF>`,
    ],
  ])('reads a feed with %s', async (_case, xml) => {
    const [first] = (await itemsOf(xml)) as readonly { url: string }[];
    expect(first?.url.toLowerCase()).toBe('https://kabar.example/1');
  });

  it('gives texts and no objects for categories and guids with attributes, and heeds isPermaLink', async () => {
    const xml =
      rss(`<item><guid isPermaLink="true" x="y">https://kabar.example/7</guid><category domain="d">Banten</category></item>
      <item><guid isPermaLink="false">https://kabar.example/?p=8</guid></item><item><guid/><link>/9</link></item>`);
    expect(await readFeed(xml, FEED_URL)).toMatchObject({
      skipped: 1,
      items: [
        { url: 'https://kabar.example/7', guid: 'https://kabar.example/7', categories: ['Banten'] },
        { url: 'https://kabar.example/9' },
      ],
    });
  });

  it.each([
    [
      'the second enclosure',
      '<enclosure url="/a.mp3" type="audio/mpeg"/><enclosure url="/b.jpg" type="image/jpeg"/>',
      { imageUrl: 'https://kabar.example/b.jpg' },
    ],
    [
      'media:group',
      '<media:group><media:content url="/b.jpg" medium="image"/></media:group>',
      { imageUrl: 'https://kabar.example/b.jpg' },
    ],
    [
      'media under another prefix',
      '<m:thumbnail xmlns:m="http://search.yahoo.com/mrss/" url="/b.jpg"/>',
      { imageUrl: 'https://kabar.example/b.jpg' },
    ],
    [
      'the picture of the text, no counting pixel',
      '<description><![CDATA[<img src="/p.gif" width="1"><img class=x data-src=\'/b.jpg\'>]]></description>',
      { imageUrl: 'https://kabar.example/b.jpg' },
    ],
    ['the name of an address', '<author>redaksi@kabar.example (Rina Kartika)</author>', { author: 'Rina Kartika' }],
    [
      "Atom's name",
      '<author><email>r@kabar.example</email><name>Rina Kartika</name></author>',
      { author: 'Rina Kartika' },
    ],
    ['dc:subject', '<dc:subject>Banten</dc:subject>', { categories: ['Banten'] }],
    ["Atom's term", '<category term="Banten"/>', { categories: ['Banten'] }],
    [
      "FeedBurner's original address",
      '<feedburner:origLink>https://kabar.example/asli</feedburner:origLink>',
      { url: 'https://kabar.example/asli' },
    ],
    ['the first date', '<updated>2025-01-02</updated><pubDate>2025-01-01</pubDate>', { dateText: '2025-01-01' }],
    [
      'a title from the text',
      `<description>${'kata '.repeat(40)}</description>`,
      { title: `${'kata '.repeat(20).trim()}…` },
    ],
    [
      'base64',
      `<content mode="base64">${Buffer.from('<p>Pagi “ini”</p>').toString('base64')}</content>`,
      { html: '<p>Pagi “ini”</p>' },
    ],
    [
      'no script',
      '<description><![CDATA[<p>A</p><script>x()</script><!-- y --><style>z</style>]]></description>',
      { html: '<p>A</p>' },
    ],
  ])('maps %s', async (_case, inner, expected) => {
    expect(await itemsOf(rss(item(inner)))).toMatchObject([expected]);
  });

  it('takes what begins like a tag for text, unless a feed has a tag of that name', async () => {
    const xml = rss(item('<title>Laba <b dan rugi</title><pubDate 2025-03-08</pubDate>'));
    expect(await itemsOf(xml)).toMatchObject([{ title: 'Laba <b dan rugi', dateText: '2025-03-08' }]);
  });

  it('leaves dates as the publisher wrote them', async () => {
    const dates = ['2024-11-23 16:46:00', '05 Agustus 2019', 'Sabtu, 8 Maret 2025 | 16.46 WIB'];
    const items = await itemsOf(rss(dates.map((date) => item(`<pubDate>${date}</pubDate>`)).join('')));
    expect(items).toMatchObject(dates.map((dateText) => ({ dateText })));
  });

  it('tells no source, comment or picture for the article itself', async () => {
    const xml = rss(
      item(
        '<image><url>/b.jpg</url><title>Foto</title><link>/foto</link></image><source url="x"><title>Lain</title></source><title>A</title><comments>/k</comments>',
      ),
    );
    expect(await itemsOf(xml)).toMatchObject([
      { url: 'https://kabar.example/1', title: 'A', imageUrl: 'https://kabar.example/b.jpg' },
    ]);
  });
});
