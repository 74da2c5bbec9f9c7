import { wordList, wordSet } from '../word-list.js';

/** Verbs that stand between a quotation and its speaker: `"…," ujar Budi`, `"…," ujarnya`. */
export const attributionVerbs: readonly string[] = wordList(`
  kata, ujar, tutur, ucap, ungkap, imbuh, pungkas, tegas, papar, tandas, cetus, beber, tukas, jelas, terang, tambah,
  sambung, lanjut, harap, sebut, tulis, pesan, imbau, himbau, urai, timpal, aku, klaim, seru, keluh, kenang, tanya,
  jawab, cerita, puji, ajak, pinta, nilai, simpul, kelakar, canda, kilah, bantah, desak, kutip, tuding, tegur,
  komentar, tutup, sesal
`);

/** Those of them that mean nothing else: they show an attribution also where no quotation mark stands before them. */
export const plainAttributionVerbs: readonly string[] = attributionVerbs.slice(0, 13);

/** Verbs of reported speech, behind their speaker: `Budi mengatakan …`. */
export const reportingVerbs = wordSet(`
  berkata, berujar, berharap, berpesan, bercerita, berpendapat, berterima, bertanya, memastikan, mengatakan,
  menyatakan, mengaku, mengakui, menjelaskan, menegaskan, menyampaikan, mengungkapkan, mengungkap, menuturkan,
  menambahkan, menilai, mengimbau, menghimbau, meminta, menyebut, menyebutkan, menerangkan, memaparkan, menceritakan,
  mengklaim, menduga, menyayangkan, mengajak, mengingatkan, membantah, membenarkan, mengeluhkan, mengeluh, menekankan,
  mengapresiasi, menanggapi, mengucapkan, menulis, menyarankan, mengharapkan, melanjutkan, menyesalkan, membeberkan,
  menuding, mendesak, menanyakan, menjawab, menyimpulkan, menyoroti, menargetkan, menjanjikan, berjanji, mengumumkan
`);

/** Who speaks when nobody is named. */
export const pronouns = wordSet(`
  ia, dia, mereka, beliau, nya, saya, aku, kami, kita, keduanya, ketiganya, yang, bersangkutan
`);

/** People without a name: a sentence that begins with one of them names nobody. */
export const unnamedPeople = wordSet(`
  seorang, salah, sejumlah, para, beberapa, sebagian, seluruh, semua, warga, warganet, netizen, korban, pelaku,
  tersangka, terdakwa, saksi, pengunjung, penonton, pedagang, pembeli, pengendara, sopir, pengemudi, penumpang,
  petugas, pegawai, karyawan, buruh, massa, orang, pria, wanita, perempuan, lelaki, ibu, bapak, anak, pihak, pihaknya,
  keluarga, tetangga, siswa, guru, sumber
`);

/** Offices and bodies that are spoken of as people are: no names that need to be told in full. */
export const offices = wordSet(`
  presiden, wapres, menteri, menko, mendagri, menlu, menkeu, menhub, menhan, menkes, menag, mensos, menpora, menaker,
  mendikbud, mendikdasmen, menkumham, kapolri, kapolda, kapolres, kapolsek, panglima, danrem, dandim, gubernur, wagub,
  bupati, wabup, walikota, wali, sekda, camat, lurah, ketua, kepala, direktur, polisi, polri, polda, polres, polsek,
  kejaksaan, kejagung, kejati, kejari, jaksa, hakim, pemerintah, pemprov, pemkot, pemkab, dinas, dokter, ustaz, kiai
`);

/** Capitalised words that are no names of people. */
export const calendarWords = wordSet(`
  senin, selasa, rabu, kamis, jumat, jum'at, sabtu, minggu, ahad, januari, februari, maret, april, mei, juni, juli,
  agustus, september, oktober, november, desember, wib, wita, wit
`);
