import { jakartaDayNumber } from './jakarta-time.js';

/** A saying at the foot of the pages. */
export interface Proverb {
  readonly text: string;
  readonly author: string;
}

const INDONESIAN = 'Peribahasa Indonesia';

/** Traditional sayings only: nothing is put into the mouth of a living person. */
const proverbs: readonly Proverb[] = [
  { text: 'Sedikit demi sedikit, lama-lama menjadi bukit.', author: INDONESIAN },
  { text: 'Berat sama dipikul, ringan sama dijinjing.', author: INDONESIAN },
  { text: 'Di mana bumi dipijak, di situ langit dijunjung.', author: INDONESIAN },
  { text: 'Alam takambang jadi guru.', author: 'Pepatah Minangkabau' },
  { text: 'Sekali merengkuh dayung, dua tiga pulau terlampaui.', author: INDONESIAN },
  { text: 'Alon-alon waton kelakon.', author: 'Pepatah Jawa' },
  { text: 'Bersatu kita teguh, bercerai kita runtuh.', author: INDONESIAN },
  { text: 'Silih asah, silih asih, silih asuh.', author: 'Pepatah Sunda' },
  { text: 'Bulat air oleh pembuluh, bulat kata oleh mufakat.', author: INDONESIAN },
  { text: 'Tak ada rotan, akar pun jadi.', author: INDONESIAN },
  {
    text: 'Berakit-rakit ke hulu, berenang-renang ke tepian; bersakit-sakit dahulu, bersenang-senang kemudian.',
    author: INDONESIAN,
  },
  { text: 'Rajin pangkal pandai, hemat pangkal kaya.', author: INDONESIAN },
];

/** The proverb of the day in Jakarta: the whole list comes round before one returns. */
export function proverbOfTheDay(atMs: number): Proverb {
  const proverb = proverbs[jakartaDayNumber(atMs) % proverbs.length];
  if (proverb === undefined) throw new Error('The list of proverbs is empty');
  return proverb;
}
