import type { SampleArticle } from '../sample-article.js';

const freeHomecoming = [
  'Juru bicara kementerian, Hendra Wisnuaji, mengatakan kursi itu dibagi untuk 24 kota tujuan di Jawa dan Sumatera. Porsi terbesar tetap untuk jalur selatan Jawa, disusul Lampung dan Palembang.',
  '"Kami mendahulukan keluarga yang membawa anak kecil dan orang lanjut usia. Satu akun dapat mendaftarkan paling banyak empat orang dalam satu kartu keluarga," ujarnya di Jakarta, Minggu, 22 November 2026.',
  'Dari wilayah Tangerang, bus berangkat dari Terminal Poris Plawad, Kota Tangerang, pada Sabtu 19 Desember 2026 pukul 07.00 WIB. Sepeda motor peserta diangkut dengan truk sehari sebelumnya.BACA JUGA : Terminal Poris Plawad Berbenah Sambut Libur Akhir Tahun',
  'Ia mengungkapkan, peserta wajib mendaftar ulang paling lambat tiga hari setelah menerima pesan konfirmasi. Kursi yang tidak didaftar ulang langsung dialihkan kepada calon penumpang dalam daftar tunggu.',
  '"Tahun lalu hampir sepersepuluh kursi kosong karena pesertanya batal tanpa kabar. Sayang sekali, padahal yang mengantre ribuan," kata Hendra.',
  'Sementara itu, Siti Maryani, 34 tahun, buruh pabrik sepatu asal Kebumen yang tinggal di Cikupa, mengaku sudah menyiapkan berkas sejak pekan lalu. Kalau mendapat kursi, ia menghemat sekitar Rp1,2 juta untuk ongkos pulang-pergi sekeluarga.',
];

const rainySeason = [
  'Prakirawan senior BMKG, Dr. Laras Anggraini, menjelaskan suhu muka laut di selatan Jawa saat ini lebih hangat daripada biasanya. Kondisi itu memasok uap air yang cukup untuk membentuk awan hujan hampir setiap sore.',
  '“Hujannya tidak selalu lama, tetapi lebat dan disertai petir. Yang perlu diwaspadai adalah daerah dengan saluran air sempit,” katanya dalam taklimat media di Kemayoran, Jakarta.',
  'Pesisir Utara Diminta Bersiap',
  'Di Banten, perhatian diarahkan ke pesisir utara Kabupaten Tangerang dan Serang. Hujan di hulu yang bertemu dengan pasang laut dapat membuat air sungai tertahan dan meluap ke permukiman.',
  'Laras menyarankan pemerintah daerah memeriksa pintu air dan pompa selambat-lambatnya pada pekan pertama Desember. Menurut dia, jeda dua pekan sebelum hujan merata masih cukup untuk mengeruk saluran yang dangkal.',
  'Adapun bagi nelayan, tinggi gelombang di Selat Sunda bagian selatan diperkirakan mencapai 2,5 meter hingga Jumat, 27 November 2026. Perahu kecil diminta menunda perjalanan bila angin kencang mulai bertiup.',
  '“Informasi kami perbarui setiap tiga jam. Luangkan waktu satu menit untuk membacanya sebelum berangkat,” tutur Laras.',
];

const teachersDay = [
  'Direktur pembinaan guru di kementerian itu, Dra. Wening Prabasari, M.Pd., mengatakan pelatihan berlangsung enam bulan dan dapat diikuti pada sore hari. Materinya disusun bersama para guru yang sudah lama bertugas di pulau kecil dan pegunungan.',
  '"Selama ini guru di tempat jauh harus meninggalkan kelas berhari-hari demi satu pelatihan. Sekarang pelatihannya yang mendatangi mereka," ujar Wening, Senin, 23 November 2026.',
  'Sekolah yang belum terjangkau internet akan menerima kotak belajar berisi peladen mini, cakram penyimpanan, dan panel surya lipat. Isinya diperbarui setiap dua bulan melalui kantor dinas pendidikan setempat.',
  'Di Banten, 37 sekolah di Kabupaten Lebak dan Pandeglang masuk dalam tahap pertama. Salah satunya sekolah dasar di Kecamatan Cibaliung yang hanya memiliki lima guru untuk enam kelas.',
  'Kepala sekolah tersebut, Ujang Sukarna, menyambut baik rencana itu. Ia berharap guru honorer pun mendapat kesempatan yang sama karena merekalah yang paling sering merangkap kelas.',
  '"Kami tidak meminta yang muluk-muluk. Cukup ada teman bertanya ketika menemui kesulitan di kelas," katanya.',
  'Puncak peringatan Hari Guru Nasional digelar di Jakarta, Rabu, 25 November 2026, dan disiarkan langsung mulai pukul 08.00 WIB. Sebanyak 34 guru dari berbagai daerah akan menerima penghargaan dalam acara tersebut. (RMI/RAC)',
];

/** The sample articles of the national desk. */
export const nasional: readonly SampleArticle[] = [
  {
    desk: 'nasional',
    label: 'NASIONAL',
    title: 'Mudik Gratis Natal Dibuka, Kemenhub Sediakan 18.500 Kursi Bus dan Kereta',
    byline: 'Bagas Purnomo',
    caption: 'Calon penumpang menunggu keberangkatan bus antarkota di Terminal Poris Plawad, Kota Tangerang.',
    credit: '@KabarKentongan / Bagas Purnomo',
    paragraphs: [
      'KABARKENTONGAN.com-Kementerian Perhubungan menyiapkan 18.500 kursi bus dan kereta api untuk mudik gratis Natal dan Tahun Baru. Pendaftaran dibuka secara daring mulai Senin, 23 November 2026 pukul 10.00 WIB.',
      ...freeHomecoming,
    ],
    correction: {
      title: 'Mudik Gratis Natal Dibuka, Kemenhub Sediakan 15.800 Kursi Bus dan Kereta',
      paragraphs: [
        'KABARKENTONGAN.com-Kementerian Perhubungan menyiapkan 15.800 kursi bus dan kereta api untuk mudik gratis Natal dan Tahun Baru. Pendaftaran dibuka secara daring mulai Senin, 23 November 2026 pukul 10.00 WIB.',
        ...freeHomecoming,
      ],
    },
  },
  {
    desk: 'nasional',
    label: 'NASIONAL',
    title: 'BMKG: Puncak Musim Hujan di Jawa Bagian Barat Datang Lebih Awal',
    byline: 'Nindya Rahmawati',
    caption: 'Awan hitam menggantung di atas permukiman nelayan di pesisir utara Kabupaten Tangerang.',
    credit: '@KabarKentongan / Nindya Rahmawati',
    paragraphs: [
      'KABARKENTONGAN.com-Badan Meteorologi, Klimatologi, dan Geofisika (BMKG) memperkirakan puncak musim hujan di Jawa bagian barat tiba pada pertengahan Desember. Prakiraan itu disampaikan Kamis, 19 November 2026.',
      ...rainySeason,
    ],
    correction: {
      title: 'BMKG: Puncak Musim Hujan di Jawa Bagian Barat Datang Lebih Awal',
      paragraphs: [
        'KABARKENTONGAN.com-Badan Meteorologi, Klimatologi, dan Geofisika (BMKG) memperkirakan puncak musim hujan di Jawa bagian barat tiba pada akhir Desember. Prakiraan itu disampaikan Kamis, 19 November 2026.',
        ...rainySeason,
      ],
    },
  },
  {
    desk: 'nasional',
    label: 'NASIONAL',
    title: 'Kado Hari Guru, 6.400 Guru di Daerah Terpencil Ikuti Pelatihan Jarak Jauh',
    byline: 'Rahma Iswari',
    caption: 'Seorang guru mendampingi murid membaca di perpustakaan sekolah di Kabupaten Lebak.',
    credit: 'Istimewa / Dok. Humas',
    paragraphs: [
      'KABARKENTONGAN.com – Menyambut Hari Guru Nasional, kementerian yang membidangi pendidikan dasar membuka pelatihan jarak jauh bagi 6.400 guru di daerah terpencil. Kelas pertama dimulai Selasa, 1 Desember 2026.',
      ...teachersDay,
    ],
    correction: {
      title: 'Kado Hari Guru, 4.600 Guru di Daerah Terpencil Ikuti Pelatihan Jarak Jauh',
      paragraphs: [
        'KABARKENTONGAN.com – Menyambut Hari Guru Nasional, kementerian yang membidangi pendidikan dasar membuka pelatihan jarak jauh bagi 4.600 guru di daerah terpencil. Kelas pertama dimulai Selasa, 1 Desember 2026.',
        ...teachersDay,
      ],
    },
  },
];
