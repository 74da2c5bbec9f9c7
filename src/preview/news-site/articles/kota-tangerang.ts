import type { SampleArticle } from '../sample-article.js';

const oneWayRest: readonly string[] = [
  'Rekayasa lalu lintas itu ditempuh karena antrean kendaraan pada jam masuk sekolah kerap mengular hingga 1,2 kilometer dari simpang Cikokol. BACA JUGA : Lapak Diseragamkan, Pedagang Kuliner Pasar Lama Didata Ulang',
  '"Kami menghitung volume kendaraan selama dua pekan. Puncaknya pukul 06.45 WIB, saat orang tua mengantar anak dan karyawan berangkat kerja pada waktu yang bersamaan," ujar Kepala Bidang Lalu Lintas Dishub Kota Tangerang Hendra Wiratmaja, Senin 23 November 2026.',
  'Ia mengungkapkan, arus dari arah Tanah Tinggi tidak dapat masuk ke ruas tersebut selama uji coba. Karena itu, pengendara diminta memperhatikan tiga ketentuan berikut:',
  '1. Kendaraan pribadi dari Tanah Tinggi dialihkan melalui Jl. Jenderal Sudirman.',
  '2. Angkutan kota tetap boleh melintas, tetapi hanya menurunkan penumpang di halte.',
  '3. Pengantar siswa memakai kantong parkir di sisi utara jalan, paling lama 10 menit.',
  'Yuliana Prasetyo, 38, yang setiap pagi mengantar dua anaknya, menyambut baik rencana tersebut asalkan rambunya dipasang jauh sebelum simpang. "Kalau baru tahu di tikungan, ya, pasti malah kalang kabut," katanya.',
];

const foodStallsRest: readonly string[] = [
  'Petugas memeriksa identitas pedagang, ukuran lapak, serta asal pasokan air bersih di sepanjang Jl. Kisamaun. Pendataan berlangsung sejak pukul 16.00 WIB, tepat ketika gerobak mulai ditata.',
  'Petugas mendata pedagang kuliner di kawasan Pasar Lama, Kota Tangerang, Kamis (19/11/2026).',
  'Kepala Bidang Usaha Mikro Dinas Koperasi Kota Tangerang, Dr. Ratna Kusumadewi, menyebutkan lapak baru berukuran 2 x 1,5 meter dan dilengkapi bak cuci portabel. Biaya pembuatannya ditanggung pemerintah kota dengan pagu Rp1,1 miliar.',
  '“Tidak ada pedagang yang digusur. Yang berubah hanya bentuk lapaknya, supaya pejalan kaki punya ruang dan limbah minyak tidak lagi masuk ke selokan,” tegasnya.',
  'Rencana itu ditanggapi beragam. H. Mulyadi, penjual asinan yang sudah 22 tahun berdagang di sana, khawatir etalasenya tidak muat di lapak yang baru.',
  '“Saya setuju dirapikan, tetapi ukurannya jangan dipukul rata. Tukang asinan butuh meja lebih panjang daripada penjual kopi,” kata dia.',
  'Dinas akan membuka ruang pengaduan di kantor kelurahan hingga Jumat, 27 November 2026. Lapak percontohan dijadwalkan dipajang sehari setelahnya.',
];

const chiliGardenRest: readonly string[] = [
  'Lahan seluas 900 meter persegi itu semula dipenuhi ilalang dan kerap dijadikan tempat membuang puing. Pemiliknya mengizinkan warga menggarapnya tanpa sewa hingga akhir 2028.',
  'Ketua Kelompok Tani Cimone Asri, Suherman Adiputra, bercerita bahwa penanaman dimulai pada Agustus dengan modal patungan Rp50.000 per keluarga.',
  '"Awalnya banyak yang ragu karena tanahnya keras sekali. Setelah tiga kali diberi kompos dari sampah dapur, barulah cacingnya muncul," tuturnya.',
  'Sebagian Dijual, Sebagian Dibagikan',
  'Dua pertiga hasil panen dijual kepada pemilik warung makan di sekitar perumahan dengan harga Rp42.000 per kilogram. Sisanya dibagikan kepada 35 keluarga yang ikut merawat kebun.',
  'Penyuluh pertanian Kota Tangerang, Wening Larasati, menilai kebun tersebut layak dicontoh karena memanfaatkan air hujan dari atap pos ronda. Menurutnya, kebun sejenis sedang disiapkan di empat kelurahan lain.',
  '"Targetnya bukan jadi petani besar. Kalau dapur sendiri tidak ikut panik saat harga cabai melonjak, itu sudah keberhasilan," ujarnya. (SWL/HRP)',
];

/** Sample articles of the desk Kota Tangerang. */
export const kotaTangerang: readonly SampleArticle[] = [
  {
    desk: 'kota-tangerang',
    label: 'KOTA TANGERANG',
    title: 'Urai Macet Cikokol, Jl. Perintis Kemerdekaan Diuji Coba Satu Arah',
    byline: 'Galih Permana',
    caption: 'Kendaraan mengantre di Jl. Perintis Kemerdekaan, Cikokol, Kota Tangerang, pada jam masuk sekolah.',
    credit: '@KabarKentongan / Galih Permana',
    paragraphs: [
      'KABARKENTONGAN.com-Dinas Perhubungan (Dishub) Kota Tangerang menguji coba sistem satu arah di Jl. Perintis Kemerdekaan, Cikokol, selama sepekan mulai Rabu 25 November 2026, setiap pukul 06.00 hingga 09.00 WIB.',
      ...oneWayRest,
    ],
    correction: {
      title: 'Urai Macet Cikokol, Jl. Perintis Kemerdekaan Diuji Coba Satu Arah',
      paragraphs: [
        'KABARKENTONGAN.com-Dinas Perhubungan (Dishub) Kota Tangerang menguji coba sistem satu arah di Jl. Perintis Kemerdekaan, Cikokol, selama sepekan mulai Rabu 25 November 2026, setiap pukul 05.30 hingga 08.30 WIB.',
        ...oneWayRest,
      ],
    },
  },
  {
    desk: 'kota-tangerang',
    label: 'KOTA TANGERANG',
    title: 'Lapak Diseragamkan, 184 Pedagang Kuliner Pasar Lama Didata Ulang',
    byline: 'Sari Wulandari',
    caption: 'Petugas mendata pedagang kuliner di kawasan Pasar Lama, Kota Tangerang, Kamis (19/11/2026).',
    credit: '@KabarKentongan / Sari Wulandari',
    paragraphs: [
      'TANGERANG-Sebanyak 184 pedagang kuliner di kawasan Pasar Lama didata ulang oleh Dinas Koperasi Kota Tangerang, Kamis (19/11/2026), sebelum lapak mereka diseragamkan pada awal Desember.',
      ...foodStallsRest,
    ],
    correction: {
      title: 'Lapak Diseragamkan, 148 Pedagang Kuliner Pasar Lama Didata Ulang',
      paragraphs: [
        'TANGERANG-Sebanyak 148 pedagang kuliner di kawasan Pasar Lama didata ulang oleh Dinas Koperasi Kota Tangerang, Kamis (19/11/2026), sebelum lapak mereka diseragamkan pada awal Desember.',
        ...foodStallsRest,
      ],
    },
  },
  {
    desk: 'kota-tangerang',
    label: 'KOTA TANGERANG',
    title: 'Lahan Tidur di Cimone Jadi Kebun, Warga Panen 120 Kilogram Cabai',
    byline: 'Nadya Oktaviani',
    caption: 'Warga memetik cabai rawit di kebun bersama Kelurahan Cimone Jaya, Karawaci.',
    credit: '@KabarKentongan / Nadya Oktaviani',
    paragraphs: [
      'KABARKENTONGAN.com – Warga RW 06 Kelurahan Cimone Jaya, Kecamatan Karawaci, Kota Tangerang, memanen 120 kilogram cabai rawit dari lahan tidur yang mereka garap bersama, Minggu, 22 November 2026.',
      ...chiliGardenRest,
    ],
    correction: {
      title: 'Lahan Tidur di Cimone Jadi Kebun, Warga Panen 210 Kilogram Cabai',
      paragraphs: [
        'KABARKENTONGAN.com – Warga RW 06 Kelurahan Cimone Jaya, Kecamatan Karawaci, Kota Tangerang, memanen 210 kilogram cabai rawit dari lahan tidur yang mereka garap bersama, Minggu, 22 November 2026.',
        ...chiliGardenRest,
      ],
    },
  },
];
