import type { SampleArticle } from '../sample-article.js';

const scholarshipRest: readonly string[] = [
  'Kepala Bidang Pembinaan SMP Dinas Pendidikan Kota Tangerang, Dra. Endang Susilowati, mengatakan, pendaftaran dilakukan melalui sekolah masing-masing sampai Jumat, 11 Desember 2026. Berkas yang harus disiapkan adalah sebagai berikut:',
  '1. Salinan kartu keluarga dan kartu pelajar',
  '2. Nilai rapor dua semester terakhir',
  '3. Surat keterangan dari wali kelas',
  'Setiap penerima memperoleh Rp1,8 juta setahun yang dicairkan dalam dua tahap. Dana itu dapat dipakai untuk membeli seragam, buku, dan membayar ongkos ke sekolah.',
  'Ia mengingatkan, seluruh proses tidak dipungut biaya. "Kalau ada yang meminta uang administrasi, laporkan ke kepala sekolah. Kami tidak pernah menunjuk perantara," tegas Endang.',
  'Nama penerima akan diumumkan serentak pada Senin, 21 Desember 2026. "Orang tua tidak perlu datang ke kantor dinas, cukup melihat papan pengumuman di sekolah," pungkasnya.(RMI/HRU)',
];

const robotRest: readonly string[] = [
  'Alat yang dinamai Si Kentong itu memakai pelampung dari galon bekas dan sensor jarak seharga Rp45.000. Ketika air naik melewati batas, pemukul kayu digerakkan motor kecil dan membunyikan kentongan.',
  'Guru pembimbing, Prasetyo Nugroho, menuturkan, ide tersebut muncul setelah dua muridnya terlambat mengungsi saat banjir tahun lalu karena telepon seluler kehabisan daya.',
  '“Mereka ingin tanda bahaya yang tetap terdengar meskipun listrik padam. Semua orang di kampung tahu arti bunyi kentongan,” katanya.',
  'Tim yang terdiri atas Bintang Pradana, Aulia Rahmawati, dan Yosua Simanjaya mengerjakan purwarupa selama empat bulan. Percobaan kelima gagal karena rangkaian terendam, lalu mereka memindahkan baterai ke dalam kotak bekal.',
  '“Yang paling lama justru mencari kayu. Kalau terlalu kering, bunyinya cempreng,” ujar Aulia.',
  'Sekolah berencana memasang tiga unit di tepi Kali Angke sebelum puncak musim hujan. Pengurus RW setempat sudah menyiapkan tiang dan jadwal piket untuk memeriksa baterainya setiap pekan.',
];

const libraryCartRest: readonly string[] = [
  'Gerobak kayu yang ditarik sepeda motor itu memuat 350 buku anak, empat tikar, dan sebuah papan tulis lipat. Di setiap kampung, ia berhenti dua jam, biasanya di bawah pohon atau di pelataran musala.',
  'Penggagasnya, Ustazah Nur Hidayati, adalah guru mengaji yang prihatin melihat santrinya mengeja terbata-bata. Dari uang arisan, ia membeli 20 buku pertama dan meminjam gerobak tukang tahu pada sore hari.',
  '"Mula-mula anak-anak mengira saya jualan es. Setelah tahu isinya buku, mereka malah minta saya datang setiap hari," kisahnya.',
  'Baca Juga: Perpustakaan Desa di Kronjo Kini Buka sampai Malam',
  'Sekarang ada delapan relawan yang bergiliran mengemudi dan mendongeng. Buku boleh dibawa pulang tanpa jaminan, dan menurut catatan mereka hanya 11 judul yang belum kembali sejak Januari.',
  'Kepala SDN di wilayah itu, Ujang Permana, S.Pd., merasakan perubahannya di kelas. "Anak kelas dua yang tadinya diam sekarang berebut membacakan cerita," ungkapnya.',
  'Bagi warga yang ingin menyumbang, Nur meminta buku bergambar dengan kalimat pendek. Sumbangan diterima setiap Sabtu pukul 08.00-11.00 WIB di rumahnya, Kampung Jengkol RT 02/05, Kresek.',
];

/** The sample articles of the desk AYO! TANGERANG CERDAS. */
export const ayoTangerangCerdas: readonly SampleArticle[] = [
  {
    desk: 'ayo-tangerang-cerdas',
    label: 'AYO! TANGERANG CERDAS',
    title: 'Beasiswa untuk 1.200 Siswa SMP Kota Tangerang Dibuka, Ini Syaratnya',
    byline: 'Dimas Prakoso',
    caption: 'Sejumlah siswa SMP di Kota Tangerang membaca pengumuman beasiswa di papan sekolah.',
    credit: 'Istimewa / Dok. Humas',
    paragraphs: [
      'KABARKENTONGAN.com-Dinas Pendidikan Kota Tangerang membuka pendaftaran beasiswa bagi 1.200 siswa SMP negeri dan swasta dari keluarga prasejahtera untuk tahun 2027 mulai Senin, 23 November 2026.',
      ...scholarshipRest,
    ],
    correction: {
      title: 'Beasiswa untuk 1.450 Siswa SMP Kota Tangerang Dibuka, Ini Syaratnya',
      paragraphs: [
        'KABARKENTONGAN.com-Dinas Pendidikan Kota Tangerang membuka pendaftaran beasiswa bagi 1.450 siswa SMP negeri dan swasta dari keluarga prasejahtera untuk tahun 2027 mulai Senin, 23 November 2026.',
        ...scholarshipRest,
      ],
    },
  },
  {
    desk: 'ayo-tangerang-cerdas',
    label: 'AYO! TANGERANG CERDAS',
    title: 'Kentongan Otomatis Buatan Siswa Ciledug Juara Dua Lomba Inovasi Banten',
    byline: 'Yanti Kusumaningrum',
    caption: 'Tiga siswa SMP Tunas Angke memperagakan kentongan otomatis pendeteksi banjir di hadapan juri.',
    credit: '@KabarKentongan / Sari Wulandari',
    paragraphs: [
      'KABARKENTONGAN.com-Tiga siswa SMP Tunas Angke, Ciledug, Kota Tangerang, meraih juara dua Lomba Inovasi Pelajar Banten di Kota Serang, Kamis (19/11/2026), lewat kentongan otomatis yang berbunyi ketika banjir datang.',
      ...robotRest,
    ],
    correction: {
      title: 'Kentongan Otomatis Buatan Siswa Ciledug Juara Satu Lomba Inovasi Banten',
      paragraphs: [
        'KABARKENTONGAN.com-Tiga siswa SMP Tunas Angke, Ciledug, Kota Tangerang, meraih juara satu Lomba Inovasi Pelajar Banten di Kota Serang, Kamis (19/11/2026), lewat kentongan otomatis yang berbunyi ketika banjir datang.',
        ...robotRest,
      ],
    },
  },
  {
    desk: 'ayo-tangerang-cerdas',
    label: 'AYO! TANGERANG CERDAS',
    title: 'Gerobak Pustaka Kresek, dari Uang Arisan ke Sembilan Kampung',
    byline: 'Nurul Azizah',
    caption: 'Anak-anak memilih buku dari gerobak pustaka yang berhenti di pelataran musala di Kresek.',
    credit: '@KabarKentongan / Bayu Hermansyah',
    paragraphs: [
      'KABARKENTONGAN.com- Gerobak Pustaka Kresek, perpustakaan keliling yang dikelola warga, mulai melayani sembilan kampung di Kecamatan Kresek, Kabupaten Tangerang, setiap hari sejak Rabu (18/11/2026).',
      ...libraryCartRest,
    ],
    correction: {
      title: 'Gerobak Pustaka Kresek, dari Uang Arisan ke Tujuh Kampung',
      paragraphs: [
        'KABARKENTONGAN.com- Gerobak Pustaka Kresek, perpustakaan keliling yang dikelola warga, mulai melayani tujuh kampung di Kecamatan Kresek, Kabupaten Tangerang, setiap hari kecuali Jumat sejak Rabu (18/11/2026).',
        ...libraryCartRest,
      ],
    },
  },
];
