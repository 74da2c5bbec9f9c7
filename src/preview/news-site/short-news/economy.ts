import type { SampleArticle } from '../sample-article.js';
import { series } from './series.js';

/** Small firms that sell abroad. */
export const exports: readonly SampleArticle[] = series<{
  readonly product: string;
  readonly place: string;
  readonly tons: string;
  readonly country: string;
}>(
  { desk: 'bisnis', label: 'BISNIS' },
  ({ product, place, tons, country }) => ({
    title: `${product} Buatan ${place} Menembus ${country}, ${tons} Ton Dikirim`,
    byline: 'Arman Setiadi',
    caption: `Pekerja mengemas ${product.toLowerCase()} untuk pengiriman pertama ke ${country} di ${place}, Tangerang.`,
    credit: '@KabarKentongan / Arman Setiadi',
    paragraphs: [
      `KABARKENTONGAN.com – Sebanyak ${tons} ton ${product.toLowerCase()} buatan pengusaha kecil di ${place}, Tangerang, dikirim ke ${country} untuk pertama kalinya.`,
      'Pesanan itu diperoleh setelah para perajin bergabung dalam satu koperasi dan menyamakan ukuran kemasan. Sebelumnya mereka menjual sendiri-sendiri di pasar sekitar.',
      '"Yang paling sulit bukan rasanya, melainkan menjaga agar karton keseribu sama dengan karton pertama," kata ketua koperasi, Lina Marlina.',
      'Pengiriman kedua direncanakan tiga bulan lagi. Koperasi kini mencari gudang yang lebih dekat dengan pelabuhan.',
    ],
  }),
  [
    { product: 'Keripik Pisang', place: 'Kosambi', tons: '3,5', country: 'Jepang', corrected: { tons: '5,3' } },
    { product: 'Sambal Bawang', place: 'Pinang', tons: '2,4', country: 'Belanda', corrected: { tons: '4,2' } },
    { product: 'Anyaman Pandan', place: 'Pakuhaji', tons: '1,2', country: 'Korea Selatan', corrected: { tons: '2,1' } },
    { product: 'Kopi Bubuk', place: 'Legok', tons: '4,8', country: 'Mesir', corrected: { country: 'Yordania' } },
    { product: 'Dodol Betawi', place: 'Teluknaga', tons: '1,9', country: 'Malaysia', corrected: { tons: '1,6' } },
    { product: 'Sabun Serai', place: 'Setu', tons: '0,9', country: 'Australia', corrected: { tons: '0,6' } },
    { product: 'Kerupuk Ikan', place: 'Mauk', tons: '6,1', country: 'Taiwan', corrected: { tons: '1,6' } },
    { product: 'Gula Semut', place: 'Cisauk', tons: '7,5', country: 'Jerman', corrected: { country: 'Austria' } },
  ],
);

/** What pupils build. */
export const inventions: readonly SampleArticle[] = series<{
  readonly school: string;
  readonly device: string;
  readonly cost: string;
  readonly months: number;
}>(
  { desk: 'tekno', label: 'TEKNO' },
  ({ school, device, cost, months }) => ({
    title: `Bermodal Rp${cost}, Siswa ${school} Merakit ${device}`,
    byline: 'Fajar Nugroho',
    caption: `Siswa ${school} memperlihatkan ${device.toLowerCase()} rakitan mereka di Tangerang.`,
    credit: '@KabarKentongan / Fajar Nugroho',
    paragraphs: [
      `KABARKENTONGAN.com-Siswa ${school}, Tangerang, merakit ${device.toLowerCase()} dari suku cadang bekas dengan modal Rp${cost}.`,
      `Alat itu selesai setelah ${months} bulan percobaan di bengkel sekolah dan sudah dipakai warga sekitar. Datanya dapat dibaca melalui telepon genggam.`,
      '"Tiga kali terbakar, empat kali kehujanan. Yang kelima baru jalan," ujar ketua tim, Naufal Ardiansyah, sambil tertawa.',
      'Rancangannya dibagikan secara terbuka agar sekolah lain dapat meniru. Guru pembimbing berencana membuat versi yang lebih hemat listrik.',
    ],
  }),
  [
    { school: 'SMK Bahari', device: 'Alat Pengukur Banjir', cost: '850.000', months: 5, corrected: { months: 7 } },
    {
      school: 'SMA Nurani',
      device: 'Penyiram Tanaman Otomatis',
      cost: '420.000',
      months: 3,
      corrected: { cost: '240.000' },
    },
    { school: 'SMK Dirgantara', device: 'Pemantau Mutu Udara', cost: '675.000', months: 4, corrected: { months: 6 } },
    {
      school: 'MTs Al-Hikmah',
      device: 'Lampu Jalan Tenaga Surya',
      cost: '1.100.000',
      months: 6,
      corrected: { months: 8 },
    },
    {
      school: 'SMA Cipta Karsa',
      device: 'Tongkat Pintar Tunanetra',
      cost: '390.000',
      months: 8,
      corrected: { cost: '930.000' },
    },
    { school: 'SMK Perwira', device: 'Mesin Pemilah Sampah', cost: '1.450.000', months: 9, corrected: { months: 11 } },
    {
      school: 'SMP Budi Luhur',
      device: 'Penghitung Penumpang Angkot',
      cost: '310.000',
      months: 2,
      corrected: { months: 4 },
    },
    {
      school: 'SMA Tunas Muda',
      device: 'Pendeteksi Kebocoran Gas',
      cost: '560.000',
      months: 4,
      corrected: { cost: '650.000' },
    },
  ],
);

/** Homes that people can pay for. */
export const homes: readonly SampleArticle[] = series<{
  readonly place: string;
  readonly units: string;
  readonly rent: string;
  readonly metres: number;
}>(
  { desk: 'properti', label: 'PROPERTI' },
  ({ place, units, rent, metres }) => ({
    title: `Rumah Susun ${place} Siap Huni, ${units} Unit Disewakan Mulai Rp${rent} Sebulan`,
    byline: 'Hesti Rahayu',
    caption: `Calon penghuni melihat unit contoh rumah susun di ${place}, Tangerang.`,
    credit: '@KabarKentongan / Hesti Rahayu',
    paragraphs: [
      `KABARKENTONGAN.com – Rumah susun sewa di ${place}, Tangerang, siap dihuni dengan ${units} unit yang disewakan mulai Rp${rent} sebulan.`,
      `Setiap unit berukuran ${metres} meter persegi dengan dua kamar, dapur, dan balkon untuk menjemur. Penghuni membayar listrik dan air sesuai pemakaian.`,
      '"Kami mendahulukan pekerja yang upahnya di bawah upah minimum dan belum punya rumah," jelas pengelola, Tri Wahyuni.',
      'Pendaftaran dibuka di kantor kecamatan dan ditutup akhir bulan depan. Jika peminat melebihi jumlah unit, penghuni ditentukan dengan undian terbuka.',
    ],
  }),
  [
    { place: 'Jatake', units: '196', rent: '450.000', metres: 36, corrected: { units: '169' } },
    { place: 'Manis Jaya', units: '240', rent: '500.000', metres: 36, corrected: { rent: '550.000' } },
    { place: 'Gandasari', units: '128', rent: '425.000', metres: 30, corrected: { metres: 33 } },
    { place: 'Alam Jaya', units: '312', rent: '480.000', metres: 36, corrected: { units: '321' } },
    { place: 'Kadu Jaya', units: '150', rent: '400.000', metres: 27, corrected: { rent: '420.000' } },
    { place: 'Gebang Raya', units: '204', rent: '470.000', metres: 33, corrected: { units: '240' } },
    { place: 'Bojong Nangka', units: '176', rent: '520.000', metres: 36, corrected: { rent: '500.000' } },
    { place: 'Setu Baru', units: '132', rent: '460.000', metres: 30, corrected: { units: '123' } },
  ],
);
