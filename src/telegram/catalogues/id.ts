import { listOf } from './list-of.js';

const list = listOf('id');

/** Everything readers see, in Indonesian: the source of the type that other languages have to fill. */
export const id = {
  article: {
    readMore: 'Baca selengkapnya',
    share: 'Bagikan',
    shareText: (title: string, bot: string) => `${title}\n(lewat @${bot})`,
    updated: (when: string) => `Diperbarui ${when}`,
    withdrawn: (site: string) => `Berita ini ditarik oleh ${site}.`,
    mute: (topic: string) => `🔕 ${topic}`,
    unmute: (topic: string) => `↩️ Ikuti ${topic} lagi`,
    muted: (topic: string) => `Berita ${topic} tidak akan dikirim lagi.`,
    mutedBefore: (topic: string) => `Berita ${topic} memang sudah tidak diikuti.`,
    unmuted: (topic: string) => `Berita ${topic} akan dikirim lagi.`,
  },
  several: {
    title: (count: number) => `${count} berita baru`,
  },
  welcome: {
    title: (site: string) => `Selamat datang di layanan berita ${site}`,
    body:
      'Pilih topik yang ingin Anda ikuti. Begitu ada berita baru, ringkasannya kami kirim ke sini, ' +
      'lengkap dengan tanggal dan rubriknya.',
    groupTitle: (site: string) => `Halo! Ini layanan berita ${site}`,
    groupBody: 'Ringkasan berita baru dapat kami kirim ke sini. Admin, silakan pilih topiknya lewat tombol di bawah.',
    chooseTopics: 'Pilih topik',
    latest: 'Berita terbaru',
    quote: 'Kutipan hari ini',
  },
  topics: {
    title: 'Topik berita',
    prompts: {
      tap: 'Ketuk sebuah topik untuk mengikutinya; ketuk lagi untuk berhenti.',
      ask: 'Topik apa yang ingin Anda ikuti? Ketuk di bawah, atau tulis saja namanya, misalnya wisata atau kab tangerang.',
      stop: 'Topik apa yang ingin Anda hentikan? Ketuk yang bertanda ✅.',
      askStop: 'Topik apa yang ingin Anda hentikan? Ketuk yang bertanda ✅, atau tulis saja namanya.',
    },
    all: 'SEMUA',
    everything: 'semua topik',
    followsNothing: 'Saat ini tidak ada topik yang diikuti.',
    follows: (topics: readonly string[]) => `Topik yang diikuti: ${list(topics)}.`,
    followsAll: 'Semua berita diikuti.',
    singlesAreKept: (topics: readonly string[]) => `Jika SEMUA dimatikan, pilihan Anda tetap: ${list(topics)}.`,
    newsWillCome: 'Berita baru kami kirim begitu terbit.',
    turnedOn: (topic: string) => `${topic}: diikuti.`,
    turnedOff: (topic: string) => `${topic}: tidak diikuti lagi.`,
    turnedAllOn: 'Semua berita diikuti.',
    turnedAllOff: 'SEMUA dimatikan.',
    done: 'Selesai',
    change: 'Ubah pilihan',
    showAll: 'Lihat semua topik',
    heading: (group: string) => `— ${group} —`,
  },
  follow: {
    nowFollowed: (topics: readonly string[]) => `✅ Berita ${list(topics)} akan dikirim ke sini.`,
    nowAll: '✅ Semua berita akan dikirim ke sini.',
    alreadyFollowed: (topics: readonly string[]) => `Memang sudah diikuti: ${list(topics)}.`,
    alreadyAll: 'Semua berita memang sudah diikuti.',
    includedInAll: 'Semua berita sudah diikuti, jadi topik itu sudah termasuk.',
    nowStopped: (topics: readonly string[]) => `🔕 Berita ${list(topics)} tidak akan dikirim lagi.`,
    stoppedAll: '🔕 Tidak ada lagi berita yang dikirim ke sini.',
    othersRemain: 'Topik lainnya tetap diikuti.',
    remaining: (topics: readonly string[]) => `Topik yang masih diikuti: ${list(topics)}.`,
    notFollowed: (topics: readonly string[]) => `Memang tidak diikuti: ${list(topics)}.`,
    unknown: (name: string) => `Topik “${name}” tidak kami temukan.`,
    didYouMean: 'Mungkin maksud Anda:',
    undo: '↩️ Urungkan',
    undone: 'Sudah dikembalikan seperti semula.',
  },
  latest: {
    title: 'Berita terbaru',
    titleOf: (topic: string) => `Berita terbaru: ${topic}`,
    empty: 'Belum ada berita.',
    emptyOf: (topic: string) => `Belum ada berita ${topic}.`,
    page: (page: number, pages: number) => `${page}/${pages}`,
  },
  quote: {
    title: 'Kutipan hari ini',
    subscribe: '🔔 Kirim setiap hari',
    unsubscribe: '🔕 Hentikan kutipan harian',
    subscribed: (time: string) => `Kutipan akan dikirim setiap hari pukul ${time}.`,
    unsubscribed: 'Kutipan harian dihentikan.',
    unavailable: 'Kutipan hari ini belum tersedia. Silakan coba lagi nanti.',
  },
  settings: {
    title: 'Pengaturan',
    length: {
      heading: 'Panjang ringkasan',
      choices: { headline: 'Judul saja', short: 'Ringkas', long: 'Panjang' },
      states: {
        headline: 'Hanya judul berita, dengan rubrik dan waktu terbitnya.',
        short: 'Inti berita dalam beberapa kalimat.',
        long: 'Inti berita, lalu lanjutannya yang dapat dibuka dengan sekali ketuk.',
      },
      changed: {
        headline: 'Berita berikutnya dikirim judulnya saja.',
        short: 'Berita berikutnya dikirim dengan ringkasan pendek.',
        long: 'Berita berikutnya dikirim dengan ringkasan panjang.',
      },
    },
  },
  help: {
    title: 'Bantuan',
    intro: (site: string) => `Bot ini mengirim ringkasan berita ${site} menurut topik yang Anda pilih.`,
    commands: [
      { command: '/topik', does: 'pilih topik dengan tombol' },
      { command: '/langganan wisata', does: 'ikuti satu atau beberapa topik' },
      { command: '/berhenti wisata', does: 'berhenti mengikutinya' },
      { command: '/terbaru', does: 'lima berita terbaru; /terbaru wisata untuk satu topik' },
      { command: '/kutipan', does: 'kutipan hari ini' },
      { command: '/atur', does: 'panjang ringkasan: judul saja, ringkas, atau panjang' },
      { command: '/batal', does: 'batalkan pertanyaan yang belum dijawab' },
    ],
    inGroups:
      'Di grup, hanya admin yang dapat mengubah topik dan pengaturan; siapa pun dapat membuka /terbaru dan /kutipan.',
    addToGroup: '➕ Tambahkan ke grup',
  },
  cancel: {
    cancelled: 'Baik, dibatalkan.',
    nothingToCancel: 'Tidak ada yang perlu dibatalkan.',
  },
  fallback: {
    unknownCommand: (commands: readonly string[]) =>
      `Perintah itu tidak kami kenal. Silakan coba ${list(commands, 'or')}.`,
    plainText: 'Maaf, pesan itu tidak kami pahami. Perintah yang mungkin Anda cari:',
    topicsNamed: (topics: readonly string[]) => `Anda menulis ${list(topics)}. Silakan pilih:`,
    followThese: (topic: string) => `✅ Ikuti ${topic}`,
    stopThese: (topic: string) => `🔕 Hentikan ${topic}`,
    readThese: (topic: string) => `Berita ${topic} terbaru`,
    oldButton: 'Tombol ini sudah tidak berlaku. Silakan ulangi perintahnya.',
    sorry: 'Maaf, terjadi gangguan. Silakan coba lagi sebentar lagi.',
  },
  access: {
    adminsOnly: 'Maaf, hanya admin yang dapat mengubahnya.',
  },
  rest: {
    noRight: (chat: string) =>
      `Berita untuk “${chat}” kami hentikan sementara: bot ini tidak lagi diizinkan mengirim pesan di sana. ` +
      'Pilihan topiknya tetap tersimpan. Beri bot ini izin mengirim pesan, lalu kirim /topik di sana; ' +
      'setelah itu berita datang lagi seperti biasa.',
    topicClosed: (chat: string) =>
      `Salah satu topik forum di “${chat}” ditutup, sehingga berita untuk topik itu kami hentikan sementara. ` +
      'Pilihannya tetap tersimpan, dan berita datang lagi begitu topik itu dibuka atau bot ini dijadikan admin.',
    threadLost: (chat: string) =>
      `Topik forum di “${chat}” yang menerima berita sudah tidak ada. Mulai sekarang berita itu masuk ke topik General. ` +
      'Jika ingin di topik lain, kirim /topik di sana, lalu hentikan yang di General dengan /berhenti.',
  },
  deadLetters: {
    title: 'Antrean pengiriman',
    counts: (waiting: string, dead: string) => `Menunggu: ${waiting}. Gagal: ${dead}.`,
    none: 'Tidak ada kiriman yang gagal.',
    paid: (messages: string, stars: string) =>
      `Siaran berbayar bulan ini: ${messages} pesan, sekitar ${stars} Bintang Telegram.`,
    noCause: 'Sebab tidak diketahui',
    others: (count: string) => `… dan ${count} kiriman lain`,
    kinds: { article: 'artikel', correction: 'ralat', quote: 'kutipan' },
    replayOne: (number: number) => `🔁 Kirim ulang no. ${number}`,
    replayAll: '🔁 Kirim ulang semua',
    replayed: (count: string) => `${count} kiriman dimasukkan lagi ke antrean.`,
    dropOne: (number: number) => `🗑 Buang no. ${number}`,
    dropAll: '🗑 Buang semua',
    askDrop: 'Kiriman yang dibuang tidak dapat dikembalikan. Yakin?',
    confirmDrop: '🗑 Ya, buang',
    keep: 'Tidak jadi',
    dropped: (count: string) => `${count} kiriman dibuang.`,
    refresh: 'Segarkan',
  },
  alarm: {
    title: '⚠️ Ada yang tersendat',
    parts: {
      sending: 'Pengiriman berita terhenti.',
      listening: 'Bot tidak mendengar pesan pembaca.',
      newsroom: 'Berita baru tidak diambil dari situs.',
    },
    restarted: 'Bagian itu sudah dijalankan ulang secara otomatis. Jika terulang, periksa log.',
    waiting: 'Bot terus mencoba. Jika berlanjut, periksa jaringan dan log.',
  },
  menu: {
    description: (site: string) =>
      `Ringkasan berita ${site} langsung ke Telegram Anda, menurut topik yang Anda pilih. ` +
      'Dapat juga dipakai di grup. Ketuk MULAI untuk memilih topik.',
    shortDescription: (site: string) => `Ringkasan berita ${site} menurut topik pilihan Anda.`,
    readerCommands: [
      { command: 'terbaru', description: 'Lima berita terbaru' },
      { command: 'kutipan', description: 'Kutipan hari ini' },
    ],
    choosingCommands: [
      { command: 'topik', description: 'Pilih topik berita' },
      { command: 'langganan', description: 'Ikuti topik, mis. /langganan wisata' },
      { command: 'berhenti', description: 'Berhenti mengikuti topik' },
      { command: 'atur', description: 'Atur panjang ringkasan' },
    ],
    helpCommands: [{ command: 'bantuan', description: 'Cara memakai bot ini' }],
  },
};

/** The shape that every language fills; the type checker sees to it. */
export type Texts = typeof id;
