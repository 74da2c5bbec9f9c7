import { describe, expect, it } from 'vitest';
import { type PageRules, readArticlePage } from '../../src/source/read-article-page.js';
import { fixture } from './fixture.js';

const site: PageRules = { name: 'TangerangNews', page: {} };
const URL_READ = 'https://www.tangerangnews.com/kota-tangerang/read/70000/Warga';

function read(name: string, rules: PageRules = site) {
  return readArticlePage(fixture(name), URL_READ, rules);
}

describe('a full page', () => {
  const page = read('full-page.html');

  it('gives headline, author and the printed date, which wins over the metadata', () => {
    expect(page.title).toBe('Warga Cibodas Panen Perdana Kebun Atap Pasar');
    expect(page.byline).toBe('Rina Kartika');
    expect(page.dateText).toBe('Sabtu, 8 Maret 2025 | 09:15');
    expect(page.metadataDate).toBe('2025-03-08T09:15:00Z');
  });

  it('gives the paragraphs from dateline to initials, passing over the card between them', () => {
    expect(page.paragraphs).toEqual([
      'TANGERANGNEWS.com-Puluhan warga Cibodas memanen sayuran dari kebun atap pasar untuk pertama kalinya pada Sabtu pagi.',
      'Ketua kelompok tani, Sulastri (KWT), mengatakan kebun itu dirawat bergantian oleh 40 keluarga (KWT).',
      '"Hasilnya kami bagi dua, separuh dijual dan separuh dimakan bersama," ujarnya.',
      'BACA JUGA: Kompos Pasar Diolah Siswa',
      'Panen berikutnya dijadwalkan enam pekan lagi, setelah bibit cabai ditanam, pungkasnya.(RIN/KAR)',
    ]);
  });

  it('keeps the caption apart from the body', () => {
    expect(page.caption).toBe(
      'Warga memetik kangkung di atap Pasar Cibodas, Sabtu 8 Maret 2025. (@TangerangNews / Rina Kartika)',
    );
  });

  it('gives the picture in full address and the quote of the day with its author', () => {
    expect(page.imageUrl).toBe('https://www.tangerangnews.com/assets/uploaded/photo/2025/03/08/kebun-atap.jpg');
    expect(page.quote).toEqual({
      text: 'Ladang yang kecil pun memberi makan bila dirawat setiap hari',
      author: 'Pepatah Lama',
    });
  });
});

describe('a page that begins with the card of another article', () => {
  const page = read('card-first-page.html');

  it('takes headline, author and date from the metadata, nothing from the card', () => {
    expect(page).toMatchObject({
      title: 'Perahu Wisata Situ Cipondoh Kini Bertenaga Surya',
      byline: 'Dewi Anggun',
      metadataDate: '2025-04-02T07:30:00+07:00',
      section: 'Wisata',
    });
  });

  it('ends the body where the teaser of the card comes again', () => {
    expect(page.paragraphs).toEqual([
      'TANGERANG – Perahu wisata di Situ Cipondoh kini digerakkan oleh tenaga surya, bukan lagi oleh mesin diesel.',
      'Pengelola menyebut suara bising yang dulu dikeluhkan warga sekitar danau sudah hilang sama sekali.',
      'Setiap perahu memuat delapan penumpang dan dapat berlayar selama empat jam.',
    ]);
  });

  it('leaves the date out rather than take the date of the card', () => {
    const withoutMetadata = fixture('card-first-page.html').replace(/<script[\s\S]*?<\/script>/, '');
    const page = readArticlePage(withoutMetadata, URL_READ, site);
    expect([page.dateText, page.metadataDate]).toEqual([undefined, undefined]);
  });
});

describe('a bare page', () => {
  const page = read('bare-page.html');

  it('gives caption and body of text that only line breaks divide', () => {
    expect(page.caption).toBe(
      'Relawan menanam mangrove di pesisir Mauk, Minggu 6 April 2025. (Istimewa / Dok. Relawan Pesisir)',
    );
    expect(page.paragraphs).toEqual([
      'TANGERANGNews.com-Ratusan relawan menanam dua ribu bibit mangrove di pesisir Mauk.',
      'Kepala desa setempat berharap bibit itu menahan abrasi yang setiap tahun memakan tambak warga.',
      '"Anak-anak kami yang akan memetik hasilnya," katanya.',
    ]);
  });

  it('has no title, and does not take the name of the publisher for one', () => {
    expect(page.title).toBeUndefined();
  });

  it('reads the author of the quote from its own line', () => {
    expect(page.quote).toEqual({ text: 'Pohon yang ditanam hari ini adalah teduh bagi cucu kita', author: 'Ki Tirta' });
  });
});

describe('a page of another publisher', () => {
  it('is read by its metadata and by Readability', () => {
    const page = read('unknown-layout.html', { name: 'Kabar Lain', page: {} });
    expect(page.title).toBe('Perpustakaan Apung Berlabuh di Tanjung Kait');
    expect(page.byline).toBe('Sari Utami');
    expect(page.paragraphs).toHaveLength(4);
    expect(page.paragraphs[0]).toMatch(/^Sebuah perpustakaan apung/);
    expect(page.paragraphs[3]).toMatch(/geladak kapal\.$/);
  });
});

describe('the selectors of the site', () => {
  const page = {
    title: '.judul',
    byline: '.oleh',
    body: '.kosong, .teks',
    image: '.foto img',
    caption: '.ket',
    quote: '.petuah',
  };
  const html = `<html><head><meta property="og:title" content="Judul lain"></head><body><h2 class="judul">Judul kita</h2>
    <div class="kosong"></div><p class="oleh">Oleh: Budi - Jumat, 23 Januari 2026, 20.03 WIB</p>
    <div class="foto"><img src="x.gif" data-src="/foto/besar.jpg"><span class="ket">Seekor kerbau.</span></div>
    <div class="teks"><p>Kerbau itu berjalan pulang sendiri setelah tiga hari hilang.</p><p>Pemiliknya lega.</p></div>
    <div class="petuah">“Sabar itu subur”<br>— Mak Ijah</div></body></html>`;

  it('come first', () => {
    expect(readArticlePage(html, URL_READ, { name: 'Kabar', page })).toEqual({
      title: 'Judul kita',
      byline: 'Budi',
      dateText: 'Jumat, 23 Januari 2026, 20.03 WIB',
      paragraphs: ['Kerbau itu berjalan pulang sendiri setelah tiga hari hilang.', 'Pemiliknya lega.'],
      caption: 'Seekor kerbau.',
      imageUrl: 'https://www.tangerangnews.com/foto/besar.jpg',
      quote: { text: 'Sabar itu subur', author: 'Mak Ijah' },
    });
  });

  it('do no harm where they match nothing or cannot be understood', () => {
    const useless: PageRules = {
      name: 'TangerangNews',
      page: { title: 'h9', byline: '[[', body: ':nope(', quote: '.x' },
    };
    expect(read('full-page.html', useless)).toEqual(read('full-page.html'));
  });
});

describe('printed forms of the header', () => {
  it.each([
    ['author and date', '<p>KOKO | Selasa, 5 Maret 2014 | 8:05</p>', 'KOKO', 'Selasa, 5 Maret 2014 | 8:05'],
    ['an empty author', '<p> | Selasa, 5 Maret 2024 | 08:05</p>', undefined, 'Selasa, 5 Maret 2024 | 08:05'],
    ['a date alone', '<p>Selasa, 5 Maret 2024 | 08:05</p>', undefined, 'Selasa, 5 Maret 2024 | 08:05'],
    [
      'author and date on two lines',
      '<p>Sari Utami</p><p>Selasa, 5 Maret 2024 | 08:05</p>',
      'Sari Utami',
      'Selasa, 5 Maret 2024 | 08:05',
    ],
    [
      'the byline in pieces',
      '<div><span>Sari</span> | <span>Selasa, 5 Maret 2024</span> |\n08:05</div>',
      'Sari',
      'Selasa, 5 Maret 2024 | 08:05',
    ],
  ])('are read: %s', (_case, inner, byline, dateText) => {
    const page = readHeader(inner);
    expect(page.byline).toBe(byline);
    expect(page.dateText).toBe(dateText);
    expect(page.paragraphs).toEqual(['TANGERANG-Isi berita yang cukup panjang untuk dibaca orang.']);
  });

  it('are never those of a card that has a date of its own', () => {
    const card =
      '<p>Judul berita orang lain</p><p>Rabu, 6 Maret 2024 | 09:00</p><p>Isi berita orang lain yang cukup panjang.</p>';
    const page = readArticlePage(
      `<html><body>${card}<h1>Judul kita</h1><p>TANGERANG-Isi berita yang cukup panjang untuk dibaca orang.</p>${card}</body></html>`,
      URL_READ,
      site,
    );
    expect(page).toEqual({
      title: 'Judul kita',
      paragraphs: ['TANGERANG-Isi berita yang cukup panjang untuk dibaca orang.'],
    });
  });
});

describe('a page without anything to divide its parts', () => {
  it('ends the body at the card of another article, whatever follows it', () => {
    const card =
      '<p>WISATA</p><p><a href="/x">Jembatan Bambu Dibuka</a></p><p>Jembatan Bambu Dibuka</p><p>Rabu, 5 Maret 2025 | 11:02</p>';
    const text = `<p>TANGERANG-Isi berita yang cukup panjang untuk dibaca orang.</p>${card}
      <p>Jembatan itu kembali dapat dilewati pejalan kaki mulai pekan ini.</p><p>Sebuah teras lain yang cukup panjang untuk dibaca.</p>`;
    const page = readArticlePage(`<html><body><div>${text}</div></body></html>`, URL_READ, site);
    expect(page.paragraphs).toEqual(['TANGERANG-Isi berita yang cukup panjang untuk dibaca orang.']);
  });

  it('ends the body at the quote of the day', () => {
    const text =
      '<p>TANGERANG-Isi berita yang cukup panjang untuk dibaca orang.</p><p>""Sabar itu subur""</p><p>Mak Ijah</p>';
    const page = readArticlePage(`<html><body>${text}</body></html>`, URL_READ, site);
    expect(page.paragraphs).toEqual(['TANGERANG-Isi berita yang cukup panjang untuk dibaca orang.']);
    expect(page.quote).toEqual({ text: 'Sabar itu subur', author: 'Mak Ijah' });
  });

  it('does not take a first headline for its own that the metadata knows nothing of', () => {
    const head = '<meta property="og:title" content="Perahu Surya Berlayar di Situ - TangerangNews">';
    const body = '<h1>Berita pilihan hari ini</h1><h1>Perahu Surya Berlayar di Situ</h1>';
    const page = readArticlePage(`<html><head>${head}</head><body>${body}</body></html>`, URL_READ, site);
    expect(page.title).toBe('Perahu Surya Berlayar di Situ');
  });
});

describe('pages that are none', () => {
  it.each([
    ['nothing', ''],
    ['plain text', 'Maaf, situs sedang diperbaiki'],
    ['a picture', '\u0089PNG\u0000\u0001'],
    ['absurd nesting', '<div>'.repeat(200_000)],
    ['a broken end', '<html><body><h1>Judul</h1><p>TANGERANG-Isi'],
  ])('are read without an exception: %s', (_case, html) => {
    expect(readArticlePage(html, URL_READ, site)).toHaveProperty('paragraphs');
  });
});

/** A page whose header is `inner`, under a headline and above a body. */
function readHeader(inner: string) {
  const html = `<html><body><h1>Judul berita kita hari ini</h1>${inner}<p>TANGERANG-Isi berita yang cukup panjang untuk dibaca orang.</p></body></html>`;
  return readArticlePage(html, URL_READ, site);
}
