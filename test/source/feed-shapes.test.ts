import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/source/read-feed.js';
import { fixture } from './fixture.js';

async function itemsOf(name: string) {
  const reading = await readFeed(fixture(`feeds/${name}`), 'https://kabar.example/feed/');
  return reading.status === 'read' ? reading.items : reading;
}

describe('the feeds of Indonesian newsrooms', () => {
  it('ANTARA: a teaser with its picture, an address as guid', async () => {
    const url = 'https://banten.kabar.example/berita/301/nelayan-tanjung-pasir';
    expect(await itemsOf('antara.xml')).toMatchObject([
      {
        url,
        guid: url,
        title: 'Nelayan Tanjung Pasir pasang lampu suar buatan sendiri',
        dateText: 'Sat, 08 Mar 2025 14:05:11 +0700',
        categories: [],
        imageUrl: 'https://img.kabar.example/cache/300x200/2025/03/08/suar.jpg',
      },
    ]);
  });

  it('detik: a picture escaped before a text in CDATA', async () => {
    expect(await itemsOf('detik.xml')).toMatchObject([
      {
        title: 'Angkot Listrik Diuji di Jalan Merdeka',
        html: '<img src="https://akcdn.kabar.example/angkot.png?w=360&amp;q=90" align="left" />Lima angkot listrik diuji & dinaiki warga.',
        imageUrl: 'https://akcdn.kabar.example/angkot.png?w=650&q=90',
      },
    ]);
  });

  it('Okezone: media:content, a category with its desk', async () => {
    expect(await itemsOf('okezone.xml')).toMatchObject([
      { categories: ['breaking news - Property'], imageUrl: 'https://img.kabar.example/content/88/rumah.jpg' },
    ]);
  });

  it('Republika: line breaks in CDATA, a picture whose own title is none of the article', async () => {
    expect(await itemsOf('republika.xml')).toMatchObject([
      {
        title: 'Santri Cikupa Menulis Surat untuk Sungai',
        author: 'Red: Hafsah',
        categories: ['Khazanah'],
        html: 'Surat-surat itu dibacakan di tepi Cisadane.',
        imageUrl: 'https://static.kabar.example/uploads/santri.jpg',
      },
    ]);
  });

  it('BBC Indonesia: CDATA titles, GMT, a thumbnail', async () => {
    expect(await itemsOf('bbc-indonesia.xml')).toMatchObject([
      {
        title: "Mengapa jam pasir 'kembali' ke dapur?",
        dateText: 'Sat, 08 Mar 2025 03:21:45 GMT',
        imageUrl: 'https://ichef.kabar.example/ace/240/jam.jpg',
      },
    ]);
  });

  it('WordPress: full text before teaser, several categories, the first picture that is no emoji', async () => {
    expect(await itemsOf('wordpress.xml')).toMatchObject([
      {
        url: 'https://radar.example/2025/03/08/pasar-lama-serang/',
        guid: 'https://radar.example/?p=4711',
        title: 'Pasar Lama Serang Punya “Kursi Baca”, Ini Ceritanya…',
        author: 'Siti Komalasari',
        categories: ['Serang', 'Gaya Hidup'],
        html: expect.not.stringContaining('bukan berita'),
        imageUrl: 'https://radar.example/wp-content/uploads/kursi.jpg',
      },
    ]);
  });

  it('CodeIgniter: a blank line before the prolog, a bare &, dates out of the database', async () => {
    expect(await itemsOf('codeigniter.xml')).toMatchObject([
      { title: 'Ronda Malam & Kopi Tubruk', dateText: '2024-11-23 16:46:00' },
      { title: 'Sumur Tua Dibersihkan', dateText: '05 Agustus 2019' },
    ]);
  });

  it('JSON Feed: plain texts escaped, fields of wrong types left out, entries that are none skipped', async () => {
    expect(await readFeed(fixture('feeds/feed.json'), 'https://kabar.example/feed.json')).toMatchObject({
      status: 'read',
      skipped: 2,
      decisions: { format: 'JSON Feed 1.1', skipped: [{ position: 3, title: 'Tanpa alamat' }, { position: 4 }] },
      items: [
        {
          url: 'https://kabar.example/banten/read/7/Layar',
          guid: 'kabar-7',
          title: 'Layar & Angin',
          author: 'Dewi',
          categories: ['Banten'],
          dateText: '2025-03-08T09:00:00+07:00',
          html: 'Layar 5 &lt; 6 meter.<p>Angin barat.',
          imageUrl: 'https://kabar.example/foto/7.jpg',
        },
        { url: 'https://kabar.example/banten/read/8/Dua', guid: '8', title: 'Kapal dua tiba.' },
      ],
    });
  });

  it.each([
    ['cut off', '{"items":[{"url":"h'],
    ['of something else', '{"error":"not found"}'],
  ])('says why JSON is no feed: %s', async (_case, json) => {
    expect(await readFeed(json, 'https://kabar.example/')).toMatchObject({ status: 'not-a-feed' });
  });
});
