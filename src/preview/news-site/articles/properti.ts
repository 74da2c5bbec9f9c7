import type { SampleArticle } from '../sample-article.js';

const subsidisedHomes = [
  'Rumah bertipe 36 itu berdiri di atas tanah 60 meter persegi, lima belas menit berkendara dari Stasiun Maja. Pengembang memasang harga Rp185 juta dengan cicilan sekitar Rp1,1 juta per bulan selama 20 tahun.',
  'Direktur pengembang Griya Awan Sentosa, Teguh Santika, mengatakan pembeli diseleksi berdasarkan penghasilan dan status kepemilikan rumah. Pekerja harian pun boleh mendaftar asalkan memiliki catatan tabungan enam bulan terakhir.',
  '"Yang mendaftar kebanyakan pedagang kecil dan pengemudi ojek. Mereka sanggup mencicil, hanya sering kesulitan menunjukkan slip gaji," jelasnya.',
  'Kereta Menjadi Alasan Utama',
  'Bagi Anisa Fitriyani, 28 tahun, pegawai apotek di Kebayoran, jarak ke stasiun menjadi pertimbangan pertama. Ia menghitung ongkos kereta pulang-pergi masih jauh lebih murah daripada menyewa kamar di Jakarta.',
  '"Berangkat pukul lima pagi tidak masalah. Setidaknya uangnya menjadi rumah, bukan habis untuk sewa," ungkap Anisa setelah menerima kunci.',
  'Meski begitu, penghuni masih menunggu angkutan pengumpan menuju stasiun. Dinas perhubungan setempat menargetkan dua trayek baru mulai melayani kawasan itu pada Januari 2027.',
];

const boardingHouses = [
  'Kenaikan paling terasa di sekitar Jl. Kertamukti dan Pisangan. Kamar ukuran 3 x 4 meter dengan kamar mandi dalam kini ditawarkan Rp1,4 juta hingga Rp1,9 juta per bulan, belum termasuk listrik.',
  '“Biaya perawatan memang naik, terutama air dan tukang. Namun, kami menahan harga untuk penghuni lama supaya mereka tidak pindah di tengah semester,” tutur H. Mulyadi, pemilik 22 kamar di Cirendeu.',
  'Paguyuban yang ia pimpin mencatat tingkat hunian mencapai 94 persen. Sisanya umumnya kamar tanpa jendela yang mulai ditinggalkan mahasiswa.',
  'Baca Juga: Indekos Bersama Jadi Pilihan Mahasiswa Rantau di Ciputat',
  'Kondisi tersebut mendorong sebagian mahasiswa menyewa rumah kontrakan beramai-ramai. Galih Permana, 20 tahun, mahasiswa asal Cilegon, berbagi rumah tiga kamar dengan empat temannya dan hanya membayar Rp650.000 per bulan.',
  '“Harus ada jadwal piket dan buku kas. Kalau tidak, yang ribut bukan soal kamar, tetapi soal galon,” kelakarnya.',
  'Pengamat properti Ratri Maheswari memperkirakan harga akan bertahan hingga pertengahan tahun depan. Pasokan baru, menurut dia, baru masuk setelah tiga bangunan bertingkat di sekitar Ciputat Timur selesai dibangun.',
];

const houseCheck = [
  '"Kebocoran jarang datang tiba-tiba. Rumah biasanya sudah memberi tanda, hanya pemiliknya tidak sempat menengok ke atas," kata Ratna yang telah 17 tahun menangani perbaikan rumah tinggal.',
  'Ia menyarankan pemilik rumah meluangkan satu akhir pekan untuk memeriksa bagian-bagian berikut:',
  '1. Talang dan lubang pembuangan, bersihkan dari daun dan sarang burung, lalu alirkan seember air untuk memastikan tidak ada yang mampat.',
  '2. Sambungan genting dan dinding, perhatikan noda kekuningan di plafon yang menandakan air pernah merembes.',
  '3. Stopkontak di bawah ketinggian 40 sentimeter, terutama di rumah yang pernah tergenang, sebaiknya dipindahkan lebih tinggi.',
  'Untuk rumah tipe 45, perbaikan ringan semacam itu menghabiskan biaya Rp750.000 sampai Rp1,5 juta. Jumlah tersebut jauh lebih kecil daripada mengganti plafon yang ambruk, yang dapat menelan Rp9 juta.',
  'Selain itu, ia mengingatkan agar pekerjaan di atap tidak dilakukan sendirian. "Pakai alas kaki yang tidak licin dan minta seseorang memegang tangga. Genting bisa diganti, tulang punggung tidak," pungkasnya.(DIR)',
];

/** The sample articles of the property desk. */
export const properti: readonly SampleArticle[] = [
  {
    desk: 'properti',
    label: 'PROPERTI',
    title: 'Serah Terima Kunci di Maja, 320 Keluarga Mulai Tempati Rumah Subsidi',
    byline: 'Ilham Nugraha',
    caption: 'Deretan rumah subsidi yang siap dihuni di Kecamatan Maja, Kabupaten Lebak.',
    credit: '@KabarKentongan / Ilham Nugraha',
    paragraphs: [
      'KABARKENTONGAN.com-Sebanyak 320 keluarga menerima kunci rumah subsidi di Perumahan Bumi Angsana, Kecamatan Maja, Kabupaten Lebak, Sabtu 21 November 2026. Separuh lebih pembelinya bekerja di Tangerang dan Jakarta.',
      ...subsidisedHomes,
    ],
    correction: {
      title: 'Serah Terima Kunci di Maja, 230 Keluarga Mulai Tempati Rumah Subsidi',
      paragraphs: [
        'KABARKENTONGAN.com-Sebanyak 230 keluarga menerima kunci rumah subsidi di Perumahan Bumi Angsana, Kecamatan Maja, Kabupaten Lebak, Sabtu 21 November 2026. Separuh lebih pembelinya bekerja di Tangerang dan Jakarta.',
        ...subsidisedHomes,
      ],
    },
  },
  {
    desk: 'properti',
    label: 'PROPERTI',
    title: 'Kamar Indekos di Ciputat Makin Mahal, Mahasiswa Ramai-Ramai Sewa Kontrakan',
    byline: 'Fira Anindita',
    caption: 'Papan penawaran kamar indekos terpasang di sebuah gang di Ciputat, Tangerang Selatan.',
    credit: '@KabarKentongan / Fira Anindita',
    paragraphs: [
      'KABARKENTONGAN.com-Sewa kamar indekos di sekitar kampus Ciputat, Tangerang Selatan, naik rata-rata 18 persen dibandingkan dengan tahun lalu. Data itu dihimpun paguyuban pemilik indekos hingga Rabu (18/11/2026).',
      ...boardingHouses,
    ],
    correction: {
      title: 'Kamar Indekos di Ciputat Makin Mahal, Mahasiswa Ramai-Ramai Sewa Kontrakan',
      paragraphs: [
        'KABARKENTONGAN.com-Sewa kamar indekos di sekitar kampus Ciputat, Tangerang Selatan, naik rata-rata 12 persen dibandingkan dengan tahun lalu. Data itu dihimpun paguyuban pemilik indekos hingga Rabu (18/11/2026).',
        ...boardingHouses,
      ],
    },
  },
  {
    desk: 'properti',
    label: 'PROPERTI',
    title: 'Hujan Mulai Rutin, Periksa Tiga Bagian Rumah Ini Sebelum Bocor',
    byline: 'Galuh Pramesti',
    caption: 'Seorang tukang memeriksa sambungan genting rumah warga di Karawaci, Kota Tangerang.',
    credit: '@KabarKentongan / Galuh Pramesti',
    paragraphs: [
      'KABARKENTONGAN.com- Arsitek Ratna Puspandari mengajak warga Tangerang memeriksa atap dan saluran air sebelum hujan makin deras. Ajakan itu disampaikannya dalam kelas merawat rumah di Karawaci, Minggu, 22 November 2026.',
      ...houseCheck,
    ],
    correction: {
      title: 'Hujan Mulai Rutin, Periksa Tiga Bagian Rumah Ini Sebelum Bocor',
      paragraphs: [
        'KABARKENTONGAN.com- Arsitek Ratna Puspitasari mengajak warga Tangerang memeriksa atap dan saluran air sebelum hujan makin deras. Ajakan itu disampaikannya dalam kelas merawat rumah di Karawaci, Minggu, 22 November 2026.',
        ...houseCheck,
      ],
    },
  },
];
