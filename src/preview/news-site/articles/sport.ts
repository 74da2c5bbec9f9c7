import type { SampleArticle } from '../sample-article.js';

const comebackRest: readonly string[] = [
  'Tim tamu lebih dulu unggul melalui tendangan bebas Reza Maulidan pada menit ke-23. Bola yang membentur pagar hidup berubah arah dan tidak terjangkau penjaga gawang Benteng Cisadane, Yoga Firmansyah.',
  'Selepas jeda, pelatih Benteng Cisadane, Hendra Wiratama, memasukkan dua pemain sayap sekaligus. Perubahan itu segera membuahkan hasil ketika sundulan bek Aldo Simarangkir menyamakan kedudukan pada menit ke-61.',
  '"Di ruang ganti saya hanya minta mereka berhenti terburu-buru. Umpan pendek kami sebenarnya jalan, tinggal keberanian masuk ke kotak penalti," ujar Hendra seusai laga.',
  'Ia mengungkapkan, kemenangan ini terasa istimewa karena tiga pemain inti absen akibat cedera dan akumulasi kartu kuning.',
  'Sementara itu, pelatih Laskar Krakatau, Dadang Suhendi, mengakui anak asuhnya kehilangan konsentrasi pada seperempat jam terakhir. "Kami terlalu cepat merasa aman," katanya.',
  'Tambahan tiga poin mengantar Benteng Cisadane ke peringkat kedua klasemen dengan 19 angka, terpaut dua angka dari pemuncak. Pada pekan berikutnya mereka bertandang ke Rangkasbitung, Minggu 29 November 2026. (RMI/RAC)',
];

const archeryRest: readonly string[] = [
  'Kejuaraan yang berlangsung tiga hari di Lapangan Panahan Pamulang itu diikuti 214 atlet dari delapan kabupaten dan kota. Tuan rumah menurunkan 36 atlet, separuhnya masih duduk di bangku SMP.',
  'Manajer tim panahan pelajar Tangsel, H. Mulyadi, mengaku tidak menyangka hasilnya melampaui target lima emas yang dipasang sebelum lomba.',
  '“Latihan mereka cuma tiga kali seminggu karena lapangan dipakai bergantian. Justru dari keterbatasan itu disiplin anak-anak terbentuk,” kata Mulyadi.',
  'Bintang kejuaraan kali ini adalah Keisha Ramadhani, siswi kelas IX yang mengumpulkan tiga emas dari nomor busur nasional. Pada babak final perseorangan, ia menang tipis 6-5 lewat satu anak panah penentuan.',
  'Keisha bercerita, angin yang berembus kencang pada sesi siang sempat membuatnya dua kali melepaskan anak panah di luar lingkaran kuning. “Saya tarik napas, hitung sampai empat, baru lepas. Itu pesan pelatih yang paling saya ingat,” tuturnya.',
  'Para peraih emas dijadwalkan mengikuti pemusatan latihan pada Desember mendatang sebagai persiapan menuju kejuaraan tingkat nasional. BACA JUGA : Kolam Renang Pamulang Kembali Dibuka untuk Latihan Atlet Pelajar',
];

const runRest: readonly string[] = [
  'Rute sepanjang 10 kilometer itu menyusuri tepian Sungai Cisadane sebelum kembali ke garis akhir di titik yang sama. Peserta kategori umum dilepas pukul 05.30 WIB, disusul kategori keluarga 5 kilometer pada pukul 06.00 WIB.',
  'Ketua panitia, Bagus Adiputra, mengatakan, sejumlah ruas jalan ditutup sementara mulai pukul 04.30 WIB hingga 09.00 WIB, yaitu:',
  '- Jl. Benteng Jaya, dua arah',
  '- Jl. Kali Pasir, dari simpang Pasar Lama sampai jembatan',
  '- Jl. Perintis Kemerdekaan, lajur kiri arah Cikokol',
  '"Kami sudah menyurati pengurus RT dan RW di sepanjang rute. Warga yang ada keperluan darurat tetap bisa melintas dengan dikawal petugas," ujarnya, Senin (23/11/2026).',
  'Paket lomba berisi kaus dan nomor dada dapat diambil pada Jumat dan Sabtu, 27-28 November 2026, dengan menunjukkan kartu identitas. Bagus mengingatkan, panitia tidak melayani pengambilan pada hari lomba.',
];

/** The sample articles of the desk SPORT. */
export const sport: readonly SampleArticle[] = [
  {
    desk: 'sport',
    label: 'SPORT',
    title: 'Gol Menit ke-88 Antar Benteng Cisadane Tekuk Laskar Krakatau 2-1',
    byline: 'Dimas Prakoso',
    caption: 'Para pemain Benteng Cisadane FC merayakan gol kemenangan di Stadion Benteng, Kota Tangerang.',
    credit: '@KabarKentongan / Sari Wulandari',
    paragraphs: [
      'KABARKENTONGAN.com-Benteng Cisadane FC membalikkan keadaan dan menang 2-1 atas Laskar Krakatau di Stadion Benteng, Kota Tangerang, Sabtu 21 November 2026, berkat gol penyerang pengganti Ilham Saputro pada menit ke-88.',
      ...comebackRest,
    ],
    correction: {
      title: 'Gol Menit ke-86 Antar Benteng Cisadane Tekuk Laskar Krakatau 2-1',
      paragraphs: [
        'KABARKENTONGAN.com-Benteng Cisadane FC membalikkan keadaan dan menang 2-1 atas Laskar Krakatau di Stadion Benteng, Kota Tangerang, Sabtu 21 November 2026, berkat gol penyerang pengganti Ilham Saputra pada menit ke-86.',
        ...comebackRest,
      ],
    },
  },
  {
    desk: 'sport',
    label: 'SPORT',
    title: 'Borong Tujuh Emas, Pemanah Pelajar Tangsel Juara Umum Tingkat Banten',
    byline: 'Nurul Azizah',
    caption: 'Keisha Ramadhani membidik sasaran pada babak final nomor busur nasional di Lapangan Panahan Pamulang.',
    credit: '@KabarKentongan / Bayu Hermansyah',
    paragraphs: [
      'KABARKENTONGAN.com- Kontingen panahan pelajar Kota Tangerang Selatan menjadi juara umum Kejuaraan Panahan Pelajar Banten dengan tujuh emas, empat perak, dan enam perunggu setelah lomba berakhir di Pamulang, Minggu 22 November 2026.',
      ...archeryRest,
    ],
    correction: {
      title: 'Borong Delapan Emas, Pemanah Pelajar Tangsel Juara Umum Tingkat Banten',
      paragraphs: [
        'KABARKENTONGAN.com- Kontingen panahan pelajar Kota Tangerang Selatan menjadi juara umum Kejuaraan Panahan Pelajar Banten dengan delapan emas, empat perak, dan lima perunggu setelah lomba berakhir di Pamulang, Minggu 22 November 2026.',
        ...archeryRest,
      ],
    },
  },
  {
    desk: 'sport',
    label: 'SPORT',
    title: 'Lari Tepi Cisadane Digelar Minggu, Ini Ruas Jalan yang Ditutup',
    byline: 'Redaksi',
    caption: 'Warga berlatih lari di jalur tepi Sungai Cisadane menjelang lomba akhir pekan ini.',
    credit: 'Istimewa / Dok. Panitia',
    paragraphs: [
      'TANGERANG-Sebanyak 3.500 pelari dari Banten, Jakarta, dan Jawa Barat akan mengikuti lomba Lari Tepi Cisadane yang dimulai dari kawasan Pasar Lama, Kota Tangerang, Minggu 29 November 2026.',
      ...runRest,
    ],
    correction: {
      title: 'Lari Tepi Cisadane Digelar Minggu, Ini Ruas Jalan yang Ditutup',
      paragraphs: [
        'TANGERANG-Sebanyak 3.050 pelari dari Banten, Jakarta, dan Jawa Barat akan mengikuti lomba Lari Tepi Cisadane yang dimulai dari kawasan Pasar Lama, Kota Tangerang, Minggu 29 November 2026.',
        ...runRest,
      ],
    },
  },
];
