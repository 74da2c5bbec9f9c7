import { attributionVerbs } from '../form/speech-words.js';
import { wordList, wordSet } from '../word-list.js';

/** Words that every Indonesian text has: sharing them makes no two sentences alike. */
export const functionWords = wordSet(`
  yang, di, ke, dari, dan, atau, dengan, untuk, pada, dalam, ini, itu, adalah, akan, telah, sudah, juga, tidak, ada,
  oleh, sebagai, karena, bisa, dapat, lebih, saat, para, ia, dia, mereka, kami, saya, kita, agar, seperti, bahwa, hanya,
  namun, masih, menjadi, tersebut, setelah, hingga, antara, secara, serta, bagi
`);

/** Words that tell what kind of sentence they stand in, by that kind. */
export const kindsOfWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    said: attributionVerbs.slice(0, 5).flatMap((verb) => [verb, `${verb}nya`]),
    firstPerson: wordList('saya, kami, kita, aku, gue, anda, kamu'),
    past: wordList('sebelumnya, lalu, silam, pernah, dulu'),
    future: wordList('akan, bakal, rencananya, berencana'),
    definition: wordList('adalah, merupakan, ialah'),
    now: wordList('kini, sekarang'),
    amount: wordList('rp, persen, ribu, juta, miliar, triliun'),
  }).flatMap(([kind, words]) => words.map((word) => [word, kind])),
);

/** Kinds of first words, by what they say of the sentence before. */
export const openings: Readonly<Record<string, RegExp>> = {
  contrast:
    /^(?:namun|tetapi|tapi|akan tetapi|sedangkan|sementara|padahal|sebaliknya|meski|walau|kendati|di sisi lain|hanya saja|sayangnya)(?!\p{L})/u,
  addition:
    /^(?:dan|selain|bahkan|apalagi|tak hanya|tidak hanya|bukan hanya|lebih lanjut|juga|begitu|demikian|adapun)(?!\p{L})/u,
  cause: /^(?:sebab|pasalnya|karena|oleh karena|untuk itu|maka|sehingga|akibat|jadi|dengan demikian)(?!\p{L})/u,
  time: /^(?:kemudian|lalu|lantas|selanjutnya|setelah|sebelumnya|saat|ketika|waktu|akhirnya|awalnya|semula|pada)(?!\p{L})/u,
  pronoun: /^(?:ia|dia|mereka|beliau|itu|ini|hal|keduanya|kami|kita|saya|aku|anda|kamu)(?!\p{L})/u,
  source: /^(?:menurut|dikutip|dilansir|seperti|berdasarkan|mengutip|melansir|diketahui|sebagai|rencananya)(?!\p{L})/u,
};
