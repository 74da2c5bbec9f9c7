import type { SampleArticle } from '../sample-article.js';

const rainAlertRest: readonly string[] = [
  'Peningkatan status itu diputuskan setelah hujan lebat turun berturut-turut di bagian selatan Banten. Sedikitnya 26 desa di Kabupaten Lebak dan Pandeglang masuk daftar pantauan.',
  'Kepala Bidang Kedaruratan BPBD Banten Arif Budiraharja menyebutkan, 140 personel ditempatkan di enam pos bersama delapan perahu karet. Logistik untuk 2.000 pengungsi juga telah dikirim ke gudang Rangkasbitung.',
  '"Jangan menunggu air masuk rumah. Begitu sirene desa berbunyi, dahulukan anak-anak dan orang tua, barang belakangan," tegasnya.',
  'Baca Juga: Siswa SMP Pondok Aren Juara Lomba Sains lewat Alat Peringatan Banjir',
  'Selain banjir, BPBD mewaspadai longsor di ruas jalan menuju Cibeber dan Bayah. Dua alat berat disiagakan agar jalan dapat segera dibuka bila tertimbun.',
  'Kepala Desa Sukamekar, Ahmad Sobirin, menyatakan warganya telah menyepakati balai desa dan masjid sebagai tempat berkumpul. Jadwal ronda malam pun ditambah menjadi dua regu.',
  '"Kami belajar dari tahun lalu, waktu listrik padam dan orang berlarian tanpa arah. Kali ini lampu petromaks sudah siap," kata dia.',
];

const riceHarvestRest: readonly string[] = [
  'Hasil itu melampaui panen musim sebelumnya yang hanya 5,1 ton per hektare. Petani menanam varietas genjah yang dipanen pada umur 95 hari, sehingga terhindar dari kekeringan.',
  'Ketua gabungan kelompok tani setempat, H. Syamsul Ma’arif, mengatakan kunci keberhasilannya ialah jadwal air. Setiap blok mendapat giliran enam jam dan dicatat di papan dekat pintu irigasi.',
  '“Dahulu yang kuat begadang, dia yang dapat air. Sekarang semua kebagian karena jamnya tertulis dan diawasi bersama,” ungkapnya.',
  'Gabah kering panen dijual seharga Rp6.900 per kilogram kepada penggilingan di Kragilan. Menurut Syamsul, harga tersebut masih memberi keuntungan meskipun ongkos tenaga panen naik.',
  'Di sisi lain, petani mengeluhkan tikus yang menyerang tujuh hektare tanaman. Penyuluh Dinas Pertanian Banten, Melati Anggraeni, menyarankan pemasangan rumah burung hantu di pematang.',
  '“Satu pasang burung hantu bisa memangsa ratusan tikus dalam setahun. Lebih murah daripada racun dan tidak membahayakan ternak,” jelasnya.',
];

const ferryRest: readonly string[] = [
  'Jumlah tersebut mencakup lima kapal cadangan yang hanya dioperasikan ketika antrean kendaraan melampaui kantong parkir. Puncak arus diperkirakan terjadi pada Rabu, 23 Desember 2026.',
  'Juru bicara posko Merak, Dian Purnomosidi, menjelaskan waktu bongkar muat dipangkas menjadi 45 menit per kapal. Penumpang juga diminta membeli tiket dari rumah karena loket di pelabuhan ditutup. BACA JUGA : Hujan Lebat di Banten Selatan, BPBD Tingkatkan Status Siaga',
  '"Antrean panjang biasanya berawal dari orang yang datang tanpa tiket. Satu mobil ragu-ragu di gerbang, seratus mobil di belakangnya ikut menunggu," ujarnya, Selasa 24 November 2026.',
  'Ia menambahkan, sepeda motor diarahkan ke dermaga tersendiri agar tidak bercampur dengan bus. Tenda berpendingin udara dan ruang laktasi disediakan di dekat pintu keberangkatan.',
  'Bagi pengemudi truk, pembatasan berlaku mulai 20 Desember. Kendaraan pengangkut bahan pokok dan obat-obatan dikecualikan dari aturan itu.',
  'Sopir truk sayur asal Lampung, Maryanto, berharap petugas tidak menyamaratakan semua muatan. "Kol dan tomat tidak bisa disuruh menunggu dua hari," selorohnya.',
];

/** Sample articles of the desk Banten. */
export const banten: readonly SampleArticle[] = [
  {
    desk: 'banten',
    label: 'BANTEN',
    title: 'Hujan Lebat di Banten Selatan, BPBD Tingkatkan Status Siaga',
    byline: 'Redaksi',
    caption: 'Personel BPBD Banten memeriksa perahu karet sebelum dikirim ke Kabupaten Lebak.',
    credit: 'Istimewa / Dok. Humas',
    paragraphs: [
      'SERANG - Badan Penanggulangan Bencana Daerah (BPBD) Banten meningkatkan status menjadi siaga di Kabupaten Lebak dan Pandeglang mulai Senin, 23 November 2026, hingga 14 hari ke depan akibat hujan lebat.',
      ...rainAlertRest,
    ],
    correction: {
      title: 'Hujan Lebat di Banten Selatan, BPBD Tingkatkan Status Siaga',
      paragraphs: [
        'SERANG - Badan Penanggulangan Bencana Daerah (BPBD) Banten meningkatkan status menjadi siaga di Kabupaten Lebak dan Pandeglang mulai Selasa, 24 November 2026, hingga 10 hari ke depan akibat hujan lebat.',
        ...rainAlertRest,
      ],
    },
  },
  {
    desk: 'banten',
    label: 'BANTEN',
    title: 'Panen Raya di Pontang, Petani Serang Hasilkan 6,8 Ton Padi per Hektare',
    byline: 'Rina Kusnadi',
    caption: 'Petani mengangkut gabah saat panen raya di Kecamatan Pontang, Kabupaten Serang.',
    credit: '@KabarKentongan / Rina Kusnadi',
    paragraphs: [
      'KABARKENTONGAN.com-Petani di Kecamatan Pontang, Kabupaten Serang, memanen rata-rata 6,8 ton padi per hektare dalam panen raya pada Rabu (18/11/2026) setelah pembagian air irigasi dibenahi.',
      ...riceHarvestRest,
    ],
    correction: {
      title: 'Panen Raya di Pontang, Petani Serang Hasilkan 6,3 Ton Padi per Hektare',
      paragraphs: [
        'KABARKENTONGAN.com-Petani di Kecamatan Pontang, Kabupaten Serang, memanen rata-rata 6,3 ton padi per hektare dalam panen raya pada Rabu (18/11/2026) setelah pembagian air irigasi dibenahi.',
        ...riceHarvestRest,
      ],
    },
  },
  {
    desk: 'banten',
    label: 'BANTEN',
    title: 'Hadapi Libur Akhir Tahun, Puluhan Kapal Feri Disiapkan di Merak',
    byline: 'Taufan Hidayatullah',
    caption: 'Kendaraan menunggu giliran masuk kapal di Pelabuhan Merak, Kota Cilegon.',
    credit: '@KabarKentongan / Taufan Hidayatullah',
    paragraphs: [
      'KABARKENTONGAN.com-Sebanyak 38 kapal feri disiapkan di Pelabuhan Merak, Kota Cilegon, untuk melayani penyeberangan ke Bakauheni selama libur akhir tahun, mulai Sabtu 19 Desember 2026.',
      ...ferryRest,
    ],
    correction: {
      title: 'Hadapi Libur Akhir Tahun, Puluhan Kapal Feri Disiapkan di Merak',
      paragraphs: [
        'KABARKENTONGAN.com-Sebanyak 33 kapal feri disiapkan di Pelabuhan Merak, Kota Cilegon, untuk melayani penyeberangan ke Bakauheni selama libur akhir tahun, mulai Jumat 18 Desember 2026.',
        ...ferryRest,
      ],
    },
  },
];
