import { describe, expect, it } from 'vitest';
import { examineArticlePage, readArticlePage } from '../../src/source/read-article-page.js';

const site = { name: 'Kabar Lain', page: {} };
const URL_READ = 'https://kabarlain.example/2026/11/24/perpustakaan-apung/';

const sentences = [
  'Sebuah perpustakaan apung berlabuh di Tanjung Kait dan membuka rak bukunya bagi anak nelayan selama sepekan.',
  'Kapal kayu itu membawa tiga ribu buku, dua pustakawan, dan sebuah layar untuk memutar film pada malam hari.',
  'Menurut nakhodanya, pelabuhan berikutnya adalah sebuah pulau kecil yang belum pernah memiliki toko buku.',
];

function pageWith(linked: unknown, { head = '', body = '' } = {}): string {
  const script = typeof linked === 'string' ? linked : JSON.stringify(linked);
  return `<html><head>${head}<script type="application/ld+json">${script}</script></head><body>${body}</body></html>`;
}

const own = {
  '@type': 'NewsArticle',
  headline: 'Perpustakaan Apung Berlabuh di Tanjung Kait',
  datePublished: '2026-11-24T08:00:00+07:00',
  author: { '@type': 'Person', name: 'Sari Utami' },
  articleSection: 'Pendidikan',
  image: { '@type': 'ImageObject', url: '/gambar/apung.jpg' },
};
const foreign = { '@type': 'NewsArticle', headline: 'Harga Cabai Turun', datePublished: '2020-01-01T00:00:00+07:00' };
const h1 = '<h1>Perpustakaan Apung Berlabuh di Tanjung Kait</h1>';

describe('JSON-LD', () => {
  it.each([
    ['a headline like the page’s', own, h1],
    ['an own address', { ...own, headline: 'Lain Sekali', url: URL_READ }, h1],
    [
      'an own address in mainEntityOfPage',
      { ...own, headline: 'X', mainEntityOfPage: { '@id': `${URL_READ}amp/` } },
      h1,
    ],
    ['a place in @graph', { '@graph': [{ '@type': 'WebSite' }, own] }, h1],
    ['a place in mainEntity', { '@type': 'WebPage', mainEntity: own }, h1],
    ['a place behind others', [foreign, own], h1],
    ['nothing to be compared with', own, '<p>Halaman</p>'],
    ['a type among others', { ...own, '@type': ['Thing', 'ReportageNewsArticle'] }, h1],
  ])('is believed with %s', (_case, linked, body) => {
    const page = readArticlePage(pageWith(linked, { body }), URL_READ, site);
    expect(page).toMatchObject({ metadataDate: own.datePublished, byline: 'Sari Utami', section: 'Pendidikan' });
    expect(page.imageUrl).toBe('https://kabarlain.example/gambar/apung.jpg');
  });

  it.each([
    ['of another article', foreign, h1],
    [
      'of another address without a headline',
      { ...own, headline: undefined, url: 'https://kabarlain.example/x/y' },
      h1,
    ],
    ['of several, none of them this page’s', [foreign, { ...foreign, headline: 'Jalan Ditutup' }], h1],
    ['whose headline is a link on this page', foreign, '<a href="/x">Harga Cabai Turun</a>'],
    ['within a list', { '@type': 'ItemList', itemListElement: [foreign] }, h1],
    ['that is no JSON', '{"@type":"NewsArticle",', h1],
    ['of half a megabyte', { ...own, articleBody: 'x'.repeat(600_000) }, h1],
  ])('is not believed: one %s', (_case, linked, body) => {
    const page = readArticlePage(pageWith(linked, { body }), URL_READ, site);
    expect([page.metadataDate, page.byline]).toEqual([undefined, undefined]);
  });

  it.each([
    ['line breaks in strings', JSON.stringify(own).replace('Tanjung', 'Tan\njung')],
    ['commas behind the last', JSON.stringify(own).replace(/}$/, ',}')],
    ['a comment around it', `<!-- ${JSON.stringify(own)} -->`],
    ['CDATA around it', `//<![CDATA[\n${JSON.stringify(own)}\n//]]>`],
  ])('is read with %s', (_case, script) => {
    expect(readArticlePage(pageWith(script, { body: h1 }), URL_READ, site).byline).toBe('Sari Utami');
  });
});

describe('the text of JSON-LD', () => {
  const lines = `${h1}<ul>${sentences.map((text) => `<li>${text}</li>`).join('')}</ul><div>Ikuti kami di media sosial untuk kabar lain setiap hari.</div>`;

  it('shows which paragraphs of the page are its own', () => {
    const linked = { ...own, articleBody: sentences.join(' ') };
    const { page, decisions } = examineArticlePage(pageWith(linked, { body: lines }), URL_READ, site);
    expect(page.paragraphs).toEqual(sentences);
    expect(decisions).toContainEqual({ field: 'body', rule: 'JSON-LD' });
  });

  it('is not believed where the page does not print it', () => {
    const linked = {
      ...own,
      articleBody: 'Teks yang tidak ada di halaman ini sama sekali dan hanya ada di sini saja.',
    };
    const { page, decisions } = examineArticlePage(pageWith(linked, { body: lines }), URL_READ, site);
    expect(JSON.stringify(page)).not.toContain('tidak ada di halaman');
    expect(decisions).not.toContainEqual({ field: 'body', rule: 'JSON-LD' });
  });
});

describe('which rule won', () => {
  it('is said of every part that was found, and of no other', () => {
    const head = '<meta property="og:title" content="Perpustakaan Apung Berlabuh di Tanjung Kait">';
    const body = `${h1}<p>Sari | Selasa, 24 November 2026 | 08:00</p><div class="isi">${sentences.map((text) => `<p>${text}</p>`).join('')}</div>`;
    const { page, decisions } = examineArticlePage(pageWith(own, { head, body }), URL_READ, {
      ...site,
      page: { body: '.isi' },
    });
    expect(Object.fromEntries(decisions.map(({ field, rule }) => [field, rule]))).toEqual({
      title: '<h1> the metadata agrees with',
      byline: 'printed form',
      dateText: 'printed form',
      metadataDate: 'JSON-LD',
      section: 'JSON-LD',
      imageUrl: 'JSON-LD',
      body: 'site selector',
    });
    expect(Object.keys(page)).toHaveLength(decisions.length);
  });
});

describe('an advertorial', () => {
  const text = `<p>TANGERANG-${sentences[0]}</p>`;
  it.each([
    ['its byline', `${h1}<p>Advertorial | Selasa, 24 November 2026 | 08:00</p>${text}`, true],
    ['a label above the headline', `<p>ADVERTORIAL</p>${h1}${text}`, true],
    ['a label below the headline', `${h1}<span>x</span><p>(Pariwara)</p>${text}`, true],
    ['a menu', `<ul><li><a>Opini</a></li><li><a>Advertorial</a></li></ul>${h1}${text}`, undefined],
    ['its text', `${h1}${text}<p>Advertorial adalah iklan yang berbentuk berita.</p>`, undefined],
    ['the card of another', `${h1}${text}<div><p>ADVERTORIAL</p><p>x</p></div>`, undefined],
  ])('is known, or not, by %s', (_case, body, isAdvertorial) => {
    expect(readArticlePage(`<html><body>${body}</body></html>`, URL_READ, site).isAdvertorial).toBe(isAdvertorial);
  });
});

describe('a picture', () => {
  it('is not the logo that stands for a missing one', () => {
    const head = '<meta property="og:image" content="/images/logo-situs.png">';
    expect(readArticlePage(pageWith(own, { head, body: h1 }), URL_READ, site).imageUrl).toMatch(/apung\.jpg$/);
  });
});
