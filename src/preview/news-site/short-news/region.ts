import type { SampleArticle } from '../sample-article.js';
import { series } from './series.js';

/** Prices at the markets of the regency. */
export const marketPrices: readonly SampleArticle[] = series<{
  readonly goods: string;
  readonly market: string;
  readonly price: string;
  readonly before: string;
}>(
  { desk: 'kabupaten-tangerang', label: 'KAB. TANGERANG' },
  ({ goods, market, price, before }) => ({
    title: `Harga ${goods} di Pasar ${market} Turun Menjadi Rp${price} per Kilogram`,
    byline: 'Sari Wulandari',
    caption: `Pedagang menimbang ${goods.toLowerCase()} di Pasar ${market}, Kabupaten Tangerang.`,
    credit: '@KabarKentongan / Sari Wulandari',
    paragraphs: [
      `KABARKENTONGAN.com-Harga ${goods.toLowerCase()} di Pasar ${market}, Kabupaten Tangerang, turun menjadi Rp${price} per kilogram setelah pasokan kembali lancar.`,
      `Pekan lalu pembeli masih harus membayar Rp${before} untuk berat yang sama. Pedagang menyebutkan penurunan mulai terasa sejak tiga hari terakhir.`,
      '"Yang biasanya beli seperempat kilo, sekarang berani ambil sekilo," ujar Komariah, pedagang yang sudah 15 tahun berjualan di pasar tersebut.',
      'Dinas Perdagangan Kabupaten Tangerang memantau harga dua kali sepekan. Hasilnya dipasang di papan informasi dekat pintu masuk pasar.',
    ],
  }),
  [
    { goods: 'Cabai Rawit', market: 'Sepatan', price: '48.000', before: '72.000', corrected: { price: '46.000' } },
    { goods: 'Bawang Merah', market: 'Cikupa', price: '31.000', before: '42.000', corrected: { before: '44.000' } },
    { goods: 'Tomat', market: 'Curug', price: '9.000', before: '15.000', corrected: { price: '8.000' } },
    { goods: 'Ikan Bandeng', market: 'Kronjo', price: '27.000', before: '35.000', corrected: { price: '29.000' } },
    { goods: 'Cumi', market: 'Mauk', price: '64.000', before: '80.000', corrected: { before: '85.000' } },
    { goods: 'Daging Ayam', market: 'Balaraja', price: '34.000', before: '41.000', corrected: { price: '36.000' } },
    { goods: 'Telur Ayam', market: 'Tigaraksa', price: '26.500', before: '31.000', corrected: { price: '25.600' } },
    { goods: 'Bawang Putih', market: 'Kutabumi', price: '33.000', before: '39.000', corrected: { before: '38.000' } },
  ],
);

/** Bridges in the villages of Banten. */
export const bridges: readonly SampleArticle[] = series<{
  readonly village: string;
  readonly regency: string;
  readonly metres: number;
  readonly families: number;
}>(
  { desk: 'banten', label: 'BANTEN' },
  ({ village, regency, metres, families }) => ({
    title: `Jembatan ${metres} Meter di ${village} Rampung, Murid Tak Lagi Menyeberangi Sungai`,
    byline: 'Harun Prasetya',
    caption: `Murid sekolah dasar melintasi jembatan gantung baru di Desa ${village}, Kabupaten ${regency}, Banten.`,
    credit: '@KabarKentongan / Harun Prasetya',
    paragraphs: [
      `KABARKENTONGAN.com – Jembatan gantung sepanjang ${metres} meter di Desa ${village}, Kabupaten ${regency}, Banten, rampung dan mulai dilalui warga pekan ini.`,
      `Sebelumnya, ${families} keluarga di seberang sungai harus memutar satu jam atau naik rakit bambu. Rakit itu tidak beroperasi ketika air sedang tinggi.`,
      '"Guru sering menunggu karena separuh kelas belum datang. Sekarang bel berbunyi tepat waktu," kata kepala sekolah dasar setempat, Euis Kurniasih.',
      'Jembatan dibangun dengan rangka baja dan lantai kayu ulin selama lima bulan. Sepeda motor boleh melintas, tetapi hanya satu per satu.',
    ],
  }),
  [
    { village: 'Cimenteng', regency: 'Lebak', metres: 72, families: 140, corrected: { families: 410 } },
    { village: 'Sukamulya', regency: 'Pandeglang', metres: 54, families: 95, corrected: { metres: 45 } },
    { village: 'Pasirbatang', regency: 'Lebak', metres: 88, families: 210, corrected: { metres: 86 } },
    { village: 'Cibarani', regency: 'Serang', metres: 40, families: 76, corrected: { families: 67 } },
    { village: 'Kadugede', regency: 'Pandeglang', metres: 61, families: 128, corrected: { families: 182 } },
    { village: 'Tanjungsari', regency: 'Serang', metres: 47, families: 83, corrected: { metres: 74 } },
    { village: 'Mekarwangi', regency: 'Lebak', metres: 93, families: 175, corrected: { families: 157 } },
    { village: 'Karyabuana', regency: 'Pandeglang', metres: 58, families: 112, corrected: { metres: 85 } },
  ],
);

/** Flights added at the airport. */
export const addedFlights: readonly SampleArticle[] = series<{
  readonly city: string;
  readonly flights: number;
  readonly seats: string;
}>(
  { desk: 'bandara', label: 'BANDARA' },
  ({ city, flights, seats }) => ({
    title: `Rute Soekarno-Hatta–${city} Ditambah ${flights} Penerbangan Sehari`,
    byline: 'Reza Firmansyah',
    caption: `Penumpang tujuan ${city} menunggu keberangkatan di Terminal 1 Bandara Soekarno-Hatta, Tangerang.`,
    credit: '@KabarKentongan / Reza Firmansyah',
    paragraphs: [
      `KABARKENTONGAN.com-Bandara Soekarno-Hatta menambah ${flights} penerbangan sehari menuju ${city} untuk menyambut libur akhir tahun.`,
      `Tambahan itu menyediakan ${seats} kursi baru setiap hari sampai pekan pertama Januari. Sebagian besar pesawat berangkat sebelum pukul 09.00 WIB.`,
      '"Penumpang kami imbau tiba dua jam lebih awal, sebab antrean pemeriksaan pada pagi hari sedang panjang-panjangnya," ujar petugas layanan bandara, Dian Permatasari.',
      'Pengelola bandara juga menambah bus antarterminal dan membuka satu lantai parkir cadangan. Tarif parkir tidak berubah.',
    ],
  }),
  [
    { city: 'Medan', flights: 4, seats: '720', corrected: { seats: '702' } },
    { city: 'Padang', flights: 3, seats: '540', corrected: { flights: 2 } },
    { city: 'Makassar', flights: 5, seats: '900', corrected: { flights: 4 } },
    { city: 'Yogyakarta', flights: 6, seats: '1.080', corrected: { seats: '1.008' } },
    { city: 'Denpasar', flights: 8, seats: '1.440', corrected: { flights: 6 } },
    { city: 'Balikpapan', flights: 2, seats: '360', corrected: { seats: '306' } },
    { city: 'Surabaya', flights: 7, seats: '1.260', corrected: { flights: 5 } },
    { city: 'Manado', flights: 2, seats: '352', corrected: { seats: '325' } },
  ],
);
