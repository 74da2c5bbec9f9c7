import { wordList, wordSet } from '../word-list.js';

/** Words and phrases at the start of a sentence that lean on the one before it. Whole words, lower case. */
export const leaningStarts: readonly string[] = [
  // Pronouns
  ...wordList(`
    ia, dia, mereka, beliau, itu, ini, itulah, inilah, hal, keduanya, ketiganya, keempatnya, yang bersangkutan, satu
    di antaranya, salah satunya, di antaranya, diantaranya, antara lain
  `),
  // Contrast
  ...wordList(`
    namun, tetapi, tapi, akan tetapi, sedangkan, sementara, padahal, sebaliknya, melainkan, meski begitu, meski
    demikian, meskipun demikian, meskipun begitu, meski itu, walau begitu, walau demikian, walaupun begitu, walaupun
    demikian, kendati demikian, kendati begitu, di sisi lain, disisi lain, di lain sisi, di pihak lain, biar begitu,
    toh, begitupun, begitu pun, hanya saja, sayangnya
  `),
  // Addition
  ...wordList(`
    dan, atau, serta, juga, bahkan, selain itu, apalagi, terlebih, lebih lanjut, lebih jauh, begitu juga, begitu pula,
    demikian juga, demikian pula, tak hanya itu, tidak hanya itu, bukan hanya itu, tak cuma itu, tak sampai di situ,
    pun, adapun, di samping itu, disamping itu, terakhir
  `),
  // Cause and end
  ...wordList(`
    sebab, pasalnya, karena itu, oleh karena itu, oleh karenanya, karenanya, oleh sebab itu, oleh itu, untuk itu,
    maka, sehingga, alhasil, akibatnya, walhasil, jadi, dengan demikian, dengan begitu, dengan itu, demikian, begitu,
    begitulah, demikianlah, soalnya, artinya, alasannya, makanya
  `),
  // Time
  ...wordList(`
    kemudian, lalu, lantas, selanjutnya, setelah itu, setelahnya, sesudah itu, usai itu, sebelum itu, sebelumnya, saat
    itu, ketika itu, waktu itu, kala itu, sejak itu, sejak saat itu, tak lama, tidak lama, pada saat itu, pada
    kesempatan, dalam kesempatan, di kesempatan, pada saat yang sama, di saat yang sama, akhirnya, awalnya, mulanya,
    semula, nantinya, tadinya, berikutnya, di tempat yang sama, di lokasi yang sama, sesampainya, di sana, di situ, di sini, menurutnya,
    menurut dia, menurut ia, katanya, ujarnya, misalnya, contohnya, tepatnya, lebih tepatnya, seperti diberitakan
    sebelumnya, sebagaimana diberitakan sebelumnya, seperti diketahui sebelumnya, diberitakan sebelumnya
  `),
];

/** Starts that announce what a summary does not carry: a list, a link, a question, an offer. */
export const announcingStarts: readonly string[] = wordList(`
  berikut, begini, simak, lihat, cek, yuk, nah, lantas, klik, baca, tonton, catat, sebagai berikut,
  jangan lewatkan, jangan sampai ketinggalan
`);

/** Words that point back wherever they stand. */
export const demonstratives = wordSet(`
  tersebut, itu, itulah, situ, situlah, sanalah, sinilah
`);

/** Words before a demonstrative that name nothing: what `hal tersebut` means is told by the sentence before it alone. */
export const emptyBeforeDemonstratives = wordSet(`
  untuk, dengan, sebelum, sesudah, setelah, usai, sejak, selain, selama, seperti, karena, oleh, dari, pada, bahwa, yang,
  saat, ketika, kala, waktu, masa, sebab, dalam, hingga, sampai, antara, tentang, soal, terkait, adalah, merupakan,
  akan, juga, sudah, telah, masih, semua, kedua, ketiga, keempat, kelima, salah, satu, beberapa, sejumlah, para, terhadap,
  atas, demi, pihak, orang, kesempatan, sekitar, bagian, seluruh, sebanyak, benar, lain, sama, baru, besar, memang
`);

/** One person, named before. */
export const personalPronouns = wordSet(`
  ia, dia, beliau
`);

/** People or things named before, so many of them: `keduanya` are the two. */
export const groups: ReadonlyMap<string, string> = new Map([
  ['keduanya', 'dua'],
  ['ketiganya', 'tiga'],
  ['keempatnya', 'empat'],
  ['kelimanya', 'lima'],
]);

/** Pronouns that are the subject where a comma stands before them. */
export const subjectPronouns = wordSet(`
  ia, dia, beliau, pihaknya
`);

/** Behind a verb of reporting, whoever reports is meant: `Wali kota mengatakan pihaknya siap`. */
export const ofTheSubject = wordSet(`
  pihaknya, dirinya
`);

/** Behind a comma, part of what stands before it is meant: `tiga orang luka, di antaranya dua anak`. */
export const partsOfGroup = wordSet(`
  antaranya, diantaranya, satunya
`);

/** Words at the start of a sentence behind which somebody named is not its subject. */
export const openingPrepositions = wordSet(`
  di, pada, dalam, bersama, kepada, menurut, dari, dengan, bagi, melalui, lewat, selain, dilansir, dikutip, melansir,
  mengutip
`);

/** Words before `ini` that make it mean now: `hari ini` points at nothing said before. */
export const momentsBeforeIni = wordSet(`
  hari, saat, kali, pekan, minggu, bulan, tahun, pagi, siang, sore, malam, musim, selama, dini, sejauh, sampai,
  hingga, belakangan, akhir-akhir, dewasa, abad, detik, semester, senin, selasa, rabu, kamis, jumat, sabtu, ahad,
  dunia, negeri, periode, ramadan, ramadhan, lebaran, zaman, era
`);

/** Words in -nya that point at nothing said before: `Setidaknya 300 warga`, `Tingginya harga beras`. */
export const selfContainedNya = wordSet(`
  hanya, biasanya, umumnya, sepenuhnya, seluruhnya, sebaiknya, seharusnya, semestinya, lazimnya, khususnya,
  setidaknya, sedikitnya, sekurangnya, setidak-tidaknya, sekurang-kurangnya, adanya, banyaknya, tingginya, rendahnya,
  maraknya, besarnya, kecilnya, minimnya, kurangnya, ramainya, naiknya, turunnya, kembalinya, hilangnya, masuknya,
  lemahnya, padatnya, panjangnya, sulitnya, mahalnya, murahnya, pentingnya, viralnya, jatuhnya, punya, jebolnya,
  rusaknya, buruknya, luasnya, cepatnya, lamanya, derasnya, munculnya, hadirnya, pecahnya, tewasnya, meninggalnya,
  terjadinya, berlangsungnya, terbongkarnya, terungkapnya, dimulainya, dibukanya, dicabutnya, lainnya, satu-satunya,
  seterusnya, sebagainya, sebenarnya, sebetulnya, sesungguhnya, sejatinya, sepertinya, tampaknya, nampaknya, kabarnya,
  rupanya, rasanya, tentunya, tepatnya, utamanya, layaknya, halnya, nyatanya, intinya, dasarnya, normalnya, idealnya,
  rencananya, nantinya, akhirnya, awalnya, tadinya, kalinya, tahunnya, bulannya, baiknya, bukannya, sekiranya,
  seandainya, ditanya, bertanya
`);

/** Before or after what is told in the sentence itself (`yang sebelumnya menjabat`) … */
export const beforeOrAfter = wordSet(`
  sebelumnya, berikutnya, selanjutnya
`);

/** … unless they are counted from what was told before: `sehari sebelumnya`. */
export const spansOfTime = wordSet(`
  menit, jam, hari, sehari, malam, semalam, pekan, sepekan, minggu, seminggu, bulan, sebulan, tahun, setahun, musim,
  laga, pertandingan, babak, kali
`);
