import type { SampleArticle } from '../sample-article.js';

const nightBusRest: readonly string[] = [
  'Bus malam itu dioperasikan PO Lintas Surosowan dengan delapan armada berkapasitas 32 kursi. Keberangkatan dijadwalkan setiap satu jam hingga pukul 04.00 WIB dari halte Terminal 1, 2, dan 3.',
  'Manajer Operasional PO Lintas Surosowan, Gunawan Prihadi, menuturkan rute tersebut dibuka karena banyak penumpang pesawat malam bertahan di terminal sampai pagi.',
  '"Survei kami menunjukkan tiga dari sepuluh penumpang tujuan Serang memilih tidur di kursi tunggu. Ongkos taksi bagi mereka terlalu berat," ujarnya.',
  'Ia memastikan bus berhenti di Balaraja dan Ciujung untuk menurunkan penumpang. Bagasi hingga 25 kilogram tidak dikenai biaya tambahan.',
  'Seorang calon penumpang, Nurhayati Salsabila, mengaku lega. Perawat asal Cipocok Jaya itu kerap mendarat dari Makassar selepas pukul 23.00 WIB.',
  '"Biasanya suami menjemput, padahal paginya dia harus mengajar. Sekarang dia bisa tidur nyenyak," katanya sambil tertawa.',
  'Layanan ini dievaluasi setelah tiga bulan. "Kalau rata-rata kursinya terisi separuh saja, rute Pandeglang kami buka berikutnya," pungkas Gunawan.(HRP/DIR)',
];

const lostBagRest: readonly string[] = [
  'Tas hitam itu tergeletak di bawah wastafel toilet kedatangan sekitar pukul 14.20 WIB. Sumiati lalu membawanya ke pos keamanan tanpa membuka isinya.',
  'Setelah diperiksa dengan disaksikan dua petugas, tas tersebut ternyata juga berisi paspor dan buku tabungan. Nama pemiliknya kemudian diumumkan melalui pengeras suara.',
  'Pemilik tas, Bambang Hadisaputro, sudah berada di tempat parkir ketika mendengar kabar itu dari telepon petugas. Uang tersebut disiapkannya untuk membayar biaya operasi sang ibu.',
  '“Lutut saya lemas begitu sadar tasnya tidak ada. Bu Sumiati bukan cuma mengembalikan uang, beliau menyelamatkan ibu saya,” ucapnya.',
  'Sumiati sendiri menolak imbalan yang ditawarkan. Perempuan asal Benda yang telah sembilan tahun bekerja di bandara itu hanya meminta didoakan sehat.',
  '“Saya ingat pesan bapak, rezeki orang jangan dipegang lama-lama. Lagi pula, kalau saya ambil, mana bisa tidur,” tuturnya.',
  'Atas kejujurannya, pengelola gedung memberi Sumiati piagam dan beasiswa bagi anak bungsunya. Penyerahan dilakukan pada apel pagi, Selasa 24 November 2026.',
];

const drillRest: readonly string[] = [
  'Dalam skenario, sebuah pesawat tergelincir setelah roda depannya rusak dan sayap kirinya terbakar. Mobil pemadam pertama harus tiba dalam waktu kurang dari tiga menit.',
  'Ketua pelaksana latihan, Krisna Adiwinata, mengatakan target itu tercapai dengan catatan waktu 2 menit 41 detik. Namun, pemilahan korban di tenda darurat dinilainya masih terlalu lambat.',
  '"Latihan memang dibuat supaya kekurangan ketahuan sekarang, bukan pada hari kejadian. Kami akan menambah tenaga medis di titik pertama," ujarnya seusai kegiatan.',
  'Para pemeran korban berasal dari sekolah keperawatan di Neglasari. Wajah mereka dirias luka bakar, sementara sebagian lagi berpura-pura panik dan tidak memahami bahasa Indonesia.',
  'Salah seorang di antaranya, Aulia Ramadhanti, mengaku belajar banyak tentang cara berbicara kepada korban. "Ternyata yang paling menenangkan itu petugas yang menyebut namanya lebih dahulu," kata dia.',
  'Selama latihan, penerbangan tetap berjalan normal karena kegiatan berlangsung di landas hubung yang sedang tidak dipakai. Pengumuman dipasang di seluruh terminal agar penumpang tidak terkejut melihat asap.',
];

/** Sample articles of the desk Bandara. */
export const bandara: readonly SampleArticle[] = [
  {
    desk: 'bandara',
    label: 'BANDARA',
    title: 'Bus Malam Bandara Soekarno-Hatta-Serang Beroperasi, Tarifnya Rp75.000',
    byline: 'Arman Setiadi',
    caption: 'Bus malam tujuan Serang menunggu penumpang di halte Terminal 3 Bandara Soekarno-Hatta.',
    credit: '@KabarKentongan / Arman Setiadi',
    paragraphs: [
      'KABARKENTONGAN.com-Penumpang yang mendarat larut malam di Bandara Soekarno-Hatta kini dapat menumpang bus menuju Serang dengan tarif Rp75.000. Layanan itu mulai beroperasi pada Jumat 20 November 2026 pukul 22.00 WIB.',
      ...nightBusRest,
    ],
    correction: {
      title: 'Bus Malam Bandara Soekarno-Hatta-Serang Beroperasi, Tarifnya Rp85.000',
      paragraphs: [
        'KABARKENTONGAN.com-Penumpang yang mendarat larut malam di Bandara Soekarno-Hatta kini dapat menumpang bus menuju Serang dengan tarif Rp85.000. Layanan itu mulai beroperasi pada Jumat 20 November 2026 pukul 22.00 WIB.',
        ...nightBusRest,
      ],
    },
  },
  {
    desk: 'bandara',
    label: 'BANDARA',
    title: 'Temukan Tas Berisi Uang Puluhan Juta, Petugas Kebersihan Bandara Menolak Imbalan',
    byline: 'Sari Wulandari',
    caption: 'Sumiati memperlihatkan piagam penghargaan yang diterimanya di Terminal 2 Bandara Soekarno-Hatta.',
    credit: '@KabarKentongan / Sari Wulandari',
    paragraphs: [
      'KABARKENTONGAN.com-Petugas kebersihan Terminal 2 Bandara Soekarno-Hatta, Sumiati Lestari, 44, mengembalikan tas berisi uang Rp45 juta yang tertinggal di toilet kedatangan, Minggu, 22 November 2026.',
      ...lostBagRest,
    ],
    correction: {
      title: 'Temukan Tas Berisi Uang Puluhan Juta, Petugas Kebersihan Bandara Menolak Imbalan',
      paragraphs: [
        'KABARKENTONGAN.com-Petugas kebersihan Terminal 2 Bandara Soekarno-Hatta, Sumiati Lestari, 47, mengembalikan tas berisi uang Rp54 juta yang tertinggal di toilet kedatangan, Minggu, 22 November 2026.',
        ...lostBagRest,
      ],
    },
  },
  {
    desk: 'bandara',
    label: 'BANDARA',
    title: 'Simulasi Pesawat Tergelincir, 320 Personel Dilatih di Bandara Soekarno-Hatta',
    byline: 'Reza Firmansyah',
    caption: 'Tim penyelamat mengevakuasi pemeran korban dalam latihan darurat di Bandara Soekarno-Hatta.',
    credit: 'Istimewa / Dok. Panitia Latihan',
    paragraphs: [
      'KABARKENTONGAN.com – Sebanyak 320 personel gabungan mengikuti latihan keadaan darurat berupa simulasi pesawat tergelincir di Bandara Soekarno-Hatta, Tangerang, Kamis (19/11/2026) pagi.',
      ...drillRest,
    ],
    correction: {
      title: 'Simulasi Pesawat Tergelincir, 230 Personel Dilatih di Bandara Soekarno-Hatta',
      paragraphs: [
        'KABARKENTONGAN.com – Sebanyak 230 personel gabungan mengikuti latihan keadaan darurat berupa simulasi pesawat tergelincir di Bandara Soekarno-Hatta, Tangerang, Kamis (19/11/2026) pagi.',
        ...drillRest,
      ],
    },
  },
];
