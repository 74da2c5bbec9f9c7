import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../src/article/article.js';
import { composeArticle } from '../src/article/compose-article.js';
import { readConfigFile } from '../src/settings.js';
import { readArticlePage } from '../src/source/read-article-page.js';
import { readFeed } from '../src/source/read-feed.js';
import { readListing } from '../src/source/read-listing.js';
import type { SourceItem } from '../src/source/source-item.js';
import { summarise } from '../src/summary/summarise.js';

const folder = join('config', 'examples');
const now = Date.parse('2026-11-24T06:00:00Z');
const fixtureOf = (name: string, file: string) => readFileSync(join('test', 'config-examples', name, file), 'utf8');
const siteOf = (name: string) => readConfigFile(join(folder, name), 'site.json');

async function firstItem(name: string): Promise<SourceItem> {
  const site = siteOf(name);
  const [source] = site.sources;
  if (source === undefined) throw new Error('no source');
  const items =
    source.kind === 'listing'
      ? readListing(fixtureOf(name, 'listing.html'), source.url, site.articleUrl)
      : await feedItems(fixtureOf(name, 'feed.xml'), source.url);
  const [item] = items;
  if (item === undefined) throw new Error('no item');
  return item;
}

async function feedItems(xml: string, url: string): Promise<readonly SourceItem[]> {
  const reading = await readFeed(xml, url);
  return reading.status === 'read' ? reading.items : [];
}

/** Feed item and page → article, as the bot does it. */
async function articleOf(name: string): Promise<ArticleDraft> {
  const site = siteOf(name);
  const item = await firstItem(name);
  const page = readArticlePage(fixtureOf(name, 'page.html'), item.url, site);
  const composed = composeArticle({ item, page, site, now });
  if (composed.status === 'incomplete') throw new Error(composed.cause);
  return composed.draft;
}

it('are all tested here', () => {
  expect(readdirSync(folder).toSorted()).toEqual(['antara-banten', 'radar-banten', 'tangsel-pos']);
});

describe.each(['antara-banten', 'radar-banten', 'tangsel-pos'])('the settings of %s', (name) => {
  it('are valid, and ask politely seldom', () => {
    const site = siteOf(name);
    expect(site.poll).toBe('*/30 * * * *');
    expect(site.sources.every(({ url }) => site.allowedHosts.includes(new URL(url).host))).toBe(true);
  });

  it('give an article whose lead can be sent', async () => {
    const { title, paragraphs } = await articleOf(name);
    const { name: siteName, text: habits } = siteOf(name);
    expect(summarise({ title, paragraphs, siteName, habits }).length).toBeGreaterThan(0);
  });
});

describe('a WordPress regional', () => {
  it('is read from feed and page', async () => {
    expect(await articleOf('radar-banten')).toMatchObject({
      title: 'Perajin Tempe Cilegon Mengolah Air Rebusan Jadi Pupuk',
      byline: 'Wahyu Setiadi',
      category: 'cilegon',
      publishedAt: Date.parse('2026-11-24T02:15:30Z'),
      isAdvertorial: false,
      paragraphs: [
        'CILEGON, RADARBANTEN.CO.ID – Sekelompok perajin tempe di Cilegon mengolah air rebusan kedelai menjadi pupuk cair untuk kebun warga.',
        'Setiap hari mereka mengumpulkan 200 liter air rebusan yang dulu dibuang ke selokan.',
        '“Baunya hilang setelah diberi gula merah dan didiamkan dua pekan,” kata ketua kelompok, Nining Suryani.',
        'Pupuk itu dibagikan cuma-cuma kepada sekolah yang memiliki kebun.',
      ],
    });
  });

  it('is known by its number, whatever becomes of its address', async () => {
    const { key, otherKeys } = await articleOf('radar-banten');
    expect(key).toBe('id:perajin-tempe-cilegon-mengolah-air-rebusan-jadi-pupuk');
    expect(otherKeys).toContain('radarbanten.co.id?p=901234');
  });

  it('has the category of its feed where the page fails, past the one that says nothing', async () => {
    const item = await firstItem('radar-banten');
    const composed = composeArticle({ item, page: null, site: siteOf('radar-banten'), now });
    expect(composed).toMatchObject({ draft: { category: 'cilegon', dateFrom: 'feed' } });
  });
});

describe('ANTARA Banten', () => {
  it('is read from a feed with the lead only and a page with a false Z', async () => {
    expect(await articleOf('antara-banten')).toMatchObject({
      key: 'id:410001',
      title: 'Petani garam Pontang panen lebih awal',
      byline: 'Dimas Prakoso',
      category: 'kabupaten-serang',
      publishedAt: Date.parse('2026-11-24T10:12:00+07:00'),
      dateFrom: 'printed',
      paragraphs: [
        'Serang (ANTARA) - Petani garam di Kecamatan Pontang memanen lebih awal karena kemarau datang lebih panjang tahun ini.',
        '"Biasanya kami baru mengeruk pada pekan kedua, sekarang pekan pertama sudah putih," kata petani garam, Suhaemi, di Serang, Selasa.',
        expect.stringMatching(/^Baca juga/),
        'Ia mengatakan hasil panen dijual ke pabrik pengolahan ikan di Karangantu.',
      ],
    });
  });
});

describe('a site without a feed', () => {
  it('is read from its listing, newest first, its own articles only', async () => {
    const site = siteOf('tangsel-pos');
    const items = readListing(fixtureOf('tangsel-pos', 'listing.html'), site.home, site.articleUrl);
    expect(items.map(({ url }) => /\d+/.exec(url)?.[0])).toEqual(['20102', '20101', '20099']);
  });

  it('gives title, date and category by its page alone', async () => {
    expect(await articleOf('tangsel-pos')).toMatchObject({
      key: 'id:20102',
      title: 'Sekolah di Serpong Menanam Seribu Pohon',
      byline: 'Irma Safitri',
      category: 'pendidikan',
      publishedAt: Date.parse('2026-11-23T14:05:00+07:00'),
      dateFrom: 'printed',
      imageUrl: 'https://tangselpos.id/storage/2026/pohon.jpg',
      paragraphs: [
        'SERPONG, TANGSELPOS.ID - Sebuah sekolah di Serpong menanam seribu bibit pohon di sepanjang tepi kali bersama warga sekitar.',
        'Setiap murid merawat satu pohon sampai lulus, lalu menyerahkannya kepada adik kelas.',
        'Kepala sekolah, Hartono Wibowo, berharap tepi kali itu menjadi taman belajar dalam lima tahun.',
      ],
    });
  });
});
