import type { SampleArticle } from '../sample-article.js';

const boatRest: readonly string[] = [
  'Perahu berkapasitas 20 orang itu berangkat setiap 45 menit dari dermaga di belakang Masjid Jami Kali Pasir. Perjalanan pulang pergi memakan waktu setengah jam dengan pemandu yang menceritakan riwayat permukiman di tepi sungai.',
  'Kepala Bidang Destinasi Dinas Kebudayaan dan Pariwisata Kota Tangerang, Dewi Anggraeni, menyebut layanan ini sempat berhenti sejak Juni karena dermaga lama lapuk dan debit air tidak menentu.',
  '"Kami tidak mau gegabah. Setiap pagi petugas mengukur tinggi air, dan kalau lewat batas aman, perahu langsung ditambatkan," tegasnya.',
  'Dermaga baru menghabiskan anggaran Rp2,3 miliar dan dilengkapi bidang landai untuk kursi roda. Semua penumpang, termasuk anak-anak, wajib mengenakan jaket pelampung yang disediakan gratis.',
  'Ratih Purnamasari, pengunjung asal Karawaci, datang bersama dua anaknya pada hari pertama. "Mereka baru tahu ada biawak berjemur di tengah kota," ujarnya sambil tertawa.',
  'Pengelola menargetkan 400 penumpang setiap akhir pekan hingga libur akhir tahun. BACA JUGA : Tiga Jajanan Pasar Lama yang Habis sebelum Pukul Delapan Malam',
];

const anyerRest: readonly string[] = [
  'Ketua Paguyuban Penginapan Pesisir Anyer, Asep Kurniadi, mengatakan, kamar yang menghadap laut paling cepat habis. Sebagian besar tamu memesan untuk tiga malam, mulai 30 Desember 2026 sampai 2 Januari 2027.',
  '“Tahun lalu sampai akhir November baru separuhnya. Kali ini telepon sudah ramai sejak jalan pantai selesai diaspal,” ungkap Asep saat ditemui di Anyer, Kamis 19 November 2026.',
  'Meski permintaan naik, ia memastikan anggota paguyuban sepakat tidak menaikkan tarif lebih dari 25 persen. Daftar harga wajib dipasang di meja penerima tamu supaya wisatawan tidak merasa dijebak.',
  'Sementara itu, BPBD Banten mengimbau pengelola menyiapkan jalur evakuasi dan papan petunjuk yang mudah terbaca pada malam hari. Simulasi bagi pegawai penginapan dijadwalkan pada Rabu, 9 Desember 2026.',
  '“Tamu biasanya tidak tahu harus lari ke mana. Pegawailah yang pertama mereka tanya, jadi pegawai harus hafal,” kata Kepala Seksi Kesiapsiagaan BPBD Banten, Tubagus Irwansyah, S.H.',
  'Bagi wisatawan yang belum mendapat kamar, Asep menyarankan rumah singgah milik warga di Cinangka. Tarifnya mulai Rp250.000 semalam, sudah termasuk sarapan.',
];

const mangroveRest: readonly string[] = [
  'Pengunjung menyusuri jalan papan di antara pohon bakau di Ketapang, Kecamatan Mauk, sambil mengamati burung dengan teropong.',
  'Jalan papan sepanjang 640 meter itu berujung di menara pandang setinggi tujuh meter. Dari atas, kawanan kuntul dan pecuk padi terlihat mencari makan di petak tambak saat air surut.',
  'Ketua kelompok pengelola, Sanusi Abdullah, menjelaskan, waktu terbaik untuk datang adalah pukul 06.00 hingga 08.00 WIB. Menjelang siang, burung biasanya berpindah ke pulau pasir yang lebih sepi.',
  '"Kami batasi 60 orang setiap sesi supaya burungnya tidak terganggu. Yang bawa pengeras suara, mohon maaf, kami titipkan dulu di loket," katanya.',
  'Hasil penjualan tiket dibagi dua, separuh untuk perawatan jalan papan dan sisanya untuk pembibitan bakau. Sepanjang 2026, warga sudah menanam lebih dari 11.000 bibit di garis pantai yang terkikis.',
  'Ia berharap sekolah-sekolah memanfaatkan tempat itu sebagai ruang belajar terbuka. Rombongan pelajar cukup mengirim surat sepekan sebelumnya dan akan dipandu tanpa biaya tambahan.',
];

/** The sample articles of the desk WISATA. */
export const wisata: readonly SampleArticle[] = [
  {
    desk: 'wisata',
    label: 'WISATA',
    title: 'Perahu Wisata Cisadane Beroperasi Lagi, Tiketnya Rp15.000',
    byline: 'Rizal Hamdani',
    caption: 'Perahu wisata melintas di Sungai Cisadane pada hari pertama operasinya setelah lima bulan berhenti.',
    credit: '@KabarKentongan / Sari Wulandari',
    paragraphs: [
      'KABARKENTONGAN.com-Pemerintah Kota Tangerang kembali mengoperasikan perahu wisata Sungai Cisadane dari dermaga Kali Pasir mulai Sabtu 21 November 2026 dengan tarif Rp15.000 per orang setiap akhir pekan.',
      ...boatRest,
    ],
    correction: {
      title: 'Perahu Wisata Cisadane Beroperasi Lagi, Tiketnya Rp12.000',
      paragraphs: [
        'KABARKENTONGAN.com-Pemerintah Kota Tangerang kembali mengoperasikan perahu wisata Sungai Cisadane dari dermaga Kali Pasir mulai Sabtu 21 November 2026 dengan tarif Rp12.000 per orang setiap akhir pekan.',
        ...boatRest,
      ],
    },
  },
  {
    desk: 'wisata',
    label: 'WISATA',
    title: 'Enam Pekan Jelang Tahun Baru, Penginapan di Anyer Nyaris Penuh',
    byline: 'Redaksi',
    caption: 'Wisatawan menikmati sore di tepi Pantai Anyer, Kabupaten Serang.',
    credit: 'Istimewa / Dok. Paguyuban Penginapan',
    paragraphs: [
      'SERANG - Sekitar 85 persen dari 2.100 kamar penginapan di sepanjang pantai Anyer, Kabupaten Serang, sudah dipesan untuk malam Tahun Baru 2027, menurut catatan paguyuban pengelola hingga Rabu (18/11/2026).',
      ...anyerRest,
    ],
    correction: {
      title: 'Enam Pekan Jelang Tahun Baru, Tiga Perempat Kamar di Anyer Sudah Dipesan',
      paragraphs: [
        'SERANG - Sekitar 75 persen dari 2.100 kamar penginapan di sepanjang pantai Anyer, Kabupaten Serang, sudah dipesan untuk malam Tahun Baru 2027, menurut catatan paguyuban pengelola hingga Rabu (18/11/2026).',
        ...anyerRest,
      ],
    },
  },
  {
    desk: 'wisata',
    label: 'WISATA',
    title: 'Mengintip Burung Air dari Jalan Papan Hutan Bakau Mauk',
    byline: 'Nurul Azizah',
    caption:
      'Pengunjung menyusuri jalan papan di antara pohon bakau di Ketapang, Kecamatan Mauk, sambil mengamati burung dengan teropong.',
    credit: '@KabarKentongan / Bayu Hermansyah',
    paragraphs: [
      'KABARKENTONGAN.com – Warga Desa Ketapang, Kecamatan Mauk, Kabupaten Tangerang, membuka paket wisata mengamati burung di hutan bakau setiap Sabtu dan Minggu mulai 21 November 2026 dengan tiket Rp20.000.',
      ...mangroveRest,
    ],
    correction: {
      title: 'Mengintip Burung Air dari Jalan Papan Hutan Bakau Mauk',
      paragraphs: [
        'KABARKENTONGAN.com – Warga Desa Ketapang, Kecamatan Mauk, Kabupaten Tangerang, membuka paket wisata mengamati burung di hutan bakau setiap Sabtu dan Minggu mulai 21 November 2026 dengan tiket Rp25.000 termasuk sewa teropong.',
        ...mangroveRest,
      ],
    },
  },
];
