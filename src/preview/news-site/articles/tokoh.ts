import type { SampleArticle } from '../sample-article.js';

const midwifeRest: readonly string[] = [
  'Rumah bercat biru di Jl. Raya Pakuhaji No. 17 itu tidak pernah benar-benar sepi. Di teras, tiga bangku panjang disediakan bagi keluarga yang menunggu, lengkap dengan termos kopi dan papan catur.',
  'Masa Perahu dan Lampu Petromaks',
  'Ketika mulai bertugas, Rohayati harus menumpang perahu nelayan untuk mencapai kampung yang belum tersambung jalan. Pernah suatu malam perahunya kandas, dan ia berjalan di lumpur setinggi lutut sambil menjunjung tas peralatan.',
  '"Takut pasti ada. Tapi kalau ingat ada ibu yang menahan sakit di ujung sana, kaki ini jalan sendiri," kenangnya.',
  'Kini sebagian bayi yang dahulu ia tolong datang kembali sebagai calon ayah dan ibu. Salah satunya Siti Maesaroh (27), yang melahirkan anak pertamanya di ruang praktik yang sama pada awal bulan ini.',
  '"Ibu saya dulu ditolong Bu Bidan, sekarang giliran saya. Beliau bahkan masih ingat berat badan saya waktu lahir," kata Maesaroh.',
  'Rohayati berencana pensiun dua tahun lagi. Ia telah menyiapkan dua bidan muda sebagai penerus dan berpesan agar bangku di teras jangan pernah dipindahkan.',
];

const hatWeaverRest: readonly string[] = [
  'Tangannya nyaris tidak melihat ke bawah saat menyilangkan bilah demi bilah. Satu topi ia selesaikan dalam dua jam, lalu dijemur di pagar bambu yang berderet di depan rumahnya.',
  'Sarmin belajar menganyam dari kakeknya saat berumur sembilan tahun. Kala itu, hampir setiap rumah di kampungnya mengirim topi ke pengepul yang datang dengan pedati.',
  '“Sekarang tinggal empat orang yang masih menganyam, dan saya yang paling muda,” ujarnya terkekeh.',
  'Perubahan datang tiga tahun lalu ketika cucunya, Ade Firmansyah, memotret proses menganyam dan mengunggahnya ke media sosial. Pesanan mengalir dari Bali, Yogyakarta, bahkan dari sebuah toko kecil di Osaka.',
  'Namun, Sarmin menolak menerima pesanan lebih dari seratus topi sebulan. “Bambu itu ada umurnya. Kalau ditebang sebelum waktunya, topinya pecah, nama saya ikut pecah,” katanya.',
  'Setiap Minggu pagi, ia membuka pelataran rumahnya bagi anak-anak yang ingin belajar. Tidak ada bayaran, syaratnya hanya satu, yakni mereka harus membawa pulang hasil anyaman sendiri, sejelek apa pun bentuknya. (SWL/RAC)',
];

const hydrologistRest: readonly string[] = [
  'Catatan itu memuat tinggi air, curah hujan, sampai warna air sungai, dan kini tersimpan dalam 41 buku tulis bersampul plastik. Seluruhnya sedang dipindai agar dapat dibaca siapa saja melalui internet.',
  'Ratna mengaku kebiasaan tersebut bermula dari kekesalan. Saat menulis tugas akhir, ia tidak menemukan data harian tentang sungai kecil yang mengalir hanya 200 meter dari rumah orang tuanya.',
  '"Sungai besar ada yang mengukur, sungai kecil tidak ada yang peduli. Padahal yang masuk ke dapur warga justru air dari sungai kecil," tuturnya.',
  'Ia kemudian mengajak tetangga ikut mencatat. Ada penjual sayur yang melapor setiap subuh, ada pula penjaga sekolah yang membaca papan duga sebelum membuka gerbang.',
  'Ketua RW 03 setempat, Mahfud Sobari, menilai kerja senyap itu sudah terbukti gunanya. Pada Februari lalu, 68 keluarga sempat memindahkan barang ke tempat tinggi karena peringatan datang tiga jam sebelum air meluap.',
  'Meski namanya mulai dikenal, Ratna tetap berangkat ke kampus dengan sepeda dan singgah di jembatan yang sama. "Selama masih bisa turun ke tepi sungai, saya akan mencatat sendiri," tegasnya.',
];

/** The sample articles of the desk TOKOH. */
export const tokoh: readonly SampleArticle[] = [
  {
    desk: 'tokoh',
    label: 'TOKOH',
    title: '32 Tahun Mengabdi, Bidan Rohayati Sudah Menolong 4.000 Kelahiran di Pakuhaji',
    byline: 'Maya Lestari',
    caption: 'Bidan Rohayati memeriksa kesehatan seorang ibu hamil di rumah praktiknya di Pakuhaji.',
    credit: '@KabarKentongan / Sari Wulandari',
    paragraphs: [
      'KABARKENTONGAN.com-Selama 32 tahun bertugas di pesisir Pakuhaji, Kabupaten Tangerang, Bidan Hj. Rohayati telah menolong lebih dari 4.000 kelahiran, dan pada Rabu (18/11/2026) ia menerima penghargaan dari warga desanya.',
      ...midwifeRest,
    ],
    correction: {
      title: '34 Tahun Mengabdi, Bidan Rohayati Sudah Menolong 4.000 Kelahiran di Pakuhaji',
      paragraphs: [
        'KABARKENTONGAN.com-Selama 34 tahun bertugas di pesisir Pakuhaji, Kabupaten Tangerang, Bidan Hj. Rohayati telah menolong lebih dari 4.000 kelahiran, dan pada Rabu (18/11/2026) ia menerima penghargaan dari warga desanya.',
        ...midwifeRest,
      ],
    },
  },
  {
    desk: 'tokoh',
    label: 'TOKOH',
    title: 'Sarmin, Penjaga Terakhir Anyaman Topi Bambu dari Tigaraksa',
    byline: 'Fajar Ramdani',
    caption: 'Sarmin menunjukkan topi bambu yang baru selesai dianyam di pelataran rumahnya di Tigaraksa.',
    credit: '@KabarKentongan / Bayu Hermansyah',
    paragraphs: [
      'KABARKENTONGAN.com-Pada usia 71 tahun, Sarmin masih menganyam topi bambu setiap hari di Tigaraksa, Kabupaten Tangerang, dan karyanya dipamerkan di gedung serbaguna kecamatan pada 20-24 November 2026.',
      ...hatWeaverRest,
    ],
    correction: {
      title: 'Sarmin, Penjaga Terakhir Anyaman Topi Bambu dari Tigaraksa',
      paragraphs: [
        'KABARKENTONGAN.com-Pada usia 68 tahun, Sarmin masih menganyam topi bambu setiap hari di Tigaraksa, Kabupaten Tangerang, dan karyanya dipamerkan di gedung serbaguna kecamatan pada 20-26 November 2026.',
        ...hatWeaverRest,
      ],
    },
  },
  {
    desk: 'tokoh',
    label: 'TOKOH',
    title: 'Dr. Ratna dan 17 Tahun Catatan Harian Sungai Kecil di Serang',
    byline: 'Rizal Hamdani',
    caption: 'Dr. Ratna Puspitaningtyas membaca papan duga air di jembatan dekat rumahnya.',
    credit: 'Istimewa / Dok. Pribadi',
    paragraphs: [
      'SERANG-Dosen hidrologi Dr. Ratna Puspitaningtyas menyerahkan catatan harian sungai yang ia kumpulkan selama 17 tahun kepada Perpustakaan Daerah Banten di Kota Serang, Senin, 23 November 2026.',
      ...hydrologistRest,
    ],
    correction: {
      title: 'Dr. Ratna dan 19 Tahun Catatan Harian Sungai Kecil di Serang',
      paragraphs: [
        'SERANG-Dosen hidrologi Dr. Ratna Puspitaningtyas menyerahkan catatan harian sungai yang ia kumpulkan selama 19 tahun kepada Perpustakaan Daerah Banten di Kota Serang, Senin, 23 November 2026.',
        ...hydrologistRest,
      ],
    },
  },
];
