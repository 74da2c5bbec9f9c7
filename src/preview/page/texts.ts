/** What the page itself says, apart from the bot. */
export interface PageTexts {
  readonly locale: string;
  readonly about: string;
  readonly aboutTitle: string;
  readonly start: string;
  readonly botStatus: string;
  readonly typing: string;
  readonly connecting: string;
  readonly reconnecting: string;
  readonly write: string;
  readonly send: string;
  readonly commands: string;
  readonly conversation: string;
  readonly you: string;
  readonly edited: string;
  readonly silent: string;
  readonly today: string;
  readonly yesterday: string;
  readonly newMessages: (count: number) => string;
  readonly toBottom: string;
  readonly reveal: string;
  readonly showAll: string;
  readonly showLess: string;
  readonly copyCode: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly opensLink: string;
  readonly close: string;
  readonly shareTitle: string;
  readonly shareHint: string;
  readonly inlineHint: string;
  readonly telegramOnly: string;
  readonly chooseGroup: string;
  readonly chooseChannel: string;
  readonly cancel: string;
  readonly notSent: string;
  readonly notPressed: string;
  readonly noAnswer: string;
  readonly newsroom: string;
  readonly newsroomHint: string;
  readonly publish: string;
  readonly correct: string;
  readonly published: (label: string, time: string) => string;
  readonly corrected: (label: string, time: string) => string;
  readonly nothingToPublish: string;
  readonly nothingToCorrect: string;
  readonly newsroomFailed: string;
  readonly person: string;
}

const indonesian: PageTexts = {
  locale: 'id-ID',
  aboutTitle: 'Apa yang bisa dilakukan bot ini?',
  about: 'Ringkasan berita langsung ke obrolan Anda, menurut topik yang Anda pilih.',
  start: 'Mulai',
  botStatus: 'bot',
  typing: 'sedang mengetik…',
  connecting: 'menyambung…',
  reconnecting: 'terputus, menyambung kembali…',
  write: 'Tulis pesan',
  send: 'Kirim',
  commands: 'Daftar perintah',
  conversation: 'Percakapan',
  you: 'Anda',
  edited: 'diedit',
  silent: 'senyap',
  today: 'Hari ini',
  yesterday: 'Kemarin',
  newMessages: (count) => `${count} pesan baru`,
  toBottom: 'Ke pesan terbaru',
  reveal: 'Tampilkan teks tersembunyi',
  showAll: 'Tampilkan semua',
  showLess: 'Ringkas',
  copyCode: 'Salin',
  copied: 'Tersalin',
  copyFailed: 'Peramban tidak mengizinkan penyalinan',
  opensLink: 'membuka tab baru',
  close: 'Tutup',
  shareTitle: 'Bagikan ke obrolan lain',
  shareHint: 'Di Telegram, tombol ini membuka daftar obrolan. Yang akan dibagikan:',
  inlineHint: 'Di Telegram, tombol ini membuka daftar obrolan dan menulis:',
  telegramOnly: 'Tombol ini hanya berfungsi di aplikasi Telegram',
  chooseGroup: 'Pilih grup',
  chooseChannel: 'Pilih kanal',
  cancel: 'Batal',
  notSent: 'Pesan tidak terkirim. Coba lagi.',
  notPressed: 'Tombol tidak dapat ditekan. Coba lagi.',
  noAnswer: 'Bot belum menjawab. Coba lagi sebentar lagi.',
  newsroom: 'Ruang redaksi',
  newsroomHint:
    'Anda redaktur situs berita contoh. Terbitkan sebuah berita, dan bot mengantarnya ke sini dalam beberapa detik, jika topiknya Anda ikuti.',
  publish: 'Terbitkan berita',
  correct: 'Ralat berita terakhir',
  published: (label, time) => `Terbit di ${label}, ${time}:`,
  corrected: (label, time) => `Diralat di ${label}, ${time}:`,
  nothingToPublish: 'Semua berita contoh sudah terbit.',
  nothingToCorrect: 'Semua berita sudah diralat.',
  newsroomFailed: 'Ruang redaksi tidak menjawab. Coba lagi.',
  person: 'Bahasa dan pengguna',
};

const english: PageTexts = {
  locale: 'en-GB',
  aboutTitle: 'What can this bot do?',
  about: 'News summaries straight to your chat, on the topics you choose.',
  start: 'Start',
  botStatus: 'bot',
  typing: 'is typing…',
  connecting: 'connecting…',
  reconnecting: 'connection lost, reconnecting…',
  write: 'Write a message',
  send: 'Send',
  commands: 'Commands',
  conversation: 'Conversation',
  you: 'You',
  edited: 'edited',
  silent: 'silent',
  today: 'Today',
  yesterday: 'Yesterday',
  newMessages: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  toBottom: 'To the newest message',
  reveal: 'Reveal the hidden text',
  showAll: 'Show all',
  showLess: 'Show less',
  copyCode: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying',
  opensLink: 'opens a new tab',
  close: 'Close',
  shareTitle: 'Share with another chat',
  shareHint: 'In Telegram this button opens your list of chats. What would be shared:',
  inlineHint: 'In Telegram this button opens your list of chats and writes:',
  telegramOnly: 'This button works only in the Telegram app',
  chooseGroup: 'Choose a group',
  chooseChannel: 'Choose a channel',
  cancel: 'Cancel',
  notSent: 'The message was not sent. Try again.',
  notPressed: 'The button could not be pressed. Try again.',
  noAnswer: 'The bot has not answered. Try again in a moment.',
  newsroom: 'Newsroom',
  newsroomHint:
    'You are the editor of the sample news site. Publish a story, and the bot brings it here within seconds, if you follow its topic.',
  publish: 'Publish a story',
  correct: 'Correct the last story',
  published: (label, time) => `Published in ${label}, ${time}:`,
  corrected: (label, time) => `Corrected in ${label}, ${time}:`,
  nothingToPublish: 'All sample stories are published.',
  nothingToCorrect: 'All stories have been corrected.',
  newsroomFailed: 'The newsroom did not answer. Try again.',
  person: 'Language and person',
};

/** The page's own words in a person's language; Indonesian where it is neither of the two. */
export function textsFor(languageCode: string): PageTexts {
  return languageCode.startsWith('en') ? english : indonesian;
}
