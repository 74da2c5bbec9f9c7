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
    channels: 'Grup & kanal saya',
  },
  guest: {
    back: 'Halo lagi! Pilihan topik yang dulu masih tersimpan. Admin, apakah kiriman berita ke sini dilanjutkan?',
    addedToChannel: (chat: string) =>
      `Bot ini sekarang ada di kanal “${chat}”. Silakan pilih topik berita yang ingin Anda terbitkan di sana.`,
    backInChannel: (chat: string) =>
      `Bot ini kembali ke kanal “${chat}”. Pilihan topik yang dulu masih tersimpan. Apakah kiriman berita ke sana dilanjutkan?`,
    resume: '▶️ Lanjutkan kiriman',
    resumed: 'Kiriman berita dilanjutkan.',
    manage: 'Atur',
  },
  pause: {
    paused: '⏸ Kiriman dijeda. Pilihan topik tetap tersimpan; kirim /lanjut untuk menerima berita lagi.',
    resumed: '▶️ Kiriman dilanjutkan. Berita baru akan datang seperti biasa.',
    isPaused: '⏸ Kiriman sedang dijeda; kirim /lanjut untuk menerimanya lagi.',
    pausedThere: 'Kiriman dijeda. Pilihan topik tetap tersimpan.',
    resumedThere: 'Kiriman dilanjutkan.',
  },
  channels: {
    title: 'Grup dan kanal',
    choose: 'Pilih grup atau kanal yang ingin Anda atur.',
    none:
      'Berita pilihan Anda dapat kami kirim ke kanal atau grup yang Anda kelola. Tambahkan lewat tombol di bawah, ' +
      'juga jika bot ini sudah ada di sana; setelah itu semuanya diatur dari sini.',
    pick:
      'Ketuk tombol di bawah kolom pesan, lalu pilih kanal atau grup yang Anda kelola, juga yang sudah memakai bot ini ' +
      'tetapi belum ada dalam daftar Anda. Topik dan pengaturannya kemudian diatur dari sini.',
    add: '➕ Tambah grup atau kanal',
    pickChannel: '📣 Pilih kanal',
    pickGroup: '👥 Pilih grup',
    cancel: 'Batal',
    picked: (chat: string) => `Silakan atur “${chat}” di bawah ini.`,
    notThere: (chat: string) => `Bot ini belum ada di “${chat}”. Tambahkan dulu ke sana, lalu kirim /kanal lagi.`,
    mayNotPost: (chat: string) =>
      `Bot ini belum diizinkan mengirim pesan di “${chat}”. Beri izin itu lewat daftar admin, lalu kirim /kanal.`,
    unknownPick: 'Pilihan itu tidak kami kenal. Silakan kirim /kanal lagi.',
  },
  manage: {
    topics: '📋 Topik',
    settings: '⚙️ Pengaturan',
    pause: '⏸ Jeda',
    resume: '▶️ Lanjutkan',
    quoteOn: '🔔 Kutipan harian',
    quoteOff: '🔕 Hentikan kutipan',
    sign: '✍️ Tanda tangan',
    unsign: '🗑 Hapus tanda tangan',
    back: '« Kembali',
    all: '« Semua grup dan kanal',
    isPaused: '⏸ Kiriman sedang dijeda.',
    isResting: 'Kiriman ke sana terhenti karena bot ini pernah dikeluarkan atau tidak diizinkan mengirim pesan.',
    lengthIs: (length: string) => `Panjang ringkasan: ${length}.`,
    getsQuote: (time: string) => `Kutipan hari ini dikirim pukul ${time}.`,
    signatureIs: (signature: string) => `Tanda tangan: ${signature}`,
  },
  signature: {
    ask: (most: number) =>
      `Tulis tanda tangan yang akan muncul di akhir setiap kiriman, paling banyak ${most} huruf. ` +
      'Misalnya nama kanal Anda. Kirim /batal jika tidak jadi.',
    tooLong: (most: number) => `Terlalu panjang: paling banyak ${most} huruf. Silakan tulis lagi, atau kirim /batal.`,
    set: 'Tanda tangan disimpan. Kiriman berikutnya akan memuatnya.',
    cleared: 'Tanda tangan dihapus.',
  },
  forumTopics: {
    offer: '🗂 Satu topik forum per kategori',
    ask: (count: number) =>
      `Kami akan membuat ${count} topik forum, satu untuk setiap kategori berita, lalu mengirim beritanya ke sana. ` +
      'Topik forum yang namanya sudah ada tidak dibuat lagi, dan berita yang punya topik forum sendiri tidak lagi masuk ke General.',
    make: 'Buat sekarang',
    making: 'Topik forum sedang dibuat. Perlu waktu satu atau dua menit …',
    underWay: 'Topik forum sedang dibuat. Mohon tunggu sebentar.',
    made: (topics: readonly string[]) => `✅ Topik forum dibuat: ${list(topics)}.`,
    existed: (topics: readonly string[]) => `Sudah ada, dan sekarang menerima beritanya: ${list(topics)}.`,
    stayed: 'Setiap kategori sudah punya topik forum sendiri.',
    missing: (topics: readonly string[]) => `Belum sempat dibuat: ${list(topics)}. Silakan ulangi beberapa menit lagi.`,
    noRight: 'Bot ini tidak boleh mengelola topik forum di sini. Beri hak “Kelola topik”, lalu coba lagi.',
    again: '🔁 Buat sisanya',
  },
  topics: {
    title: 'Topik berita',
    prompts: {
      tap: 'Ketuk sebuah topik untuk mengikutinya; ketuk lagi untuk berhenti.',
      ask: 'Topik apa yang ingin Anda ikuti? Ketuk di bawah, atau tulis saja namanya, misalnya wisata atau kab tangerang.',
      stop: 'Topik apa yang ingin Anda hentikan? Ketuk yang bertanda ✅.',
      askStop: 'Topik apa yang ingin Anda hentikan? Ketuk yang bertanda ✅, atau tulis saja namanya.',
    },
    reply:
      'Topik apa yang ingin diikuti? Balas pesan ini dengan namanya, misalnya wisata. Atau pilih dengan tombol: /topik.',
    replyStop: 'Topik apa yang ingin dihentikan? Balas pesan ini dengan namanya. Atau pilih dengan tombol: /topik.',
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
    pause: {
      heading: 'Kiriman',
      choices: { on: 'Berjalan', off: 'Dijeda' },
      states: { on: 'Berita dikirim begitu terbit.', off: 'Tidak ada yang dikirim sampai dilanjutkan.' },
    },
    language: {
      heading: 'Bahasa kiriman',
      choices: { id: 'Indonesia', en: 'Inggris' },
      state: 'Tanggal, tombol, dan judul kiriman memakai bahasa ini; beritanya tetap seperti aslinya.',
      changed: { id: 'Kiriman berikutnya berbahasa Indonesia.', en: 'Kiriman berikutnya berbahasa Inggris.' },
    },
    readers: {
      heading: 'Siapa yang boleh memakai /terbaru dan /kutipan',
      choices: { everyone: 'Semua', admins: 'Admin', nobody: 'Tidak ada' },
      states: {
        everyone: 'Semua anggota boleh memakainya.',
        admins: 'Hanya admin yang boleh memakainya.',
        nobody: 'Perintah itu tidak dijawab di sini.',
      },
    },
    clearing: {
      heading: 'Jawaban bot',
      choices: { on: 'Hapus setelah semenit', off: 'Biarkan' },
      states: {
        on: 'Jawaban atas perintah dihapus setelah satu menit.',
        off: 'Jawaban atas perintah tidak dihapus.',
      },
    },
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
      { command: '/atur', does: 'panjang ringkasan dan pengaturan lain' },
      { command: '/jeda', does: 'hentikan kiriman sementara; /lanjut untuk meneruskannya' },
      { command: '/batal', does: 'batalkan pertanyaan yang belum dijawab' },
    ],
    inPrivate: { command: '/kanal', does: 'atur berita untuk grup dan kanal yang Anda kelola' },
    inGroups:
      'Di grup, hanya admin yang dapat mengubah topik dan pengaturan; siapa pun dapat membuka /terbaru dan /kutipan, ' +
      'kecuali admin membatasinya. Di forum, setiap topik punya pilihannya sendiri: kirim /topik di dalamnya.',
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
    sorry: 'Maaf, sedang ada gangguan. Silakan coba beberapa saat lagi.',
  },
  access: {
    adminsOnly: 'Maaf, ini hanya untuk admin.',
    notAdminThere: (chat: string) => `Maaf, “${chat}” hanya dapat diatur oleh adminnya, selama bot ini ada di sana.`,
  },
  rest: {
    noRight: (chat: string) =>
      `Berita untuk “${chat}” kami hentikan sementara: bot ini tidak lagi diizinkan mengirim pesan di sana. ` +
      'Pilihan topiknya tetap tersimpan. Beri bot ini izin mengirim pesan, lalu kirim /lanjut di sana; ' +
      'setelah itu berita datang lagi seperti biasa.',
    topicClosed: (chat: string) =>
      `Salah satu topik forum di “${chat}” ditutup, sehingga beritanya kami kirim ke General dulu. ` +
      'Begitu topik itu dibuka atau bot ini dijadikan admin, berita masuk ke sana lagi.',
    generalClosed: (chat: string) =>
      `Topik General di “${chat}” ditutup, sehingga berita untuk grup itu kami hentikan sementara. ` +
      'Pilihannya tetap tersimpan, dan berita datang lagi begitu General dibuka atau bot ini dijadikan admin.',
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
      listening: 'Bot tidak menerima pesan pembaca.',
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
      { command: 'atur', description: 'Atur panjang ringkasan dan lainnya' },
      { command: 'jeda', description: 'Hentikan kiriman sementara' },
      { command: 'lanjut', description: 'Teruskan kiriman' },
    ],
    privateCommands: [{ command: 'kanal', description: 'Atur grup dan kanal Anda' }],
    helpCommands: [{ command: 'bantuan', description: 'Cara memakai bot ini' }],
  },
};

/** The shape that every language fills; the type checker sees to it. */
export type Texts = typeof id;
