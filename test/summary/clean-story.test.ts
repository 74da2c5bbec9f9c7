import { describe, expect, test } from 'vitest';
import { type CleaningContext, cleanStory } from '../../src/summary/clean-story.js';

const lead = 'Para buruh menggelar doa bersama di Cikokol, Sabtu 23 November 2024.';
const tangerangNews = { siteName: 'TangerangNews' };

function clean(paragraphs: readonly string[], context: CleaningContext = tangerangNews): string[] {
  return cleanStory(paragraphs, context).map(({ text }) => text);
}

describe('datelines', () => {
  const datelines: readonly string[] = [
    'TANGERANGNEWS.com-',
    'TANGERANGNEWS.com- ',
    'TANGERANGNEWS.com -',
    'TANGERANGNEWS.com - ',
    'TANGERANGNEWS.com–',
    'TANGERANGNEWS.com – ',
    'TANGERANGNEWS.com—',
    'TANGERANGNEWS.com--',
    'TANGERANGNEWS.com ',
    'TANGERANGNEWS.com',
    'TANGERANGNEWS.COM-',
    'TANGERANGNEWS.con-',
    'TANGERANGNews.com-',
    'TangerangNews.com-',
    'TANGERANnews-',
    'TANGERANGNEWS-',
    'TANGERANG NEWS.com-',
    'TANGERANG-',
    'TANGERAN-',
    'TANGERANG – ',
    'TANGERANG SELATAN - ',
    'KAB. TANGERANG-',
    'KOTA SERANG - ',
    'TANGSEL-',
    'SERANG - ',
    'SERANG-',
    'Jakarta - ',
    'JAKARTA, TANGERANGNEWS.com - ',
    'TANGERANGNEWS.com, Jakarta - ',
    'TANGERANG | TANGERANGNEWS.com | ',
    'TANGERANGNEWS.com-SERANG - ',
    'TANGERANG, Sabtu (23/11/2024) - ',
    'Tangerang, 23 November 2024 – ',
    'Tangerang (ANTARA) - ',
    'LONDON, JUARA.net - ',
    'TEMPO.CO, Jakarta - ',
  ];

  test.each(datelines)('cuts "%s"', (dateline) => {
    expect(clean([dateline + lead], tangerangNews)).toEqual([lead]);
  });

  test.each([
    'KABARKENTONGAN.com-',
    'KABARKENTONGAN.com – ',
    'KABAR KENTONGAN.com- ',
    'KABARKENTONGN.com-',
    'KENTONGAN-',
  ])('knows another publisher by its name: "%s"', (dateline) => {
    expect(clean([dateline + lead], { siteName: 'Kabar Kentongan' })).toEqual([lead]);
  });

  test('cuts the dateline of AMP pages, which takes two lines', () => {
    expect(clean(['TANGERANG', `-${lead}`], tangerangNews)).toEqual([lead]);
  });

  test('cuts an unknown place that the article names again', () => {
    const rest = 'Bantuan untuk warga di Cisoka tiba kemarin.';
    expect(clean([`CISOKA-${lead}`, rest], tangerangNews)).toEqual([lead, rest]);
  });

  test.each([
    'TNI-Polri menggelar apel bersama di Lapangan Ahmad Yani, Kota Tangerang.',
    'COVID-19 kembali merebak di sejumlah sekolah di Kabupaten Tangerang.',
    'KRL Tangerang-Duri terlambat satu jam akibat gangguan sinyal di Poris.',
    'JAKARTA-MERAK kini dapat ditempuh dalam dua jam melalui jalan tol.',
    'Tangerang - Serang kini dapat ditempuh dalam satu jam melalui jalan tol.',
    'TangerangNews.com menerima penghargaan sebagai media terbaik di Banten.',
    'Persita - Persija bermain imbang dalam laga di Stadion Indomilk Arena.',
  ])('leaves a sentence as it is: %s', (sentence) => {
    expect(clean([sentence], tangerangNews)).toEqual([sentence]);
  });
});

describe("editors' credits", () => {
  const end = '"Semoga lancar," kata Budi menutup sambutannya.';
  const attributed = '"Semoga lancar," pungkasnya';

  test.each([
    [`${end} (RMI/RAC)`, end],
    [`${end} (RAZ)`, end],
    [`${end} (RAZ/RAC).`, end],
    [`${end} (RED/RAC)`, end],
    [`${end} (dira)`, end],
    [`${end} (Dira / Rac)`, end],
    [`${end}(RMI/HRU)`, end],
    [`${end} (gk-48)`, end],
    [`${end} (ADV)`, end],
    [`${end} [RMI]`, end],
    [`${end} (***)`, end],
    [`${end} ***`, end],
    ['Budi berkata, "Semoga lancar."(RAZ)', 'Budi berkata, "Semoga lancar."'],
  ])('cuts them: %s', (paragraph, expected) => {
    expect(clean([lead, paragraph], tangerangNews)).toEqual([lead, expected]);
  });

  test('cuts them where the full stop was forgotten, and where they stand alone', () => {
    const sentence =
      'Rapat itu dihadiri seluruh pengurus serikat dan para undangan dari delapan kabupaten dan kota di Banten,';
    expect(clean([lead, `${sentence} ${attributed} (RMI).`], tangerangNews)).toEqual([
      lead,
      `${sentence} ${attributed}`,
    ]);
    expect(clean([lead, end, '(RMI/RAC)'], tangerangNews)).toEqual([lead, end]);
  });

  test.each([
    'Buruh itu tergabung dalam Konfederasi Serikat Pekerja Seluruh Indonesia (KSPSI).',
    'Hal itu disampaikan Budi kepada wartawan di kantornya, Minggu (24/11).',
    'Bantuan disalurkan Badan Penanggulangan Bencana Daerah (BPBD)',
    'Bantuan disalurkan lewat pengurus rukun tetangga dan rukun warga (RT/RW).',
    'Pemerintah daerah menambah anggarannya (APBD).',
    'Rasulullah bersabda agar kita menjaga kebersihan. (HR Muslim)',
  ])('leaves brackets that belong to the sentence: %s', (paragraph) => {
    const long = `Warga yang hadir sejak pagi di halaman kantor itu mendengarkan penjelasan. ${paragraph}`;
    expect(clean([lead, long], tangerangNews)).toEqual([lead, long]);
  });

  test('leaves them in the middle of the article', () => {
    const middle =
      'Pidato yang disampaikan di hadapan ribuan buruh dari delapan kabupaten dan kota itu ditutup dengan satu kata. (Merdeka)';
    expect(clean([lead, middle, end, end.replace('Budi', 'Siti')], tangerangNews)[1]).toBe(middle);
  });

  test('drops lines that name who wrote and edited', () => {
    expect(clean([lead, end, 'Reporter: Sari Wulandari.', 'Editor : Dimas.'], tangerangNews)).toEqual([lead, end]);
  });
});

describe('links to other articles', () => {
  const sentence = 'Acara berlangsung sampai sore hari.';

  test.each([
    [`${sentence} BACA JUGA : Wali Kota Resmikan Taman`, sentence],
    [`${sentence}BACA JUGA: Wali Kota Resmikan Taman`, sentence],
    [`${sentence} BACA JUGA Wali Kota Resmikan Taman`, sentence],
    [`${sentence} Baca Juga: Wali Kota Resmikan Taman`, sentence],
    [`${sentence} Baca juga : Apa Saja Isi Tugu Titik Nol?`, sentence],
    [`${sentence} (Baca juga: Wali Kota Resmikan Taman)`, sentence],
    [`"Kami siap," kata Budi. BACA JUGA : Taman Baru`, '"Kami siap," kata Budi.'],
  ])('cuts one that was glued behind a sentence: %s', (paragraph, expected) => {
    expect(clean([lead, paragraph, sentence.replace('sore', 'malam')], tangerangNews)[1]).toBe(expected);
  });

  test.each([
    ['Baca Juga: Wali Kota Resmikan Taman'],
    ['BACA JUGA : Wali Kota Resmikan Taman.'],
    ['[Baca juga: Wali Kota Resmikan Taman]'],
    ['Lihat juga: Video Detik-Detik Gudang Terbakar'],
    ['Baca: Wali Kota Resmikan Taman'],
    ['BACA JUGA:', 'Habiskan Rp2,3 Miliar, Apa Saja Isi Tugu Titik Nol Tangerang?'],
    ['BACA JUGA :', 'Wali Kota Resmikan Taman'],
  ])('drops one on lines of its own: %s', (...lines) => {
    expect(clean([lead, ...lines, sentence], tangerangNews)).toEqual([lead, sentence]);
  });

  test('leaves the words in a sentence', () => {
    const reading = 'Anak-anak dapat meminjam dan membaca juga di perpustakaan itu setiap hari.';
    expect(clean([lead, reading], tangerangNews)).toEqual([lead, reading]);
  });
});

describe('photo captions', () => {
  const caption = 'Andra Soni hadir dalam doa bersama para buruh di Cikokol.';

  test.each([
    '(@TangerangNews / Redaksi)',
    '(TangerangNews/2019 / Sari Wulandari)',
    '(@TangerangNews2017 / Sari)',
    '(Istimewa / Tangkapan Layar)',
    '(Dok. Humas Pemkot / Istimewa)',
    '(Sari Wulandari / TangerangNews)',
    '(Sari Wulandari / Reuters)',
    '(Foto: Sari)',
    '(Ist)',
    '(@sariwulandari)',
  ])('drops a caption by its credit: %s', (credit) => {
    expect(clean([`${caption} ${credit}`, lead, 'Acara berlangsung lancar.'], tangerangNews)).toEqual([
      lead,
      'Acara berlangsung lancar.',
    ]);
  });

  test('drops the caption where it comes back alone, twice or glued to a paragraph', () => {
    const context = { ...tangerangNews, caption: `${caption} (@TangerangNews / Redaksi)` };
    const story = 'Doa bersama berlangsung sampai malam.';
    expect(clean([lead, caption, story, caption], context)).toEqual([lead, story]);
    expect(clean([lead, `${caption} ${story}`], context)).toEqual([lead, story]);
    expect(clean([lead, `${story} ${caption}`], context)).toEqual([lead, story]);
  });

  test('remembers a caption that stands among the paragraphs', () => {
    expect(clean([`${caption} (@TangerangNews / Redaksi)`, lead, caption], tangerangNews)).toEqual([lead]);
  });

  test('keeps a paragraph that only begins with the words of a short caption', () => {
    const story = 'Andra Soni hadir pukul sembilan pagi.';
    expect(clean([lead, story], { ...tangerangNews, caption: 'Andra Soni' })).toEqual([lead, story]);
  });

  test('keeps a lead whose dateline shows that it is none, and cuts its credit', () => {
    expect(clean([`TANGERANGNEWS.com-${lead} (Istimewa / Sari)`], tangerangNews)).toEqual([lead]);
  });

  test.each([
    'Rapat digelar di kantor kecamatan pada Minggu (15 / 3/2020).',
    'Ia kini memimpin Bagian Hubungan Masyarakat (Humas).',
    'Iuran dikelola pengurus lingkungan (rukun tetangga / rukun warga).',
  ])('keeps a sentence that ends in brackets: %s', (sentence) => {
    expect(clean([lead, sentence, lead.replace('Sabtu', 'lalu Sabtu')], tangerangNews)[1]).toBe(sentence);
  });
});

describe('embedded posts', () => {
  const story = 'Doa bersama berlangsung sampai malam.';

  test('drops a post up to the line that closes it', () => {
    const post = [
      'View this post on Instagram',
      'Selamat pagi Tangerang. Semangat semua.',
      'A post shared by Andra (@andra)',
    ];
    expect(clean([lead, ...post, story], tangerangNews)).toEqual([lead, story]);
  });

  test('drops what a post says once more', () => {
    const copy = `${lead} ${story}`;
    expect(clean([`TANGERANGNEWS.com-${lead}`, story, 'View this post on Instagram', copy], tangerangNews)).toEqual([
      lead,
      story,
    ]);
  });

  test('cuts a post that was glued behind a sentence', () => {
    expect(clean([lead, `${story} View this post on Instagram`], tangerangNews)).toEqual([lead, story]);
  });
});

describe('lines that are no sentences', () => {
  const story = 'Doa bersama berlangsung sampai malam.';

  test.each([
    'Trotoar Bukan Sisa Jalan',
    'ARUS LALU LINTAS',
    'Apa Isi Tugu Titik Nol?',
    'Redaksi | Sabtu, 23 November 2024 | 16:46',
    '@tangerangnews',
    'Oleh: Budi Santoso, Dosen Universitas Banten.',
  ])('drops the line "%s"', (line) => {
    expect(clean([lead, line, story], tangerangNews)).toEqual([lead, story]);
  });

  test.each([
    '1. Membawa KTP.',
    '2) Membawa KK.',
    'a. Membawa KTP.',
    '- Membawa KTP.',
    '• Membawa KTP.',
    '-Membawa KTP.',
  ])('drops the list item "%s"', (item) => {
    expect(clean([lead, item, story], tangerangNews)).toEqual([lead, story]);
  });

  test.each(['1.704 warga mengungsi ke masjid.', 'A. Damenta menutup acara itu.', '20.00 WIB menjadi batas akhir.'])(
    'keeps the sentence "%s"',
    (sentence) => {
      expect(clean([lead, sentence], tangerangNews)).toEqual([lead, sentence]);
    },
  );

  test('drops the line that announces a list with it, and items that have only a label', () => {
    const list = ['Berikut zonanya:', 'Zona 1: Kecamatan Benda dan Batuceper.', 'Zona 2: Kecamatan Periuk.'];
    expect(clean([lead, ...list, story], tangerangNews)).toEqual([lead, story]);
  });

  test('cuts only the last sentence of a paragraph that announces a list', () => {
    expect(clean([lead, `${story} Berikut syaratnya:`, '- KTP'], tangerangNews)).toEqual([lead, story]);
  });

  test('says where a list was left out, but not where a sub-head was', () => {
    const next = 'Syarat itu berlaku mulai besok.';
    expect(cleanStory([lead, 'Berikut syaratnya:', '- KTP', story, 'Sub Judul', next], tangerangNews)).toEqual([
      { text: lead, follows: false },
      { text: story, follows: false },
      { text: next, follows: true },
    ]);
  });

  test('drops the title where it is repeated', () => {
    const title = 'Jelang Pencoblosan, Buruh Doakan Andra Soni!';
    expect(clean([title, lead, title.toUpperCase(), story], { ...tangerangNews, title })).toEqual([lead, story]);
  });
});
