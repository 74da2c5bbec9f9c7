import type { SampleArticle } from '../sample-article.js';

const bantenMarket = [
  'Pasar yang digagas perkumpulan warga Banten di Belanda itu menempati bekas gudang kereta api. Tiga puluh lapak berjajar di dalamnya, dari nasi uduk, sate bandeng, hingga kain batik bermotif khas Banten.',
  'Ketua panitia, Neneng Suhaeti, mengatakan seluruh bahan disiapkan secara gotong royong sejak September. Sate bandeng, misalnya, dimasak di empat dapur rumah karena panitia tidak sanggup menyewa dapur besar.',
  '“Jam dua siang semuanya habis. Kami sampai meminta maaf kepada pengunjung yang datang sore,” ujarnya sambil tertawa.',
  'Di panggung kecil dekat pintu masuk, sekelompok remaja menabuh rampak beduk. Sebagian besar lahir di Belanda dan baru belajar menabuh tiga bulan lalu lewat panggilan video dengan seorang pelatih di Pandeglang.',
  'Baca Juga: Sate Bandeng dan Cerita Dapur Tiga Generasi di Serang',
  'Pieter Landwehr, 61 tahun, warga setempat, mengaku datang karena penasaran dengan bunyi tabuhan. Ia pulang membawa dua bungkus emping dan resep sayur besan yang ditulis tangan oleh penjualnya.',
  '“Uang yang terkumpul sekitar 7.200 euro. Semuanya untuk perpustakaan kampung di Kecamatan Carita,” kata Neneng.',
];

const batLights = [
  'Lampu itu memancarkan warna merah lembut yang nyaris tidak terlihat oleh kelelawar. Pejalan kaki dan pesepeda tetap dapat mengenali jalan, sedangkan serangga tidak lagi berkerumun di bawah tiang.',
  'Ahli ekologi kota yang memimpin proyek itu, Dr. Ingrid Vestergren, menuturkan lampu putih biasa selama ini memotong jalur terbang kelelawar dari hutan ke danau. Akibatnya, hewan itu memutar jauh dan kehilangan waktu mencari makan.',
  '"Seekor kelelawar dapat memakan ratusan nyamuk dalam semalam. Membiarkannya lewat adalah keuntungan bagi kami juga," ujar Ingrid, Jumat (20/11/2026).',
  'Biaya penggantian lampu setara dengan Rp3,4 miliar dan ditanggung anggaran kota. Sebagian kembali dalam bentuk penghematan listrik karena lampu baru meredup sendiri setelah pukul 23.00 waktu setempat.',
  'Namun, tidak semua warga langsung menerima. Beberapa orang tua sempat khawatir jalan menuju sekolah menjadi terlalu gelap sehingga pemerintah kota menambah pemantul cahaya di tepi trotoar.',
  'Setelah sebulan berjalan, alat perekam suara menangkap dua kali lebih banyak lintasan kelelawar daripada tahun sebelumnya. Hasil lengkap penelitian itu akan diumumkan pada musim semi.',
];

const farmRobot = [
  'Robot beroda enam buatan mereka diberi nama Caplak. Tugasnya berjalan di antara barisan tanaman cabai, memotret daun, lalu menyemprotkan pupuk cair hanya pada tanaman yang tampak kurang sehat.',
  'Ketua tim, Rafi Adiwangsa, yang tumbuh besar di Serpong, Tangerang Selatan, mengatakan gagasan itu muncul dari kebun neneknya di Rumpin. Setiap musim, separuh pupuk terbuang karena disiram merata.',
  '"Nenek saya hafal tanaman mana yang sakit, tetapi lututnya tidak kuat lagi berkeliling. Jadi, kami buatkan mata dan kaki tambahan untuk beliau," ucap Rafi melalui panggilan video, Minggu 22 November 2026.',
  'Mereka merakit robot tersebut selama tujuh bulan dengan biaya sekitar Rp18 juta. Rangkanya memakai pipa aluminium bekas rak toko, sedangkan motornya berasal dari kursi roda listrik yang sudah tidak terpakai.',
  'Lomba itu diikuti 46 tim dari 14 negara. Pada babak akhir, robot harus menyelesaikan lahan uji sepanjang 60 meter tanpa merusak satu pun tanaman.',
  'Dosen pembimbing tim, Dr. Kurnia Halim, menyebut penilaian juri paling tinggi diberikan pada kemudahan perbaikan. Hampir semua suku cadang Caplak dapat dibeli di pasar loak atau toko sepeda.',
  '"Pulang nanti kami langsung ke Rumpin. Juri yang sebenarnya menunggu di kebun," pungkasnya.(DIR)',
];

/** The sample articles of the foreign desk. */
export const mancanegara: readonly SampleArticle[] = [
  {
    desk: 'mancanegara',
    label: 'MANCANEGARA',
    title: 'Pasar Banten di Utrecht Diserbu Pengunjung, Sate Bandeng Ludes Sebelum Sore',
    byline: 'Dewi Kartikasari',
    caption: 'Pengunjung mengantre di lapak sate bandeng pada Pasar Banten di Utrecht, Belanda.',
    credit: 'Istimewa / Dok. Panitia',
    paragraphs: [
      'KABARKENTONGAN.com-Sekitar 1.900 orang memadati Pasar Banten di Utrecht, Belanda, Sabtu 21 November 2026. Pasar sehari itu menjajakan masakan dan kerajinan Banten untuk menggalang dana perpustakaan kampung.',
      ...bantenMarket,
    ],
    correction: {
      title: 'Pasar Banten di Utrecht Diserbu Pengunjung, Sate Bandeng Ludes Sebelum Sore',
      paragraphs: [
        'KABARKENTONGAN.com-Sekitar 2.900 orang memadati Pasar Banten di Utrecht, Belanda, Sabtu 21 November 2026. Pasar sehari itu menjajakan masakan dan kerajinan Banten untuk menggalang dana perpustakaan kampung.',
        ...bantenMarket,
      ],
    },
  },
  {
    desk: 'mancanegara',
    label: 'MANCANEGARA',
    title: 'Demi Kelelawar, Kota Kecil di Swedia Ganti 240 Lampu Jalan Jadi Merah',
    byline: 'Redaksi',
    caption: 'Lampu jalan berwarna merah menerangi jalur sepeda di tepi danau di Swedia.',
    credit: '@KabarKentongan / Redaksi',
    paragraphs: [
      'KABARKENTONGAN.com—Sebuah kota kecil di tepi Danau Vättern, Swedia, mengganti 240 lampu jalan dengan lampu merah agar kelelawar dapat melintas tanpa terganggu. Penggantian itu rampung pada Rabu (18/11/2026).',
      ...batLights,
    ],
    correction: {
      title: 'Demi Kelelawar, Kota Kecil di Swedia Ganti 420 Lampu Jalan Jadi Merah',
      paragraphs: [
        'KABARKENTONGAN.com—Sebuah kota kecil di tepi Danau Vättern, Swedia, mengganti 420 lampu jalan dengan lampu merah agar kelelawar dapat melintas tanpa terganggu. Penggantian itu rampung pada Rabu (18/11/2026).',
        ...batLights,
      ],
    },
  },
  {
    desk: 'mancanegara',
    label: 'MANCANEGARA',
    title: 'Robot Perawat Cabai Buatan Mahasiswa Asal Serpong Juara di Seoul',
    byline: 'Yoga Pradipta',
    caption: 'Tim mahasiswa Indonesia berpose bersama robot Caplak seusai babak akhir di Seoul, Korea Selatan.',
    credit: 'Istimewa / Dok. Tim',
    paragraphs: [
      'KABARKENTONGAN.com-Empat mahasiswa Indonesia menjuarai lomba robot pertanian antarnegara di Seoul, Korea Selatan, Sabtu 21 November 2026. Mereka menyisihkan tim tuan rumah dengan selisih tiga poin.',
      ...farmRobot,
    ],
    correction: {
      title: 'Robot Perawat Cabai Buatan Mahasiswa Asal Serpong Juara Kedua di Seoul',
      paragraphs: [
        'KABARKENTONGAN.com-Empat mahasiswa Indonesia meraih juara kedua lomba robot pertanian antarnegara di Seoul, Korea Selatan, Sabtu 21 November 2026. Mereka hanya terpaut tiga poin dari tim tuan rumah.',
        ...farmRobot,
      ],
    },
  },
];
