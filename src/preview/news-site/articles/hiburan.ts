import type { SampleArticle } from '../sample-article.js';

const keroncongRest: readonly string[] = [
  'Selama hampir dua jam, sepuluh pemusik itu membawakan 14 lagu, dari langgam lama sampai lagu pop yang digubah ulang dengan cak dan cuk. Penonton yang kebanyakan anak muda ikut bernyanyi sejak nomor ketiga.',
  'Pemimpin orkes, Gatot Prihandono, menuturkan, konser tersebut sekaligus menandai sepuluh tahun perjalanan mereka. Kelompok ini bermula dari latihan mingguan di garasi rumahnya di Ciater.',
  '"Dulu yang datang menonton hanya keluarga sendiri. Sekarang ada mahasiswa yang hafal lirik lagu ciptaan kami, itu rasanya sulit dijelaskan," ujarnya.',
  'Vokalis utama, Larasati Widyaningrum, tampil mengenakan kebaya encim berwarna hijau pupus. Ia sempat menitikkan air mata saat menyanyikan lagu penutup yang ditulis untuk mendiang pemain selo mereka.',
  'Salah seorang penonton, Reyhan Aulia (21), mengaku baru pertama kali menyaksikan keroncong secara langsung. "Awalnya cuma menemani ibu, ternyata asyik juga," kata dia.',
  'Seusai konser, Muara Jingga berencana merekam album ketiga pada awal 2027. "Kami ingin merekamnya di ruang terbuka, biar suara hujan Serpong ikut masuk," pungkasnya.(DIR)',
];

const filmRest: readonly string[] = [
  'Film berdurasi 19 menit itu mengisahkan seorang penjahit keliling yang mendapat pesanan gaun pengantin dari pelanggan yang tidak pernah ia temui. Seluruh adegannya diambil di gang-gang Ciledug dan Karang Tengah.',
  'Sutradara Nadira Salsabila mengatakan, gagasan cerita datang dari suara bel sepeda penjahit yang lewat di depan rumahnya saban pagi.',
  'Baca Juga: Belajar Menulis Skenario Gratis di Perpustakaan Cikokol',
  '"Biaya produksinya hanya Rp18 juta, hasil patungan tujuh orang. Lampu kami pinjam dari tukang foto pernikahan, kostumnya dijahit sendiri oleh pemeran utama," ungkap Nadira.',
  'Peran penjahit dimainkan Mpok Rodiah, 54 tahun, yang dalam kesehariannya memang menerima permak pakaian. Ia belum pernah berakting dan mula-mula menolak tawaran tersebut.',
  '"Saya pikir bercanda. Begitu tahu boleh sambil menjahit betulan, ya sudah, saya mau," tuturnya disambut tawa penonton.',
  'Setelah pemutaran perdana, film itu akan dibawa berkeliling ke enam kampus di Tangerang Raya sampai pertengahan Desember. Jadwalnya diumumkan melalui akun media sosial komunitas.',
];

const lenongRest: readonly string[] = [
  'Lakon karya Syahrul Bakhtiar itu bercerita tentang juragan kontrakan yang mencari menantu lewat sayembara membuat pantun. Musik pengiringnya dimainkan langsung oleh sembilan penabuh gambang kromong.',
  '“Penonton boleh menyahut dari kursi, malah harus. Lenong itu mati kalau penontonnya diam,” kata Syahrul seusai latihan di Neglasari, Kamis (19/11/2026).',
  'Ia menjelaskan, naskah hanya memuat kerangka adegan sehingga para pemain bebas berimprovisasi. Setiap malam, ujung cerita bisa berbeda bergantung pada pantun yang dilontarkan penonton.',
  'Sebanyak 17 pemain terlibat, lima di antaranya pelajar SMA yang bergabung lewat audisi pada Agustus lalu. Yang paling muda, Zahra Kamila, baru berusia 15 tahun dan memerankan calon menantu yang gemar membantah.',
  '“Paling susah menahan tawa kalau lawan main mulai ngawur. Saya sampai menggigit sapu tangan,” ucap Zahra.',
  'Tiket dijual Rp35.000 untuk umum dan Rp15.000 untuk pelajar. Panitia juga menyediakan 40 kursi gratis bagi warga lanjut usia yang mendaftar lewat kantor kelurahan.',
];

/** The sample articles of the desk HIBURAN. */
export const hiburan: readonly SampleArticle[] = [
  {
    desk: 'hiburan',
    label: 'HIBURAN',
    title: 'Satu Dekade Muara Jingga, Keroncong Serpong yang Digandrungi Anak Muda',
    byline: 'Maya Lestari',
    caption: 'Larasati Widyaningrum bersama Orkes Keroncong Muara Jingga di panggung terbuka Taman Kota 2 Serpong.',
    credit: '@KabarKentongan / Sari Wulandari',
    paragraphs: [
      'KABARKENTONGAN.com-Orkes Keroncong Muara Jingga menghibur sekitar 1.200 penonton dalam konser ulang tahun kesepuluhnya di panggung terbuka Taman Kota 2 Serpong, Tangerang Selatan, Jumat malam, 20 November 2026.',
      ...keroncongRest,
    ],
    correction: {
      title: 'Satu Dekade Muara Jingga, Keroncong Serpong yang Digandrungi Anak Muda',
      paragraphs: [
        'KABARKENTONGAN.com-Orkes Keroncong Muara Jingga menghibur sekitar 900 penonton dalam konser ulang tahun kesepuluhnya di panggung terbuka Taman Kota 2 Serpong, Tangerang Selatan, Jumat malam, 20 November 2026.',
        ...keroncongRest,
      ],
    },
  },
  {
    desk: 'hiburan',
    label: 'HIBURAN',
    title: 'Film Pendek tentang Penjahit Keliling Ciledug Diputar Perdana, 300 Kursi Ludes',
    byline: 'Fajar Ramdani',
    caption: 'Sutradara Nadira Salsabila menjawab pertanyaan penonton seusai pemutaran perdana filmnya.',
    credit: '@KabarKentongan / Bayu Hermansyah',
    paragraphs: [
      'KABARKENTONGAN.com-Komunitas film Layar Gang memutar perdana film pendek "Jahitan Terakhir" di Gedung Kesenian Kota Tangerang, Sabtu 21 November 2026, dan 300 kursi yang disediakan habis dipesan.',
      ...filmRest,
    ],
    correction: {
      title: 'Film Pendek tentang Penjahit Keliling Ciledug Diputar Perdana, 250 Kursi Ludes',
      paragraphs: [
        'KABARKENTONGAN.com-Komunitas film Layar Gang memutar perdana film pendek "Jahitan Terakhir" di Gedung Kesenian Kota Tangerang, Sabtu 21 November 2026, dan 250 kursi yang disediakan habis dipesan.',
        ...filmRest,
      ],
    },
  },
  {
    desk: 'hiburan',
    label: 'HIBURAN',
    title: 'Penonton Boleh Menyahut, Lenong “Juragan Salah Alamat” Siap Naik Panggung',
    byline: 'Yanti Kusumaningrum',
    caption: 'Para pemain Sanggar Lenong Pintu Seribu berlatih di aula kelurahan di Neglasari.',
    credit: 'Istimewa / Dok. Sanggar',
    paragraphs: [
      'KABARKENTONGAN.com—Sanggar Lenong Pintu Seribu akan mementaskan lakon jenaka “Juragan Salah Alamat” di Gedung Cisadane, Kota Tangerang, Sabtu 28 November 2026 mulai pukul 20.00 WIB.',
      ...lenongRest,
    ],
    correction: {
      title: 'Penonton Boleh Menyahut, Lenong “Juragan Salah Alamat” Siap Naik Panggung',
      paragraphs: [
        'KABARKENTONGAN.com—Sanggar Lenong Pintu Seribu akan mementaskan lakon jenaka “Juragan Salah Alamat” di Gedung Cisadane, Kota Tangerang, Sabtu 28 November 2026 mulai pukul 19.30 WIB.',
        ...lenongRest,
      ],
    },
  },
];
