import type { SampleArticle } from '../sample-article.js';

const mangroveRest: readonly string[] = [
  'Penanaman itu melibatkan nelayan, pelajar, dan anggota karang taruna. Bibit ditancapkan di tiga titik yang garis pantainya mundur rata-rata empat meter dalam setahun terakhir.',
  'Ketua Kelompok Nelayan Bahari Ketapang, Rasmin Jayasukma, mengatakan air pasang kini lebih cepat masuk ke tambak. Pada Januari lalu, 11 petak bandeng milik anggotanya jebol dalam semalam.',
  '“Dulu dari rumah ke bibir pantai harus jalan kaki seperempat jam. Sekarang, kalau angin barat datang, ombaknya sudah terdengar dari dapur,” kenangnya.',
  'Baca Juga: Perajin Topi Bambu Tigaraksa Kebanjiran Pesanan Jelang Musim Liburan',
  'Kepala Bidang Pesisir Dinas Perikanan Kabupaten Tangerang, Ir. Wahyu Nugraha, menjelaskan pihaknya menyiapkan pagar bambu sepanjang 600 meter agar bibit tidak hanyut sebelum berakar kuat.',
  '“Menanam itu pekerjaan sehari, merawatnya pekerjaan bertahun-tahun. Karena itu, setiap kelompok kami beri tanggung jawab atas 500 batang,” ujarnya.',
  'Kelompok perawat akan melaporkan jumlah bibit yang hidup setiap tiga bulan. Laporan pertama dijadwalkan pada Februari 2027.',
];

const roadRepairRest: readonly string[] = [
  'Pekerjaan yang dimulai pada awal September itu mencakup pengecoran jalan sepanjang 2,4 kilometer dan pembangunan saluran air di kedua sisinya. Hingga Selasa 24 November 2026, kemajuannya mencapai 78 persen.',
  'Pejabat pelaksana teknis kegiatan, Teguh Sasongko, S.T., mengakui hujan pada sore hari sempat menghambat pengecoran. Kontraktor kemudian menggeser jam kerja menjadi pukul 20.00 WIB sampai menjelang subuh.',
  '"Beton baru boleh dilewati setelah 14 hari, jadi kami minta warga bersabar. Kalau dipaksakan sekarang, tahun depan sudah retak lagi," jelasnya.',
  'Selama pekerjaan berlangsung, kendaraan bertonase besar dialihkan ke Jl. Raya Serang. Sepeda motor dan mobil pribadi masih dapat melintas bergantian pada satu lajur.',
  'Pengalihan itu berdampak pada pemilik usaha di sepanjang jalan. Iis Komariah, pengelola rumah makan di Desa Kutabaru, mengaku pendapatannya menyusut hampir separuh sejak Oktober.',
  '"Biasanya sopir truk makan di sini, sekarang mereka lewat jalan lain. Semoga sebelum tahun baru sudah ramai lagi," harap dia.',
  'Teguh memastikan akses menuju rumah makan dan bengkel dibuka lebih dahulu, paling lambat pada pekan kedua Desember. "Kami dahulukan yang menyangkut mata pencarian warga," pungkasnya.(DIR)',
];

const bambooHatRest: readonly string[] = [
  'Pesanan terbanyak datang dari pengelola tempat wisata di Anyer dan Lembang yang hendak membagikan topi kepada pengunjung. Sisanya dibeli pemilik toko cendera mata secara daring.',
  'Ketua kelompok, Siti Maesaroh, 51, mengatakan para perajin kini menganyam hingga pukul 22.00 WIB. Bulan-bulan biasa, pekerjaan sudah selesai sebelum magrib.',
  '"Satu topi butuh empat jam kalau anyamannya rapat. Yang lama justru menyerut bambunya, sebab tebalnya harus sama," ujarnya saat ditemui di rumahnya, Jumat 20 November 2026.',
  'Terkendala Bahan dan Penerus',
  'Bambu tali yang dipakai para perajin makin sulit ditemukan di sekitar kampung. Mereka harus mendatangkannya dari Lebak dengan harga Rp18.000 per batang, naik dari Rp12.000 pada awal tahun.',
  'Persoalan lain ialah usia. Dari 43 perajin yang tersisa, hanya enam yang berumur di bawah 30 tahun.',
  'Guru seni budaya setempat, Dimas Aryasatya, mulai mengajarkan anyaman kepada murid kelas VIII setiap Sabtu. "Anak-anak lebih tertarik setelah tahu topinya dipakai orang di luar negeri," katanya.',
];

/** Sample articles of the desk Kabupaten Tangerang. */
export const kabupatenTangerang: readonly SampleArticle[] = [
  {
    desk: 'kabupaten-tangerang',
    label: 'KAB. TANGERANG',
    title: 'Tahan Abrasi, 7.500 Bibit Mangrove Ditanam di Pesisir Mauk',
    byline: 'Fajar Ramadhani',
    caption: 'Pelajar dan nelayan menanam bibit mangrove di pesisir Ketapang, Kecamatan Mauk.',
    credit: '@KabarKentongan / Fajar Ramadhani',
    paragraphs: [
      'KABARKENTONGAN.com-Sebanyak 7.500 bibit mangrove ditanam warga bersama Dinas Perikanan Kabupaten Tangerang di pesisir Desa Ketapang, Kecamatan Mauk, Sabtu 21 November 2026, untuk menahan laju abrasi.',
      ...mangroveRest,
    ],
    correction: {
      title: 'Tahan Abrasi, 5.700 Bibit Mangrove Ditanam di Pesisir Mauk',
      paragraphs: [
        'KABARKENTONGAN.com-Sebanyak 5.700 bibit mangrove ditanam warga bersama Dinas Perikanan Kabupaten Tangerang di pesisir Desa Ketapang, Kecamatan Mauk, Sabtu 21 November 2026, untuk menahan laju abrasi.',
        ...mangroveRest,
      ],
    },
  },
  {
    desk: 'kabupaten-tangerang',
    label: 'KAB. TANGERANG',
    title: 'Perbaikan Jalan di Pasar Kemis Dikebut, Ditargetkan Rampung Sebelum Tahun Baru',
    byline: 'Bagas Wicaksana',
    caption: 'Pekerja meratakan beton pada proyek perbaikan jalan di Kecamatan Pasar Kemis, Kabupaten Tangerang.',
    credit: '@KabarKentongan / Bagas Wicaksana',
    paragraphs: [
      'KABARKENTONGAN.com-Dinas Bina Marga Kabupaten Tangerang mempercepat perbaikan ruas Kutabumi-Kutabaru di Kecamatan Pasar Kemis senilai Rp8,7 miliar agar dapat dilalui sepenuhnya pada Minggu, 20 Desember 2026.',
      ...roadRepairRest,
    ],
    correction: {
      title: 'Perbaikan Jalan di Pasar Kemis Dikebut, Ditargetkan Rampung Sebelum Tahun Baru',
      paragraphs: [
        'KABARKENTONGAN.com-Dinas Bina Marga Kabupaten Tangerang mempercepat perbaikan ruas Kutabumi-Kutabaru di Kecamatan Pasar Kemis senilai Rp7,8 miliar agar dapat dilalui sepenuhnya pada Senin, 28 Desember 2026.',
        ...roadRepairRest,
      ],
    },
  },
  {
    desk: 'kabupaten-tangerang',
    label: 'KAB. TANGERANG',
    title: 'Perajin Topi Bambu Tigaraksa Kebanjiran Pesanan Jelang Musim Liburan',
    byline: 'Laras Puspitasari',
    caption: 'Perajin menyelesaikan anyaman topi bambu di teras rumahnya di Tigaraksa.',
    credit: '@KabarKentongan / Laras Puspitasari',
    paragraphs: [
      'KABARKENTONGAN.com—Perajin topi bambu yang tergabung dalam Kelompok Anyam Mekar Rahayu di Tigaraksa, Kabupaten Tangerang, menerima pesanan 3.200 topi sepanjang November 2026, dua kali lipat dari bulan sebelumnya.',
      ...bambooHatRest,
    ],
    correction: {
      title: 'Perajin Topi Bambu Tigaraksa Kebanjiran Pesanan Jelang Musim Liburan',
      paragraphs: [
        'KABARKENTONGAN.com—Perajin topi bambu yang tergabung dalam Kelompok Anyam Mekar Rahayu di Tigaraksa, Kabupaten Tangerang, menerima pesanan 2.300 topi sepanjang November 2026, hampir dua kali lipat dari bulan sebelumnya.',
        ...bambooHatRest,
      ],
    },
  },
];
