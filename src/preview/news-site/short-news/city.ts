import type { SampleArticle } from '../sample-article.js';
import { series } from './series.js';

/** Road works in the city of Tangerang. */
export const roadWorks: readonly SampleArticle[] = series<{
  readonly street: string;
  readonly district: string;
  readonly days: number;
  readonly metres: string;
}>(
  { desk: 'kota-tangerang', label: 'KOTA TANGERANG' },
  ({ street, district, days, metres }) => ({
    title: `Jl. ${street} Diperbaiki Selama ${days} Malam, Pengendara Diminta Memutar`,
    byline: 'Galih Permana',
    caption: `Pekerja mengupas aspal di Jl. ${street}, Kecamatan ${district}, Kota Tangerang.`,
    credit: '@KabarKentongan / Galih Permana',
    paragraphs: [
      `KABARKENTONGAN.com-Dinas Pekerjaan Umum Kota Tangerang memperbaiki Jl. ${street} di Kecamatan ${district} selama ${days} malam mulai pekan ini.`,
      `Lapisan aspal sepanjang ${metres} meter dikupas dan diganti karena berlubang sejak musim hujan tahun lalu. Pekerjaan dilakukan pada malam hari agar tidak mengganggu jam berangkat kerja.`,
      '"Kami mulai pukul 21.00 WIB dan berhenti sebelum azan subuh, jadi pagi hari jalan sudah bisa dilewati," kata pengawas lapangan Rudi Hartanto.',
      'Selama pekerjaan berlangsung, kendaraan roda empat dialihkan melalui jalan lingkungan. Warga yang terganggu dapat melapor ke kantor kelurahan.',
    ],
  }),
  [
    { street: 'Moh. Toha', district: 'Karawaci', days: 5, metres: '640', corrected: { metres: '460' } },
    { street: 'Hasyim Ashari', district: 'Cipondoh', days: 7, metres: '1.100', corrected: { days: 9 } },
    { street: 'Sitanala', district: 'Neglasari', days: 4, metres: '380', corrected: { metres: '830' } },
    { street: 'Imam Bonjol', district: 'Karawaci', days: 6, metres: '720', corrected: { days: 8 } },
    { street: 'Maulana Hasanuddin', district: 'Cipondoh', days: 3, metres: '290', corrected: { days: 5 } },
    { street: 'Gatot Subroto', district: 'Jatiuwung', days: 10, metres: '1.450', corrected: { metres: '1.540' } },
    { street: 'Teuku Umar', district: 'Karawaci', days: 5, metres: '510', corrected: { days: 6 } },
    { street: 'Halim Perdanakusuma', district: 'Benda', days: 8, metres: '960', corrected: { metres: '690' } },
  ],
);

/** New parks in South Tangerang. */
export const parks: readonly SampleArticle[] = series<{
  readonly quarter: string;
  readonly trees: number;
  readonly hectares: string;
  readonly was: string;
}>(
  { desk: 'tangsel', label: 'TANGSEL' },
  ({ quarter, trees, hectares, was }) => ({
    title: `Bekas ${was} di ${quarter} Menjadi Taman, ${trees} Pohon Ditanam Warga`,
    byline: 'Nadya Oktaviani',
    caption: `Warga menanam pohon tabebuya di taman baru ${quarter}, Kota Tangerang Selatan.`,
    credit: '@KabarKentongan / Nadya Oktaviani',
    paragraphs: [
      `KABARKENTONGAN.com – Taman seluas ${hectares} hektare dibuka di ${quarter}, Kota Tangerang Selatan, setelah warga menanam ${trees} pohon di lahan itu.`,
      `Lahan tersebut sebelumnya dikenal sebagai ${was.toLowerCase()} dan jarang dilewati orang pada malam hari. Kini ada lintasan jalan kaki, lampu tenaga surya, serta bangku dari kayu bekas palet.`,
      '"Anak-anak dulu bermain di pinggir jalan. Sekarang orang tuanya tinggal duduk sambil mengawasi," ujar Ketua RW setempat, Sugeng Prayitno.',
      'Perawatan taman dibagi antara warga dan Dinas Lingkungan Hidup. Setiap RT mendapat giliran menyiram dua kali dalam sebulan.',
    ],
  }),
  [
    { quarter: 'Pondok Betung', trees: 120, hectares: '0,4', was: 'Lahan parkir truk', corrected: { trees: 210 } },
    { quarter: 'Jombang', trees: 85, hectares: '0,3', was: 'Gudang mebel', corrected: { hectares: '0,5' } },
    { quarter: 'Serua Indah', trees: 160, hectares: '0,6', was: 'Kebun kosong', corrected: { trees: 106 } },
    { quarter: 'Kademangan', trees: 95, hectares: '0,2', was: 'Tempat pembakaran sampah', corrected: { trees: 75 } },
    { quarter: 'Cirendeu', trees: 140, hectares: '0,5', was: 'Galian tanah', corrected: { hectares: '0,7' } },
    { quarter: 'Rawa Buntu', trees: 110, hectares: '0,4', was: 'Lapak barang rongsok', corrected: { trees: 101 } },
    { quarter: 'Paku Jaya', trees: 75, hectares: '0,2', was: 'Bengkel bus', corrected: { trees: 57 } },
    { quarter: 'Kranggan', trees: 130, hectares: '0,8', was: 'Kolam ikan', corrected: { hectares: '0,6' } },
  ],
);

/** Free classes. */
export const freeClasses: readonly SampleArticle[] = series<{
  readonly subject: string;
  readonly place: string;
  readonly seats: number;
  readonly weeks: number;
}>(
  { desk: 'ayo-tangerang-cerdas', label: 'AYO! TANGERANG CERDAS' },
  ({ subject, place, seats, weeks }) => ({
    title: `Kelas ${subject} Gratis Dibuka di ${place}, Tersedia ${seats} Kursi`,
    byline: 'Redaksi',
    caption: `Peserta mengikuti hari pertama kelas ${subject.toLowerCase()} di ${place}, Tangerang.`,
    credit: '@KabarKentongan / Redaksi',
    paragraphs: [
      `KABARKENTONGAN.com-${place} membuka kelas ${subject.toLowerCase()} gratis bagi pelajar dan warga Tangerang dengan ${seats} kursi selama ${weeks} pekan.`,
      'Pendaftaran dilakukan langsung di meja layanan dengan membawa kartu pelajar atau kartu tanda penduduk. Peserta tidak perlu membawa peralatan karena semuanya dipinjamkan.',
      '"Kami mencari yang mau datang sampai pertemuan terakhir, bukan yang paling pintar," tutur koordinator kelas, Wulan Ayuningtyas.',
      'Pelajaran berlangsung setiap Sabtu pukul 09.00 hingga 11.30 WIB. Peserta yang hadir penuh akan menerima sertifikat.',
    ],
  }),
  [
    { subject: 'Menulis Berita', place: 'Perpustakaan Cikokol', seats: 40, weeks: 6, corrected: { seats: 30 } },
    { subject: 'Bahasa Isyarat', place: 'Rumah Baca Cibodas', seats: 25, weeks: 8, corrected: { weeks: 10 } },
    { subject: 'Fotografi Ponsel', place: 'Taman Baca Pinang', seats: 30, weeks: 4, corrected: { seats: 20 } },
    { subject: 'Matematika Dasar', place: 'Balai Warga Larangan', seats: 50, weeks: 12, corrected: { weeks: 10 } },
    { subject: 'Pemrograman', place: 'Perpustakaan Serpong', seats: 35, weeks: 10, corrected: { seats: 53 } },
    { subject: 'Menggambar Komik', place: 'Rumah Baca Ciledug', seats: 28, weeks: 6, corrected: { seats: 38 } },
    { subject: 'Bahasa Inggris', place: 'Balai Warga Periuk', seats: 60, weeks: 16, corrected: { weeks: 14 } },
    { subject: 'Mendongeng', place: 'Taman Baca Curug', seats: 20, weeks: 5, corrected: { seats: 25 } },
  ],
);
