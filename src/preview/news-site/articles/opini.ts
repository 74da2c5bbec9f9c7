import type { SampleArticle } from '../sample-article.js';

const pavementRest: readonly string[] = [
  'Jumlah itu saya hitung sendiri sambil mendorong kereta bayi, bukan dari laporan siapa pun. Ada tiang yang berdiri persis di tengah jalur, ada pot beton, ada pula ubin pemandu tunanetra yang berakhir di bibir selokan.',
  'Trotoar Bukan Sisa Jalan',
  'Kita terbiasa memandang trotoar sebagai ruang yang tersisa setelah kendaraan mendapat bagiannya. Akibatnya, ketika jalan dilebarkan, yang pertama dikorbankan selalu pejalan kaki.',
  'Padahal, hampir setiap perjalanan dimulai dan diakhiri dengan berjalan kaki. Penumpang angkutan umum, pelajar, pedagang, dan lansia yang hendak ke puskesmas sama-sama membutuhkan permukaan yang rata dan tidak terputus.',
  'Seorang tetangga saya, Pak Darmawan, pensiunan guru yang kini memakai tongkat, pernah berkata, "Saya tidak minta trotoar yang indah. Saya cuma ingin sampai ke warung tanpa turun ke aspal."',
  'Kalimat itu semestinya cukup menjadi ukuran. Pemerintah kota tidak harus menunggu anggaran besar; memindahkan tiang, meratakan bidang landai, dan menutup lubang selokan dapat dikerjakan ruas demi ruas.',
  'Warga pun punya bagian. Berhenti memarkir sepeda motor di atas trotoar adalah sumbangan yang tidak memerlukan rapat, cukup kemauan.',
];

const wasteRest: readonly string[] = [
  'Angka tersebut terdengar kecil di hadapan gunungan sampah kota. Namun, bagi 60 keluarga yang menjalaninya, ia berarti tempat sampah yang tidak lagi berbau dan kebun RT yang tidak lagi membeli pupuk.',
  'Kunci keberhasilannya ternyata bukan alat yang mahal. Setiap rumah hanya diberi ember bertutup, segenggam sekam, dan satu nomor telepon yang bisa dihubungi ketika isi ember mulai berulat.',
  '“Orang menyerah bukan karena malas, melainkan karena tidak tahu harus bertanya kepada siapa,” kata Ibu Suryani, kader lingkungan yang memegang nomor itu.',
  'Saya kira di situlah banyak program pemerintah tersandung. Sosialisasi berlangsung meriah, ember dibagikan, spanduk dipasang, lalu warga dibiarkan sendirian menghadapi belatung pertama.',
  'Karena itu, pendampingan perlu mendapat pos anggaran yang sama pentingnya dengan pembelian alat. Satu kader untuk setiap 50 rumah, dengan uang transpor yang layak, jauh lebih murah daripada menambah satu truk pengangkut.',
  'Sampah dapur adalah urusan yang paling dekat dengan tangan kita. Bila urusan sedekat ini saja tidak selesai, sulit membayangkan kita mampu membereskan yang lebih jauh.',
];

const readingRest: readonly string[] = [
  'Selama ini kita kerap menuduh gawai sebagai biang keladi. Tuduhan itu ada benarnya, tetapi terlalu mudah, sebab ia membebaskan orang dewasa dari pertanyaan yang lebih tidak nyaman: buku apa yang sebenarnya kita sediakan?',
  'Cobalah tengok lemari perpustakaan di sekolah terdekat. Sering kali isinya buku paket terbitan lama, ensiklopedia yang dikunci, dan novel yang punggungnya sudah copot.',
  'Anak-anak tidak membenci bacaan. Mereka rela membaca cerita bersambung ratusan bab di layar ponsel karena kisahnya dekat dengan hidup mereka dan tidak ada yang mengujinya setelah selesai.',
  'Di sebuah SMP di Balaraja, guru bahasa Indonesia bernama Wahyu Setiaji mencoba cara lain. Ia meminta murid memilih sendiri 30 judul, lalu membelinya dengan dana sekolah sebesar Rp2,4 juta.',
  '"Yang saya ubah hanya siapa yang memilih. Dalam dua bulan, buku yang dipinjam naik dari 12 menjadi 190," ujarnya kepada saya.',
  'Cerita Wahyu mungkin tidak bisa ditiru mentah-mentah di semua tempat. Akan tetapi, gagasannya sederhana dan layak dicoba, yakni memercayai pembaca sebelum menuntut mereka membaca.',
];

/** The sample articles of the desk OPINI. */
export const opini: readonly SampleArticle[] = [
  {
    desk: 'opini',
    label: 'OPINI',
    title: 'Sebelas Rintangan di Trotoar Kita',
    byline: 'Laksmi Pertiwi',
    caption: 'Seorang pejalan kaki terpaksa turun ke badan jalan karena trotoar terhalang tiang.',
    credit: '@KabarKentongan / Redaksi',
    paragraphs: [
      'KABARKENTONGAN.com-Pada Minggu pagi, 22 November 2026, saya berjalan kaki sejauh 800 meter di Jl. Raya Serpong, Tangerang Selatan, dan menemukan sebelas rintangan yang memaksa saya turun dari trotoar ke badan jalan.',
      ...pavementRest,
    ],
    correction: {
      title: 'Sebelas Rintangan di Trotoar Kita',
      paragraphs: [
        'KABARKENTONGAN.com-Pada Minggu pagi, 22 November 2026, saya berjalan kaki sejauh 1,2 kilometer di Jl. Raya Serpong, Tangerang Selatan, dan menemukan sebelas rintangan yang memaksa saya turun dari trotoar ke badan jalan.',
        ...pavementRest,
      ],
    },
  },
  {
    desk: 'opini',
    label: 'OPINI',
    title: 'Satu Ember, 900 Kilogram, dan Pelajaran dari Dapur Cipondoh',
    byline: 'Arif Budiarto',
    caption: 'Warga menimbang kompos hasil olahan sampah dapur di kebun RT di Cipondoh.',
    credit: 'Istimewa / Dok. Warga',
    paragraphs: [
      'KABARKENTONGAN.com- Dalam tiga bulan, warga satu RT di Cipondoh, Kota Tangerang, mengolah 900 kilogram sampah dapur menjadi kompos, dan hasil penimbangannya diumumkan dalam rapat warga pada Sabtu 21 November 2026.',
      ...wasteRest,
    ],
    correction: {
      title: 'Satu Ember, 1.900 Kilogram, dan Pelajaran dari Dapur Cipondoh',
      paragraphs: [
        'KABARKENTONGAN.com- Dalam tiga bulan, warga satu RT di Cipondoh, Kota Tangerang, mengolah 1.900 kilogram sampah dapur menjadi kompos, dan hasil penimbangannya diumumkan dalam rapat warga pada Sabtu 21 November 2026.',
        ...wasteRest,
      ],
    },
  },
  {
    desk: 'opini',
    label: 'OPINI',
    title: 'Anak Kita Tidak Malas Membaca, Lemari Bukunya yang Kosong',
    byline: 'Intan Maharani',
    caption: 'Rak buku di sebuah perpustakaan sekolah yang sebagian besar masih kosong.',
    credit: '@KabarKentongan / Redaksi',
    paragraphs: [
      'KABARKENTONGAN.com – Hanya tiga dari 32 murid yang mengangkat tangan ketika saya bertanya siapa yang membaca satu buku bulan ini di sebuah kelas di Kabupaten Tangerang, Kamis 19 November 2026.',
      ...readingRest,
    ],
    correction: {
      title: 'Anak Kita Tidak Malas Membaca, Lemari Bukunya yang Kosong',
      paragraphs: [
        'KABARKENTONGAN.com – Hanya lima dari 32 murid yang mengangkat tangan ketika saya bertanya siapa yang membaca satu buku bulan ini di sebuah kelas di Kabupaten Tangerang, Jumat 20 November 2026.',
        ...readingRest,
      ],
    },
  },
];
