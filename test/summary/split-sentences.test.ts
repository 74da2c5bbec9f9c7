import { describe, expect, test } from 'vitest';
import { quotationUnits, splitSentences } from '../../src/summary/split-sentences.js';

/** Paragraphs with ` ¦ ` where a sentence ends; `¦` without spaces where the newspaper forgot the space. */
const paragraphs: Readonly<Record<string, string>> = {
  'two plain sentences': 'Banjir merendam Periuk. ¦ Warga mengungsi ke masjid.',
  'question and exclamation marks': 'Apa isinya? ¦ Buku! ¦ Anak-anak boleh meminjamnya.',
  'an honorific with a name': 'H. Jiran menyerahkan bantuan. ¦ Hj. Siti menerimanya.',
  'degrees before a name': 'Drs. H. Mulyadi dan Prof. Dr. Ir. Laras hadir. ¦ Acara berlangsung meriah.',
  'a degree behind a name, in the sentence': 'Budi Santoso, S.H., M.H. memimpin sidang itu. ¦ Sidang ditunda.',
  'a degree behind a name, at the end': 'Sidang dipimpin Budi Santoso, S.H. ¦ Putusan dibacakan pekan depan.',
  'two degrees behind a name, at the end': 'Sidang dipimpin Budi Santoso, S.H., M.H. ¦ Putusan dibacakan pekan depan.',
  'a master of science in the sentence': 'Kepala Dinas Wening, M.Si., meresmikan taman. ¦ Taman dibuka gratis.',
  'a scholar of Islam': 'K.H. Ma’ruf memimpin doa. ¦ Ribuan santri hadir.',
  'an initial in a name': 'Arief R. Wismansyah meninjau lokasi. ¦ M. Yusuf mendampinginya.',
  'initials of an author': 'Menurut A.R. Hakim, lahan itu milik desa. ¦ Warga setuju.',
  'a street and a house number': 'Kantor di Jl. Raya Serpong No. 5 tutup. ¦ Warga diminta menunggu.',
  'a street named after a general': 'Macet terjadi di Jl. Jend. Sudirman. ¦ Polisi mengatur lalu lintas.',
  'neighbourhood numbers': 'Warga RT. 05/RW. 03 Kp. Beting bergotong royong. ¦ Saluran kini bersih.',
  'a district and a regency': 'Kec. Pakuhaji, Kab. Tangerang, tergenang. ¦ Air setinggi lutut.',
  'an alley and a village': 'Rumah di Gg. Mawar Ds. Sukamulya roboh. ¦ Tidak ada korban.',
  'a decimal figure in money': 'Tugu itu memakan Rp2,3 miliar. ¦ Kini tugu dibuka.',
  'money with a full stop behind Rp': 'Tarifnya Rp. 5.000 per orang. ¦ Anak-anak gratis.',
  thousands: 'Sebanyak 1.704 warga mengungsi. ¦ Mereka tidur di tenda.',
  'a time of day': 'Api padam pukul 20.00 WIB. ¦ Tidak ada korban jiwa.',
  'a time of day with a space too many': 'Api padam pukul 20. 00 WIB. ¦ Tidak ada korban jiwa.',
  'a time of day behind Pkl': 'Acara mulai Pkl. 08.00 sampai selesai. ¦ Peserta membawa bekal.',
  'a date in brackets': 'Hal itu dikatakan Senin (2/8/2020). ¦ Rapat berlanjut esoknya.',
  'a date in words': 'Jembatan dibuka Kamis 29 Desember 2022. ¦ Warga menyambutnya.',
  'a shortened month': 'Lomba digelar 17 Agt. 2024 di Curug. ¦ Pesertanya ribuan.',
  'a kilometre post': 'Truk terguling di Km. 33 tol. ¦ Sopirnya selamat.',
  'kilometres at the end': 'Antrean mengular 5 km. ¦ Polisi mengalihkan arus.',
  'a company': 'PT. Maju Jaya dan CV. Berkah memenangi lelang. ¦ Nilainya Rp1 miliar.',
  'a police rank': 'Kombes. Pol. Zain Dwi memimpin apel. ¦ Ratusan personel ikut.',
  'a retired general': 'Mayjen. (Purn. TNI) Suryadi hadir. ¦ Ia memberi sambutan.',
  'an acting mayor': 'Pj. Wali Kota Nurdin membuka pasar. ¦ Plt. Camat ikut serta.',
  'among others': 'Hadir a.l. Camat Ciledug dan lurah. ¦ Mereka menanam pohon.',
  'on behalf of': 'Surat itu a.n. Budi Santoso. ¦ Alamatnya di Cikupa.',
  'and so on, in the sentence': 'Warga menanam cabai, tomat, dll. di lahan itu. ¦ Hasilnya dijual.',
  'and so on, at the end': 'Warga menanam cabai, tomat, dll. ¦ Hasilnya dijual.',
  'a list mark at the start': '1. Membawa KTP asli. ¦ Fotokopi tidak berlaku.',
  'a letter as a list mark': 'a. Membawa KTP asli. ¦ Fotokopi tidak berlaku.',
  'a block with a letter, at the end': 'Api membakar Blok C. ¦ Warga panik.',
  'a vitamin, at the end': 'Jambu kaya vitamin C. ¦ Harganya murah.',
  'a year at the end': 'Tugu dibangun pada 2024. ¦ Biayanya besar.',
  'a year, then a figure': 'Data itu sampai 2024. ¦ 15 orang belum tercatat.',
  'an ellipsis in the sentence': 'Ia terdiam... lalu pergi. ¦ Warga heran.',
  'an ellipsis at the end': 'Semua menunggu… ¦ Akhirnya pintu dibuka.',
  'a missing space': 'Warga panik.¦Polisi datang.',
  'a missing space behind a figure': 'Tugu dibangun pada 2024.¦Biayanya besar.',
  'a missing space before a bracket': 'Semua selamat, pungkasnya.¦(RMI/HRU)',
  'a web address': 'Daftar di tangerangkota.go.id atau www.Kabar.Com hari ini. ¦ Kuotanya 100.',
  'a web address at the end': 'Daftar di kabar.co.id. ¦ Kuotanya 100.',
  'a name with an exclamation mark': 'Program Ayo! Tangerang Cerdas dimulai. ¦ Pesertanya pelajar.',
  'a match': 'Laga Persita vs. Persija imbang. ¦ Skornya 1-1.',
  'a sentence that ends in brackets': 'Acara digelar Sabtu (21/11). ¦ (Panitia menambah kursi.) ¦ Penonton puas.',
  'two sentences in brackets': 'Wali kota (yang lahir pada Mei. Namanya Budi) hadir. ¦ Ia berpidato.',
  'a quotation that ends in the marks': '"Kami siap." ¦ Budi lalu pergi.',
  'a quotation that ends in curly marks': 'Budi berkata, “Kami siap.” ¦ Warga bertepuk tangan.',
  'an attribution in small letters': '"Kapan selesai?" tanya Budi. ¦ Petugas diam.',
  'the comma, then the attribution': '"Kami siap," ujar Budi. ¦ Petugas diam.',
  'a quotation mark that stands off by a space': '"Kami siap. " ¦ Budi lalu pergi.',
  'a quotation that opens behind a sentence': 'Budi datang. ¦ "Kami siap," katanya.',
  'a quotation in small letters': 'Budi datang. ¦ "kami siap," katanya.',
  'an opening mark glued to the sentence before': 'Ia memuji Andra Jaya.¦" Mengapa tidak hadir?" tanya Budi.',
  'a film with a question mark': 'Film "Ada Apa dengan Cinta?" Jumat ini diputar. ¦ Tiketnya habis.',
  'sentences inside a quotation': '"Kami siap. ¦ Semua sudah dilatih," ujar Budi.',
  'a question mark that stands off by a space': 'Benarkah begitu ? ¦ Warga ragu.',
  'an interrobang': 'Masa begitu?! ¦ Warga heran.',
};

describe('splitSentences', () => {
  test.each(Object.entries(paragraphs))('finds the ends of sentences: %s', (_, marked) => {
    const text = marked.replaceAll(' ¦ ', ' ').replaceAll('¦', '');
    expect(splitSentences(text)).toEqual(marked.split(/ ?¦ ?/));
  });

  test('is asked about at least sixty borders', () => {
    const borders = Object.values(paragraphs).join('').match(/¦/g) ?? [];
    expect(borders.length).toBeGreaterThanOrEqual(60);
  });

  test('folds white space and gives nothing for nothing', () => {
    expect(splitSentences('  Warga \n panik.\u00a0 Polisi\tdatang. ')).toEqual(['Warga panik.', 'Polisi datang.']);
    expect(splitSentences('  ')).toEqual([]);
  });

  test('keeps a paragraph without end mark whole', () => {
    expect(splitSentences('Trotoar Bukan Sisa Jalan')).toEqual(['Trotoar Bukan Sisa Jalan']);
  });
});

describe('quotationUnits', () => {
  const units: Readonly<Record<string, readonly string[]>> = {
    'joins sentences until the quotation closes': ['"Kami siap. Semua dilatih," ujar Budi.', 'Warga lega.'],
    'joins across mixed marks': ['“Kami siap. Semua dilatih," ujar Budi.', 'Warga lega.'],
    'takes doubled marks for one': ['""Kekuatan datang dari usaha. Jangan menyerah.""'],
    'takes two single marks for one': ["''Kami siap. Semua dilatih,'' ujar Budi.", 'Warga lega.'],
    'joins inside single marks': ["'Kami siap. Semua dilatih,' ujar Budi.", 'Warga lega.'],
    'is not fooled by apostrophes': ["Ia salat Jum'at di Masjid Ma'ruf.", 'Warga lega.'],
    'gives the attribution to its quotation': ['"Kami siap." Ujar Budi.', 'Warga lega.'],
    'keeps two quotations apart': ['"Kami siap," ujar Budi.', '"Kami juga," kata Siti.'],
    'keeps a nested quotation in one': ['"Ia bilang \'tidak\'. Kami sedih," ujar Budi.', 'Warga lega.'],
    'leaves all behind a quotation that never closes in one': [
      'Warga lega.',
      'Budi berkata, "Kami siap. Semua dilatih.',
    ],
    'leaves all in one where the opening mark is lost': ['Kami siap. Semua dilatih," ujar Budi. Warga lega.'],
  };

  test.each(Object.entries(units))('%s', (_, expected) => {
    expect(quotationUnits(splitSentences(expected.join(' ')))).toEqual(expected);
  });
});
