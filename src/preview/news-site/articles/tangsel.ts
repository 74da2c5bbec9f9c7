import type { SampleArticle } from '../sample-article.js';

const warehouseFireRest: readonly string[] = [
  'Api pertama kali terlihat dari bagian belakang gudang yang menyimpan busa dan kain pelapis kursi. Penjaga malam sempat menyemprotkan dua tabung pemadam, tetapi asap pekat memaksanya keluar.',
  'Komandan regu pemadam Kota Tangerang Selatan, Rizal Hamdani, mengatakan petugas tiba 12 menit setelah laporan diterima. Api baru dapat dilokalisasi menjelang tengah malam.',
  '"Busa dan tiner membuat api cepat membesar. Kami harus menjebol dinding samping supaya air sampai ke titik api," ujarnya di lokasi.',
  'Tidak ada korban jiwa dalam kejadian itu. Seorang penjaga gudang dirawat di puskesmas karena sesak napas dan sudah diperbolehkan pulang pada Jumat pagi.',
  'Akibat kebakaran tersebut, lalu lintas dari arah BSD menuju Alam Sutera tersendat hampir dua jam. Petugas menutup satu lajur untuk selang dan mobil tangki.',
  'Pemilik gudang, Kurniawan Tedjo, menaksir kerugiannya sekitar Rp1,6 miliar. Penyebab kebakaran masih diselidiki.',
];

const sidewalkRest: readonly string[] = [
  'Trotoar yang semula hanya selebar satu meter itu akan menjadi 2,5 meter dan dilengkapi ubin pemandu bagi tunanetra. Pekerjaan dibiayai APBD Kota Tangsel sebesar Rp3,4 miliar.',
  'Kepala Seksi Pembangunan Jalan Kota Tangsel, Anggita Saraswati, memaparkan bahwa lebih dari 20.000 orang berjalan kaki dari dan ke stasiun setiap hari kerja. Sebagian terpaksa turun ke badan jalan karena trotoarnya terputus.',
  '"Orang berangkat kerja tidak seharusnya bertaruh nyawa di pinggir jalan. Jadi, yang kami dahulukan adalah sisi yang paling padat," katanya, Rabu (18/11/2026).',
  'Adapun pekerjaan dibagi menjadi tiga tahap:',
  '- sisi timur dari pintu stasiun sampai halte, selesai pertengahan Desember;',
  '- sisi barat sampai simpang Rawa Buntu, selesai akhir Januari 2027;',
  '- pemasangan lampu dan tempat duduk, selesai Februari 2027.',
];

const floodSensorRest: readonly string[] = [
  'Alat yang dinamai Siaga Kali itu memakai sensor jarak bekas dan panel surya kecil. Ketika permukaan air naik 30 sentimeter dalam sejam, alat mengirim pesan singkat kepada ketua RT.',
  'Ketua tim, Kirana Maheswari, mengaku idenya muncul setelah rumah neneknya di dekat Kali Angke kemasukan air pada Februari lalu. Saat itu, tidak seorang pun terjaga ketika air mulai meluap.',
  '“Nenek saya baru bangun waktu kasurnya basah. Saya berpikir, seharusnya kali yang memberi kabar lebih dulu,” tutur siswi kelas IX tersebut.',
  'Biaya pembuatan satu alat hanya Rp285.000. Bersama dua temannya, Kirana menghabiskan empat bulan untuk menyempurnakan kotak kedap air dari wadah makanan.',
  'Sementara itu, guru pembimbing Yohanes Prabowo menuturkan bahwa tim sempat gagal tujuh kali. Sensor pertama rusak karena dijadikan sarang semut.',
  '“Mereka mencatat setiap kegagalan di buku tulis. Menurut saya, buku itulah karya terbaiknya,” ucapnya.',
  'Sekolah berencana memasang lima alat serupa di Pondok Aren sebelum puncak musim hujan. Pengurus lingkungan setempat telah menyatakan kesediaan untuk merawatnya. (RMI/RAC)',
];

/** Sample articles of the desk Tangsel. */
export const tangsel: readonly SampleArticle[] = [
  {
    desk: 'tangsel',
    label: 'TANGSEL',
    title: 'Gudang Mebel di Serpong Terbakar, Enam Mobil Pemadam Dikerahkan',
    byline: 'Redaksi',
    caption: 'Petugas memadamkan api yang membakar gudang mebel di Jl. Raya Serpong, Kota Tangerang Selatan.',
    credit: '@KabarKentongan / Redaksi',
    paragraphs: [
      'KABARKENTONGAN.com-Sebuah gudang mebel di Jl. Raya Serpong No. 5, Kota Tangerang Selatan, terbakar pada Kamis 19 November 2026 sekitar pukul 20.00 WIB. Enam mobil pemadam dikerahkan ke lokasi.',
      ...warehouseFireRest,
    ],
    correction: {
      title: 'Gudang Mebel di Serpong Terbakar, Sembilan Mobil Pemadam Dikerahkan',
      paragraphs: [
        'KABARKENTONGAN.com-Sebuah gudang mebel di Jl. Raya Serpong No. 5, Kota Tangerang Selatan, terbakar pada Kamis 19 November 2026 sekitar pukul 21.30 WIB. Sembilan mobil pemadam dikerahkan ke lokasi.',
        ...warehouseFireRest,
      ],
    },
  },
  {
    desk: 'tangsel',
    label: 'TANGSEL',
    title: 'Trotoar Stasiun Rawa Buntu Dilebarkan, Pejalan Kaki Tak Perlu Lagi Turun ke Jalan',
    byline: 'Intan Maharani',
    caption: 'Pejalan kaki melintasi trotoar sempit di dekat Stasiun Rawa Buntu, Serpong.',
    credit: '@KabarKentongan / Intan Maharani',
    paragraphs: [
      'KABARKENTONGAN.com- Pemerintah Kota Tangerang Selatan mulai melebarkan trotoar sepanjang 850 meter di sekitar Stasiun Rawa Buntu, Serpong, pada Senin, 23 November 2026, demi keselamatan pejalan kaki.',
      ...sidewalkRest,
    ],
    correction: {
      title: 'Trotoar Stasiun Rawa Buntu Dilebarkan, Pejalan Kaki Tak Perlu Lagi Turun ke Jalan',
      paragraphs: [
        'KABARKENTONGAN.com- Pemerintah Kota Tangerang Selatan mulai melebarkan trotoar sepanjang 580 meter di sekitar Stasiun Rawa Buntu, Serpong, pada Senin, 23 November 2026, demi keselamatan pejalan kaki.',
        ...sidewalkRest,
      ],
    },
  },
  {
    desk: 'tangsel',
    label: 'TANGSEL',
    title: 'Siswa SMP Pondok Aren Juara Dua Lomba Sains lewat Alat Peringatan Banjir',
    byline: 'Yoga Prasetya',
    caption: 'Tiga siswa memperlihatkan alat peringatan banjir buatan mereka di laboratorium sekolah.',
    credit: 'Istimewa / Dok. Sekolah',
    paragraphs: [
      'KABARKENTONGAN.com-Tiga siswa SMP Tunas Cendekia, Pondok Aren, Kota Tangerang Selatan, meraih juara dua lomba sains pelajar se-Banten di Serpong, Sabtu 21 November 2026, berkat alat peringatan banjir berbiaya murah.',
      ...floodSensorRest,
    ],
    correction: {
      title: 'Siswa SMP Pondok Aren Juara Satu Lomba Sains lewat Alat Peringatan Banjir',
      paragraphs: [
        'KABARKENTONGAN.com-Tiga siswa SMP Tunas Cendekia, Pondok Aren, Kota Tangerang Selatan, meraih juara satu lomba sains pelajar se-Banten di Serpong, Sabtu 21 November 2026, berkat alat peringatan banjir berbiaya murah.',
        ...floodSensorRest,
      ],
    },
  },
];
