import { wordList, wordSet } from '../word-list.js';

/** Places that stand alone at the head of a dateline (`SERANG - …`): Banten, Greater Jakarta, capitals of provinces, big cities. */
export const places = wordSet(`
  banten, tangerang, tangsel, serang, cilegon, lebak, pandeglang, rangkasbitung, anyer, merak, balaraja, bsd, bintaro,
  serpong, ciputat, pamulang, pondok aren, setu, ciledug, cipondoh, karawaci, batuceper, benda, neglasari, periuk,
  jatiuwung, cibodas, larangan, karang tengah, pinang, curug, tigaraksa, cikupa, pasar kemis, kosambi, teluknaga,
  pakuhaji, mauk, sepatan, rajeg, legok, pagedangan, kronjo, jakarta, jaksel, jakbar, jaktim, jakut, jakpus, depok,
  bogor, bekasi, karawang, bandung, cirebon, semarang, solo, surakarta, yogyakarta, jogja, surabaya, malang, sidoarjo,
  denpasar, bali, mataram, kupang, banda aceh, aceh, medan, padang, pekanbaru, tanjungpinang, batam, jambi, palembang,
  bengkulu, pangkalpinang, bandar lampung, lampung, pontianak, palangkaraya, palangka raya, banjarmasin, banjarbaru,
  samarinda, balikpapan, nusantara, tanjung selor, makassar, palu, kendari, gorontalo, mamuju, manado, ambon, ternate,
  sofifi, manokwari, sorong, jayapura, merauke, nabire, wamena, singapura, kuala lumpur
`);

/** Words around the name of a place: `KAB. TANGERANG`, `TANGERANG SELATAN`. */
export const wordsAroundPlaces = wordSet(`
  kab, kabupaten, kota, prov, provinsi, kec, kecamatan, selatan, utara, barat, timur, tengah, pusat
`);

/** Words after which a name is a place. */
export const wordsBeforePlaces: readonly string[] = wordList(`
  di, ke, dari, asal, Kota, Kabupaten, Kab., Kecamatan, Provinsi, Desa, Kelurahan
`);

/** Words in the name of a news site that are no place: `TangerangNews` is at home in Tangerang. */
export const wordsInSiteNames: readonly string[] = wordList(`
  berita, harian, indonesia, info, kabar, kita, koran, media, news, online, pos, post, radar, suara, today, tribun,
  update, warta, ekspres, daily, com, net
`);
