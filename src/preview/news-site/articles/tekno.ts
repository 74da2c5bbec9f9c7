import type { SampleArticle } from '../sample-article.js';

const streetLightApp = [
  'Cara kerjanya sederhana. Warga cukup memotret tiang lampu, lalu aplikasi membaca nomor yang tertera dan meneruskan laporan beserta lokasinya kepada petugas.',
  'Salah satu pembuatnya, Nabila Khairunnisa, 17 tahun, menceritakan gagasan itu lahir dari jalan pulangnya yang gelap selama dua bulan. Ibunya sudah menelepon ke sana kemari, tetapi selalu ditanya nomor tiang.',
  '“Ternyata yang sulit bukan memperbaiki lampunya, melainkan menemukan tiangnya. Jadi, kami selesaikan bagian itu dulu,” ucap Nabila.',
  'Selama uji coba di tiga kelurahan, rata-rata lampu menyala kembali dalam waktu 31 jam. Sebelumnya, warga harus menunggu sekitar sembilan hari.',
  'Guru pembimbing mereka, Asep Wijanarko, S.Kom., menyebut aplikasi tersebut sengaja dibuat ringan agar berjalan lancar di ponsel lama. Ukurannya tidak sampai 4 megabita dan laporan tetap tersimpan ketika sinyal hilang.',
  '“Bulan depan kami tambahkan laporan untuk penutup saluran yang rusak. Syaratnya satu, nilai ujian mereka tidak boleh turun,” selorohnya.',
];

const floodSensors = [
  'Sensor dipasang di bawah jembatan, antara lain di Pasar Baru, Neglasari, dan Teluknaga. Gelombang ultrasonik mengukur jarak ke permukaan air setiap lima menit, lalu hasilnya dikirim lewat jaringan radio berdaya rendah.',
  'Kepala bidang kesiapsiagaan BPBD Banten, Ir. Darma Setiawan, mengatakan peringatan pertama muncul ketika air naik 40 sentimeter dalam satu jam. Pesan dikirim kepada ketua RT, relawan, dan pengelola sekolah di bantaran.',
  '"Dulu kami mengandalkan penjaga pintu air yang menelepon satu per satu. Sekarang pesan sampai dalam dua menit, sedangkan penjaga bisa memusatkan perhatian pada pintunya," jelas Darma.',
  'Setiap titik menghabiskan biaya Rp14,5 juta, termasuk panel surya dan tiang. Tim perancang memilih suku cadang yang tersedia di toko elektronik lokal supaya perbaikan tidak bergantung pada kiriman luar negeri.',
  'Namun, teknologi itu belum lepas dari kendala. Dua sensor sempat memberi angka keliru karena tertutup sarang laba-laba sehingga petugas kini membersihkannya sepekan sekali.',
  'Warga dapat memantau tinggi air melalui layar di kantor kelurahan mulai Senin, 30 November 2026. Pada tahap berikutnya, alat serupa akan dipasang di Kali Angke dan Kali Sabi. (RMI/RAC)',
];

const apkFraud = [
  'Pesan semacam itu menyertakan berkas berakhiran .apk yang tampak seperti kartu undangan. Begitu dipasang, aplikasi meminta izin membaca SMS sehingga kode rahasia perbankan dapat diteruskan kepada pelaku.',
  '"Undangan sungguhan tidak perlu dipasang. Kalau ponsel menanyakan izin ini dan itu hanya untuk melihat foto mempelai, berhentilah di situ," tegas Fajar.',
  'Bagi warga yang telanjur memasang berkas mencurigakan, ia menganjurkan langkah berikut:',
  '- Matikan data seluler dan Wi-Fi, lalu hapus aplikasi tersebut melalui menu pengaturan.',
  '- Hubungi pusat layanan bank dari ponsel lain untuk membekukan sementara rekening dan kartu.',
  '- Ganti kata sandi surel serta aplikasi percakapan, kemudian aktifkan verifikasi dua langkah.',
  'Ia juga mengajak anak muda menjadi tempat bertanya bagi orang tua di rumah. Kelas literasi digital yang terbuka untuk umum akan digelar di Gedung Cisadane, Sabtu, 28 November 2026 pukul 09.00 WIB, tanpa dipungut biaya.',
];

/** The sample articles of the technology desk. */
export const tekno: readonly SampleArticle[] = [
  {
    desk: 'tekno',
    label: 'TEKNO',
    title: 'Siswa SMK di Cipondoh Bikin Aplikasi Lapor Lampu Jalan, Cukup Foto Tiangnya',
    byline: 'Dimas Rangga',
    caption: 'Siswa SMK di Cipondoh menunjukkan aplikasi pelaporan lampu jalan buatan mereka.',
    credit: '@KabarKentongan / Dimas Rangga',
    paragraphs: [
      'KABARKENTONGAN.com-Lima siswa sebuah SMK di Cipondoh, Kota Tangerang, meluncurkan Caang, aplikasi untuk melaporkan lampu jalan yang padam. Aplikasi itu diperkenalkan kepada warga pada Jumat, 20 November 2026.',
      ...streetLightApp,
    ],
    correction: {
      title: 'Siswa SMK di Cipondoh Bikin Aplikasi Lapor Lampu Jalan, Cukup Foto Tiangnya',
      paragraphs: [
        'KABARKENTONGAN.com-Enam siswa sebuah SMK di Cipondoh, Kota Tangerang, meluncurkan Caang, aplikasi untuk melaporkan lampu jalan yang padam. Aplikasi itu diperkenalkan kepada warga pada Jumat, 20 November 2026.',
        ...streetLightApp,
      ],
    },
  },
  {
    desk: 'tekno',
    label: 'TEKNO',
    title: '16 Sensor Pantau Cisadane, Peringatan Banjir Sampai ke Ponsel dalam Dua Menit',
    byline: 'Wahyu Firmansyah',
    caption: 'Petugas memasang sensor tinggi muka air di bawah jembatan Sungai Cisadane, Kota Tangerang.',
    credit: 'Istimewa / Dok. Humas',
    paragraphs: [
      'TANGERANG-BPBD Banten mulai mengoperasikan 16 sensor tinggi muka air di sepanjang Sungai Cisadane, Selasa, 24 November 2026. Alat itu mengirim peringatan dini banjir ke ponsel pengurus lingkungan di bantaran sungai.',
      ...floodSensors,
    ],
    correction: {
      title: '19 Sensor Pantau Cisadane, Peringatan Banjir Sampai ke Ponsel dalam Dua Menit',
      paragraphs: [
        'TANGERANG-BPBD Banten mulai mengoperasikan 19 sensor tinggi muka air di sepanjang Sungai Cisadane, Selasa, 24 November 2026. Alat itu mengirim peringatan dini banjir ke ponsel pengurus lingkungan di bantaran sungai.',
        ...floodSensors,
      ],
    },
  },
  {
    desk: 'tekno',
    label: 'TEKNO',
    title: 'Waspada Undangan Palsu Berakhiran APK, Diskominfo Terima 73 Aduan Sebulan',
    byline: 'Ayu Lestari',
    caption: 'Seorang warga memeriksa pesan undangan digital di ponselnya di Kota Tangerang.',
    credit: '@KabarKentongan / Ayu Lestari',
    paragraphs: [
      'KABARKENTONGAN.com-Dinas Komunikasi dan Informatika Kota Tangerang menerima 73 aduan undangan digital palsu dalam sebulan. Penanggung jawab layanan aduan, Fajar Nurdiansyah, meminta warga waspada, Kamis, 19 November 2026.',
      ...apkFraud,
    ],
    correction: {
      title: 'Waspada Undangan Palsu Berakhiran APK, Diskominfo Terima 37 Aduan Sebulan',
      paragraphs: [
        'KABARKENTONGAN.com-Dinas Komunikasi dan Informatika Kota Tangerang menerima 37 aduan undangan digital palsu dalam sebulan. Penanggung jawab layanan aduan, Fajar Nurdiansyah, meminta warga waspada, Kamis, 19 November 2026.',
        ...apkFraud,
      ],
    },
  },
];
