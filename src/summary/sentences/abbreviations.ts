import { wordList, wordSet } from '../word-list.js';

/**
 * Abbreviations after whose full stop an Indonesian sentence goes on: always, because a name or a word follows. Case
 * counts: `Kol. Budi` is a colonel, `kol.` ends a sentence about cabbage.
 */
export const alwaysAbbreviated: ReadonlySet<string> = new Set([
  // People: address, pilgrims, learning, faith, nobility, shortened first names
  ...wordList(`
    Tn, Ny, Nn, Sdr, Sdri, Bp, Bpk, Mr, Mrs, Ms, Hj, Hi, Dr, DR, dr, Drs, Dra, drg, drh, Ir, Prof, Ust, Pdt, Rm, St, Tgk,
    KH, Rd, Rr, Tb, Tbg, Moh, Moch, Muh, Much, Muhd, Mhd, Abd, Ach, Plt, plt, Plh, Pj, pj, Pjs, Purn, purn, Sp
  `),
  // Police and armed forces
  ...wordList(`
    Pol, Jend, Jen, Komjen, Irjen, Brigjen, Kombes, Kompol, Ipda, Iptu, Aiptu, Aipda, AKP, AKBP, Bripka, Briptu, Bripda, Letjen,
    Mayjen, Kol, Letkol, Kapt, Lettu, Letda, Serka, Sertu, Serda, Inf, Laks
  `),
  // Places
  ...wordList(`
    Jl, jl, Jln, jln, Gg, gg, Kp, kp, Ds, Dsn, Kel, kel, Kec, kec, Kab, kab, Prov, Komp, Perum, Gd, Sta, Rep, No, no, NO
  `),
  // Companies
  ...wordList(`
    PT, Pt, CV, Cv, UD, Fa, Co
  `),
  // Words
  ...wordList(`
    vs, Vs, Dept, dept, yg, dgn, utk, spt, tsb, cq, Rp, rp, Yth, yth, alm, Alm, Almh, almh
  `),
]);

/** Abbreviations only where a number follows: `5 km. Polisi` ends a sentence, `Km. 5` does not. */
export const abbreviatedBeforeNumbers = wordSet(`
  RT, Rt, rt, RW, Rw, rw, Km, KM, km, Lt, lt, Blk, Kav, kav, Pkl, pkl, Tgl, tgl, Th, th, Thn, thn, Hal, hal, Hlm, hlm,
  Vol, Ps, ps, Art, Tel, tel, Telp, telp, Hp, HP, WA, Fax, sd, IDR, USD, Jan, Feb, Mar, Apr, Jun, Jul, Ags, Agt, Agu,
  Agust, Sep, Sept, Okt, Nov, Nop, Des
`);

/** Words that may stand before a single letter which is no initial: `Blok C. Warga …` has a border. */
export const headsOfLetters = wordSet(`
  blok, gedung, golongan, grade, grup, hepatitis, huruf, kategori, kelas, kelompok, lantai, opsi, poin, rencana, rute,
  seri, sesi, sim, tipe, tim, tribun, vitamin, zona, plan, pool
`);

/** Degrees behind a name and a comma. `M.H.` and its like are not here: `M.H. Thamrin` is a man. */
export const degrees = wordSet(`
  S.H, S.E, S.T, S.IP, S.Ip, S.Ak, S.Ag, S.Pd, S.Pd.I, S.Sos, S.Kom, S.Si, S.STP, S.I.K, S.Ked, S.Kep, S.Farm, S.Psi,
  S.Th.I, S.I.Kom, M.Si, M.Pd, M.Pd.I, M.Kes, M.Hum, M.Kom, M.Kn, M.Ag, M.Ak, M.Sc, M.Eng, M.I.Kom, A.Md, Ph.D, Sp.A,
  Sp.B, Sp.OG, Sp.PD, Lc
`);

/** Degrees written without full stops between their letters: `SH. MH.` */
export const undottedDegrees = wordSet(`
  SH, SE, ST, SIP, SIk, SIK, SAg, SPd, SSos, SKom, SSi, STP, SKM, MH, MM, MT, MSi, MPd, MAP, MAg, MKes, MKom, MKn, MHum,
  MIKom
`);

/** Names that carry an exclamation mark of their own. */
export const exclaimedNames: ReadonlySet<string> = new Set(['ayo', 'yahoo', 'jeopardy']);

/** Last parts of web addresses: `Bukalapak.Com` is one word. */
export const webSuffixes = wordSet(`
  com, co, id, net, org, go, ac, sch, or, tv, info, news, io, biz, html, php, pdf
`);
