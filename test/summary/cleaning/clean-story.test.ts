import { describe, expect, test } from 'vitest';
import { type CleaningContext, cleanStory } from '../../../src/summary/cleaning/clean-story.js';

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
    'KEBAYORAN BARU (Pos Kota) – ',
    'BEKASI (Pos Kota) ',
    'TERMAS DE RIO HONDO, JUARA.net - ',
    'LONDON, JUARA.net - ',
    'TEMPO.CO, Jakarta - ',
    'Liputan6.com, Jakarta - ',
    'TANGERANGNEWS.com: ',
    'TANGERANGNEWS.com/',
    'TANGERANGNEWS,com-',
    'TANGERANGNEWSCOM-',
    'www.tangerangnews.com - ',
    'WWW.TANGERANGNEWS.COM - ',
    '[TANGERANG] ',
    'TANGERANG, 23/11/2024 - ',
    '(ADV) TANGERANGNEWS.com-',
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

  test.each(['Jakarta, CNN Indonesia -- ', 'CNN Indonesia - ', 'SERANG, RM.ID - '])(
    'knows the names that the settings add: "%s"',
    (dateline) => {
      const habits = { datelines: ['CNN Indonesia', 'RM.ID'] };
      expect(clean([dateline + lead], { ...tangerangNews, habits })).toEqual([lead]);
    },
  );

  test.each(['Liputan6.com - Portal itu berulang tahun.', 'JAKARTA: Kota itu berulang tahun.'])(
    'leaves what only looks like one: %s',
    (sentence) => {
      expect(clean([sentence], tangerangNews)).toEqual([sentence]);
    },
  );

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
    [`${end} ( RMI/RAC )`, end],
    [`${end} (RMI/RAC) (ADV)`, end],
    [`${end}(RMI/RAC)(ADV)`, end],
    [`${end} (RMI/RAC`, end],
    [`${end} RMI/RAC)`, end],
    [`${end} -RAZ-`, end],
    [`${end} /RAZ`, end],
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

  test.each([
    'Laporan Sari, wartawan TangerangNews.',
    'Laporan wartawan TangerangNews, Sari.',
    'Pewarta: Sari Wulandari',
  ])('drops the line "%s"', (line) => {
    expect(clean([lead, end, line], tangerangNews)).toEqual([lead, end]);
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
    [`${sentence} BACAJUGA: Wali Kota Resmikan Taman`, sentence],
    [`${sentence}Simak juga: Wali Kota Resmikan Taman`, sentence],
    [`${sentence} → Lihat Juga : Wali Kota Resmikan Taman`, sentence],
    [`${sentence} Tonton juga video: Taman Baru`, sentence],
    [`${sentence} Artikel terkait: Wali Kota Resmikan Taman`, sentence],
    [`${sentence} Selengkapnya: Wali Kota Resmikan Taman`, sentence],
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
    ['Berita terkait: Wali Kota Resmikan Taman.'],
    ['👉 Baca berita lainnya: Wali Kota Resmikan Taman.'],
    ['Video: Wali Kota Resmikan Taman.'],
    ['BACA JUGA:', 'Habiskan Rp2,3 Miliar, Apa Saja Isi Tugu Titik Nol Tangerang?'],
    ['BACA JUGA :', 'Wali Kota Resmikan Taman'],
  ])('drops one on lines of its own: %s', (...lines) => {
    expect(clean([lead, ...lines, sentence], tangerangNews)).toEqual([lead, sentence]);
  });

  test('knows the words that the settings add', () => {
    const context = { ...tangerangNews, habits: { relatedLinks: ['Jangan lewatkan (baru)'] } };
    const link = 'Jangan lewatkan (baru) Taman Kota Dibuka.';
    expect(clean([lead, link, `${sentence} ${link}`], context)).toEqual([lead, sentence]);
    expect(clean([lead, 'Warga diminta jangan lewatkan acara itu.'], context)).toHaveLength(2);
  });

  test.each([
    'Berita terkait banjir itu tidak benar.',
    'Video amatir warga merekam peristiwa itu.',
    'Saksikan penampilan mereka di alun-alun pada Sabtu malam.',
  ])('leaves a sentence that begins alike: %s', (reading) => {
    expect(clean([lead, reading], tangerangNews)).toEqual([lead, reading]);
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
    'Foto: Sari',
    '@TangerangNews / Sari',
    '(Diskominfo Kota Tangerang)',
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
    expect(clean([lead, `${story} ${caption} Warga pulang.`], context)).toEqual([lead, story, 'Warga pulang.']);
  });

  test('knows the names that the settings add', () => {
    const context = { ...tangerangNews, habits: { photoCredits: ['ANTARA'] } };
    expect(clean([`${caption} (ANTARA/HO-Pemkot)`, lead], context)).toEqual([lead]);
    expect(clean(['Warga datang (antara pukul sembilan dan sepuluh).'], context)).toHaveLength(1);
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
    'Advertorial.',
    'Apa itu?',
    'Loading...',
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
    '(1) Membawa KTP.',
    '1 . Membawa KTP.',
    '1.1. Membawa KTP.',
    '1/ Membawa KTP.',
    'iv. Membawa KTP.',
    '✅ Membawa KTP.',
    '👉 Membawa KTP.',
    'o Membawa KTP.',
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

  test('drops items with a capital only in a list', () => {
    expect(clean([lead, 'Berikut syaratnya:', 'A. Membawa KTP.', 'B. Membawa KK.', story])).toEqual([lead, story]);
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

describe('what stands behind the story', () => {
  const story = 'Doa bersama berlangsung sampai malam.';

  test.each([
    'Ikuti berita TangerangNews di Google News.',
    'Informasi lebih lanjut hubungi WA 0812-0000-0000.',
    'Untuk informasi dan pemesanan, silakan hubungi panitia.',
    'Dapatkan berita terbaru lewat WhatsApp Channel TangerangNews',
    'Gabung saluran WhatsApp TangerangNews sekarang juga!',
    'Artikel ini telah tayang di TangerangNews.com dengan judul Buruh Berdoa.',
    'Berita ini sebelumnya telah tayang di Antara.',
    'Copyright © 2024 TangerangNews. All rights reserved.',
    'Dilarang keras mengambil konten tanpa izin.',
  ])('is cut, alone or in the last paragraph: %s', (ending) => {
    expect(clean([lead, story, ending])).toEqual([lead, story]);
    expect(clean([lead, `${story} ${ending}`])).toEqual([lead, story]);
    expect(clean([lead, `${story}${ending}`])).toEqual([lead, story]);
  });

  test('is cut where the settings say how it begins', () => {
    const context = { ...tangerangNews, habits: { endings: ['today tag', 'recomm?ended'] } };
    expect(clean([lead, story, 'TODAY TAG Java Jazz digelar di luar Jakarta.'], context)).toEqual([lead, story]);
    expect(clean([lead, `${story} RECOMENDED Java Jazz digelar.`], context)).toEqual([lead, story]);
  });

  test.each([
    'Ikuti terus lomba itu sampai Minggu.',
    'Berita ini dibantah kepala dinas.',
    'Simak penjelasan wali kota dalam rapat.',
  ])('is not a sentence that begins alike: %s', (sentence) => {
    expect(clean([lead, sentence])).toEqual([lead, sentence]);
  });

  test.each([
    [['""Kekuatan datang dari usaha yang terus menerus.""', 'Napoleon Hill']],
    [['““Kekuatan datang dari usaha.”” - Napoleon Hill']],
    [['""Kekuatan datang dari usaha.""']],
    [['""Ke']],
  ])('is the quote of the day: %j', (lines) => {
    expect(clean([lead, story, ...lines])).toEqual([lead, story]);
  });

  test('is not a quotation in doubled marks that somebody says', () => {
    const quotation = '""Kami siap mendukung acara itu,"" kata Budi.';
    expect(clean([lead, story, quotation])).toEqual([lead, story, quotation]);
  });
});

describe('cards of other articles', () => {
  const title = 'Buruh se-Banten Berdoa';
  const story = 'Doa bersama berlangsung sampai malam.';
  const teaser = 'Untuk pertama kalinya dalam sejarah, Java Jazz digelar di luar Jakarta.';
  const card = [
    'BANTEN',
    'Java Jazz Geser ke Banten',
    'Java Jazz Geser ke Banten',
    'Jumat, 23 Januari 2026 | 20:03',
    teaser,
  ];
  const context = { ...tangerangNews, title };

  test('are dropped with label, title, date and teaser', () => {
    expect(clean([lead, story, ...card], context)).toEqual([lead, story]);
    expect(clean([lead, ...card, story], context)).toEqual([lead, story]);
  });

  test('are dropped with a teaser that comes back without its first letter', () => {
    expect(clean([...card, `TANGERANGNEWS.com-${lead}`, story, teaser.slice(1)], context)).toEqual([lead, story]);
  });

  test("are not the article's own date under its title, nor the story behind a date", () => {
    expect(clean([title, 'Jumat, 23 Januari 2026 | 20:03', lead], context)).toEqual([lead]);
    expect(clean(['Jumat, 23 Januari 2026 | 20:03', lead], context)).toEqual([lead]);
    expect(clean(['Lain', 'Jumat, 23 Januari 2026', `TANGERANGNEWS.com-${lead}`], context)).toEqual([lead]);
  });
});

test('an advertorial is rid of its mark', () => {
  expect(clean(['Advertorial', lead])).toEqual([lead]);
  expect(clean([`(ADV) ${lead}`])).toEqual([lead]);
});
