import type { SampleArticle } from '../sample-article.js';
import { series } from './series.js';

/** School tournaments. */
export const tournaments: readonly SampleArticle[] = series<{
  readonly team: string;
  readonly rival: string;
  readonly sport: string;
  readonly score: string;
}>(
  { desk: 'sport', label: 'SPORT' },
  ({ team, rival, sport, score }) => ({
    title: `Tundukkan ${rival} ${score}, ${team} Juara ${sport} Pelajar`,
    byline: 'Yoga Pratama',
    caption: `Pemain ${team} mengangkat piala seusai partai final ${sport.toLowerCase()} pelajar di Tangerang.`,
    credit: '@KabarKentongan / Yoga Pratama',
    paragraphs: [
      `KABARKENTONGAN.com-${team} menjuarai turnamen ${sport.toLowerCase()} pelajar Tangerang Raya setelah menundukkan ${rival} dengan skor ${score} pada partai final.`,
      'Laga berjalan ketat hingga menit-menit terakhir dan disaksikan sekitar 900 penonton yang memenuhi tribun. Ini gelar pertama sekolah tersebut dalam tujuh tahun.',
      '"Kami kalah di laga pembuka, lalu anak-anak berjanji tidak akan kalah lagi. Mereka menepatinya," kata pelatih juara, Bambang Suryadi.',
      'Pemain terbaik turnamen mendapat beasiswa satu semester. Edisi berikutnya akan digelar pada pertengahan tahun depan.',
    ],
  }),
  [
    { team: 'SMA Cahaya', rival: 'SMA Nusa', sport: 'Futsal', score: '3-2', corrected: { score: '4-3' } },
    { team: 'SMK Karya', rival: 'SMK Mandiri', sport: 'Bola voli', score: '3-1', corrected: { score: '3-2' } },
    { team: 'SMP Melati', rival: 'SMP Kenanga', sport: 'Bola basket', score: '48-41', corrected: { score: '48-44' } },
    { team: 'SMA Bina Citra', rival: 'SMA Harapan', sport: 'Sepak bola', score: '1-0', corrected: { score: '2-0' } },
    { team: 'SMP Cendana', rival: 'SMP Angsana', sport: 'Bulu tangkis', score: '3-0', corrected: { score: '3-1' } },
    { team: 'SMK Teladan', rival: 'SMK Samudra', sport: 'Tenis meja', score: '4-2', corrected: { score: '4-1' } },
    { team: 'SMA Merapi', rival: 'SMA Rinjani', sport: 'Bola tangan', score: '22-19', corrected: { score: '22-17' } },
    { team: 'SMP Pelita', rival: 'SMP Lentera', sport: 'Sepak takraw', score: '2-1', corrected: { score: '2-0' } },
  ],
);

/** Places worth a trip. */
export const trips: readonly SampleArticle[] = series<{
  readonly place: string;
  readonly where: string;
  readonly visitors: string;
  readonly ticket: string;
}>(
  { desk: 'wisata', label: 'WISATA' },
  ({ place, where, visitors, ticket }) => ({
    title: `${place} di ${where} Kembali Ramai, ${visitors} Orang Datang pada Akhir Pekan`,
    byline: 'Dewi Anggraini',
    caption: `Pengunjung menikmati sore di ${place}, ${where}.`,
    credit: '@KabarKentongan / Dewi Anggraini',
    paragraphs: [
      `KABARKENTONGAN.com – ${place} di ${where} kembali ramai dengan ${visitors} pengunjung pada akhir pekan, terbanyak sejak tempat itu ditata ulang.`,
      `Tiket masuk dijual Rp${ticket} untuk orang dewasa, sedangkan anak di bawah lima tahun tidak dipungut biaya. Pedagang makanan kini menempati deretan kios beratap ijuk.`,
      '"Dulu orang hanya berfoto lalu pulang. Sekarang mereka makan siang dan tinggal sampai sore," tutur pengelola, Asep Ramdani.',
      'Pengunjung disarankan datang sebelum pukul 10.00 WIB karena lahan parkir terbatas. Angkutan pengumpan tersedia dari terminal terdekat.',
    ],
  }),
  [
    { place: 'Danau Biru', where: 'Cisoka', visitors: '4.200', ticket: '15.000', corrected: { visitors: '2.400' } },
    { place: 'Hutan Bakau', where: 'Ketapang', visitors: '3.100', ticket: '10.000', corrected: { ticket: '12.000' } },
    {
      place: 'Pantai Pasir Putih',
      where: 'Anyer',
      visitors: '6.800',
      ticket: '20.000',
      corrected: { ticket: '25.000' },
    },
    { place: 'Kebun Teh', where: 'Cikuya', visitors: '1.900', ticket: '12.500', corrected: { visitors: '1.600' } },
    {
      place: 'Taman Kupu-kupu',
      where: 'Serpong',
      visitors: '2.600',
      ticket: '18.000',
      corrected: { ticket: '16.000' },
    },
    {
      place: 'Situ Cilongok',
      where: 'Pasar Kemis',
      visitors: '1.450',
      ticket: '5.000',
      corrected: { visitors: '1.540' },
    },
    { place: 'Curug Gendang', where: 'Carita', visitors: '2.050', ticket: '10.000', corrected: { visitors: '2.500' } },
    { place: 'Kampung Batik', where: 'Kembangan', visitors: '1.700', ticket: '7.500', corrected: { ticket: '5.500' } },
  ],
);

/** Evenings on a stage. */
export const stages: readonly SampleArticle[] = series<{
  readonly show: string;
  readonly venue: string;
  readonly players: number;
  readonly nights: number;
}>(
  { desk: 'hiburan', label: 'HIBURAN' },
  ({ show, venue, players, nights }) => ({
    title: `${show} Dipentaskan ${nights} Malam di ${venue}, Penonton Boleh Bayar Seikhlasnya`,
    byline: 'Intan Maharani',
    caption: `Para pemain berlatih adegan penutup ${show} di ${venue}.`,
    credit: '@KabarKentongan / Intan Maharani',
    paragraphs: [
      `KABARKENTONGAN.com-Pertunjukan ${show} akan dipentaskan ${nights} malam berturut-turut di ${venue} oleh ${players} pemain dari sanggar-sanggar Tangerang.`,
      'Penonton membayar seikhlasnya, dan separuh hasilnya disumbangkan untuk perbaikan ruang latihan. Kursi tidak bernomor, jadi siapa yang datang lebih dulu boleh memilih.',
      '"Kami ingin tetangga sendiri yang menonton, bukan hanya orang yang sanggup membeli tiket mahal," ucap sutradara, Ratih Pangestu.',
      'Pintu dibuka pukul 18.30 WIB dan pertunjukan dimulai satu jam kemudian. Anak-anak boleh masuk bersama orang tua.',
    ],
  }),
  [
    { show: 'Lenong Si Jampang', venue: 'Gedung Kesenian Cikokol', players: 24, nights: 3, corrected: { players: 42 } },
    { show: 'Ronggeng Senja', venue: 'Balai Budaya Serpong', players: 18, nights: 2, corrected: { nights: 3 } },
    { show: 'Wayang Kali Cisadane', venue: 'Taman Gajah Tunggal', players: 30, nights: 4, corrected: { players: 33 } },
    { show: 'Gambang di Bawah Bulan', venue: 'Pendopo Tigaraksa', players: 16, nights: 2, corrected: { players: 26 } },
    { show: 'Topeng Mak Kinang', venue: 'Aula Ciledug', players: 21, nights: 3, corrected: { nights: 2 } },
    {
      show: 'Cokek Tiga Generasi',
      venue: 'Klenteng Tua Pasar Lama',
      players: 27,
      nights: 2,
      corrected: { players: 17 },
    },
    { show: 'Opera Pabrik Gula', venue: 'Gedung Serbaguna Curug', players: 35, nights: 5, corrected: { nights: 4 } },
    { show: 'Palang Pintu Betawi', venue: 'Lapangan Pondok Aren', players: 20, nights: 2, corrected: { players: 22 } },
  ],
);
