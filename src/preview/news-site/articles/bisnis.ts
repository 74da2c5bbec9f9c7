import type { SampleArticle } from '../sample-article.js';

const damarLestari = [
  'Gerai seluas 2.100 meter persegi itu menempati bangunan dua lantai. Lantai bawah diisi sayur, buah, ikan, dan daging, sedangkan lantai atas menyediakan perlengkapan dapur serta ruang memasak bersama.',
  '"Kami ingin belanja harian terasa seperti ke pasar yang rapi dan teduh. Pelanggan boleh membawa wadah sendiri, dan timbangannya menghadap pembeli," ujar Manajer Umum Damar Lestari, Vania Kusumadewi.',
  'Lebih dari separuh sayuran dipasok 64 petani dari Sepatan, Pakuhaji, dan Cisauk. Barang dipetik sore hari dan sudah berada di rak sebelum gerai dibuka pada pukul 07.00 WIB.',
  'Selama pekan pertama, pembeli dengan belanja minimal Rp150.000 memperoleh kupon isi ulang minyak goreng setengah liter. Anggota baru juga mendapat potongan 10 persen untuk buah potong dan roti.',
  'Ia mengungkapkan, sisa sayur yang tidak laku akan diolah menjadi kompos dan dibagikan kepada kelompok tani kota di sekitar gerai. Program itu berjalan setiap Kamis bersama pengurus RW setempat.',
  'Damar Lestari buka setiap hari hingga pukul 22.00 WIB. Layanan antar tersedia untuk kawasan Serpong, Pagedangan, dan Kelapa Dua dengan ongkos mulai Rp8.000.',
];

const empingExport = [
  'Emping itu diproduksi 210 perajin yang sebagian besar ibu rumah tangga di Kecamatan Jiput, Menes, dan Cikedal. Selama ini mereka menjual kepada pengepul dengan harga yang naik turun tanpa kepastian.',
  '“Sekarang harganya kami sepakati enam bulan di muka. Perajin bisa menghitung uang sekolah anaknya dari sekarang,” kata Ketua Koperasi Melinjo Saruni, Hj. Euis Komalasari.',
  'Perajin emping melinjo menjemur hasil olahan di halaman koperasi di Kecamatan Menes, Kabupaten Pandeglang.',
  'Untuk memenuhi syarat pembeli, koperasi membangun rumah pengering tenaga surya senilai Rp680 juta. Kadar air emping kini seragam sehingga tidak mudah patah selama 18 hari pelayaran.',
  'Sementara itu, pejabat bidang perdagangan luar negeri Pemerintah Provinsi Banten, Drs. Rusdi Hanafi, M.M., menyatakan pihaknya membantu pengurusan sertifikat mutu dan kemasan. Ia berharap keripik talas beneng menyusul pada awal tahun depan.',
  '“Pesanan berikutnya sudah masuk, lebih besar dari yang pertama. Yang kami jaga sekarang adalah mutu, jangan sampai tergoda mengejar jumlah,” tegas Euis.',
];

const chilliPrices = [
  'Pada Senin pekan lalu, cabai rawit merah masih dijual Rp58.000 per kilogram. Pedagang menyebut hujan yang turun hampir setiap hari di Garut dan Magelang membuat cabai cepat busuk di kebun.',
  '"Kiriman yang biasanya enam truk semalam sekarang tinggal tiga. Itu pun harus disortir lagi karena banyak yang lembek," ujar Sarmin, 47 tahun, pedagang di blok sayur.',
  'Kenaikan harga juga terjadi pada tomat dan bawang daun, masing-masing sekitar 15 persen. Sebaliknya, harga bawang merah turun menjadi Rp34.000 per kilogram seiring dengan panen di Brebes. BACA JUGA : Warung Tegal di Batuceper Siasati Mahalnya Cabai',
  'Kepala seksi pengendalian harga pada dinas perdagangan setempat, Mulyana Hidayat, S.E., memastikan stok untuk dua pekan ke depan cukup. Pihaknya tengah menjajaki pasokan tambahan dari petani cabai di Kabupaten Serang.',
  'Ia meminta warga tidak membeli berlebihan. Menurut Mulyana, lonjakan serupa tahun lalu mereda dalam sepuluh hari begitu cuaca di daerah pemasok membaik.',
  'Di tingkat pengecer, dampaknya sudah terasa. Nurhayati, 39 tahun, penjual ayam geprek di Jl. M.H. Thamrin No. 17, memilih memperkecil takaran sambal daripada menaikkan harga.',
  '"Pelanggan saya kebanyakan pekerja. Naik seribu saja mereka hitung," katanya. (SAR/RAC)',
];

/** The sample articles of the business desk; the first is an advertisement. */
export const bisnis: readonly SampleArticle[] = [
  {
    desk: 'bisnis',
    label: 'BISNIS',
    title: 'Belanja Segar Langsung dari Petani, Damar Lestari Buka Gerai di Serpong',
    byline: 'Advertorial',
    caption: 'Pengunjung memilih sayuran segar pada hari pertama pembukaan gerai Damar Lestari di Serpong.',
    credit: 'Istimewa / Dok. Damar Lestari',
    paragraphs: [
      'TANGERANG-Toko swalayan Damar Lestari membuka gerai keempatnya di Jl. Raya Serpong No. 5, Tangerang Selatan, Jumat, 20 November 2026. Gerai baru ini mengutamakan sayur dan buah dari petani Tangerang.',
      ...damarLestari,
    ],
    correction: {
      title: 'Belanja Segar Langsung dari Petani, Damar Lestari Buka Gerai di Serpong',
      paragraphs: [
        'TANGERANG-Toko swalayan Damar Lestari membuka gerai kelimanya di Jl. Raya Serpong No. 5, Tangerang Selatan, Sabtu, 21 November 2026. Gerai baru ini mengutamakan sayur dan buah dari petani Tangerang.',
        ...damarLestari,
      ],
    },
  },
  {
    desk: 'bisnis',
    label: 'BISNIS',
    title: 'Perdana, 12 Ton Emping Melinjo Pandeglang Berlayar ke Jepang',
    byline: 'Tubagus Reza',
    caption:
      'Perajin emping melinjo menjemur hasil olahan di halaman koperasi di Kecamatan Menes, Kabupaten Pandeglang.',
    credit: '@KabarKentongan / Tubagus Reza',
    paragraphs: [
      'SERANG - Sebanyak 12 ton emping melinjo produksi Koperasi Melinjo Saruni, Pandeglang, diberangkatkan ke Yokohama, Jepang, Kamis, 19 November 2026. Nilai ekspor perdana itu mencapai Rp2,3 miliar.',
      ...empingExport,
    ],
    correction: {
      title: 'Perdana, 12 Ton Emping Melinjo Pandeglang Berlayar ke Jepang',
      paragraphs: [
        'SERANG - Sebanyak 12 ton emping melinjo produksi Koperasi Melinjo Saruni, Pandeglang, diberangkatkan ke Yokohama, Jepang, Kamis, 19 November 2026. Nilai ekspor perdana itu mencapai Rp1,3 miliar.',
        ...empingExport,
      ],
    },
  },
  {
    desk: 'bisnis',
    label: 'BISNIS',
    title: 'Cabai Rawit di Pasar Induk Tanah Tinggi Tembus Rp92.000 per Kilogram',
    byline: 'Sari Wulandari',
    caption: 'Pedagang menyortir cabai rawit merah di Pasar Induk Tanah Tinggi, Kota Tangerang.',
    credit: '@KabarKentongan / Sari Wulandari',
    paragraphs: [
      'KABARKENTONGAN.com- Harga cabai rawit merah di Pasar Induk Tanah Tinggi, Kota Tangerang, menyentuh Rp92.000 per kilogram pada Senin, 23 November 2026. Pasokan dari Jawa Barat dan Jawa Tengah menyusut akibat hujan.',
      ...chilliPrices,
    ],
    correction: {
      title: 'Cabai Rawit di Pasar Induk Tanah Tinggi Tembus Rp82.000 per Kilogram',
      paragraphs: [
        'KABARKENTONGAN.com- Harga cabai rawit merah di Pasar Induk Tanah Tinggi, Kota Tangerang, menyentuh Rp82.000 per kilogram pada Senin, 23 November 2026. Pasokan dari Jawa Barat dan Jawa Tengah menyusut akibat hujan.',
        ...chilliPrices,
      ],
    },
  },
];
