import { announcingStarts, leaningStarts, momentsBeforeIni, selfContainedNya } from './dangling-words.js';

const leaning = startPattern(leaningStarts);
const announcing = startPattern(announcingStarts);
/** So near the start, `itu` and `ini` belong to the subject. */
const wordsOfSubject = 5;
/** `tersebut` always points back, also a little later. */
const wordsOfClause = 8;
/** Verbs made nouns (`Meningkatnya harga`, `Terbongkarnya kasus`); `Menurutnya` is in the table of leaning starts. */
const verbalNoun = /^(?:me|ter|ber)\p{L}{3,}nya$/u;

/** Whether a sentence begins with a connective or a pronoun: not even the first sentence of an article may. */
export function leansOnAnother(sentence: string): boolean {
  return leaning.test(opening(sentence));
}

/**
 * Whether a sentence is only clear behind the one before it: besides {@link leansOnAnother}, its subject is `… tersebut`,
 * `… itu`, `… ini` or a possession of somebody named before (`Rumahnya`). A lead may speak so of what the headline names.
 */
export function pointsBack(sentence: string): boolean {
  const start = opening(sentence);
  if (leaning.test(start)) return true;
  const words = start
    .split(' ')
    .slice(0, wordsOfClause)
    .map((word) => word.replace(/[^\p{L}-]/gu, ''));
  return (
    words.includes('tersebut') || words.slice(0, wordsOfSubject).some(isDemonstrative) || isPossession(words[0] ?? '')
  );
}

/** Whether a sentence only announces what follows it: `Berikut jadwalnya.`, `Lantas, apa isinya?` */
export function announces(sentence: string): boolean {
  return announcing.test(opening(sentence)) || /\?$/.test(sentence);
}

function isDemonstrative(word: string, index: number, words: readonly string[]): boolean {
  if (word === 'itu') return true;
  return word === 'ini' && index > 0 && !momentsBeforeIni.has(words[index - 1] ?? '');
}

function isPossession(word: string): boolean {
  return /\p{L}nya$/u.test(word) && !selfContainedNya.has(word) && !verbalNoun.test(word);
}

/** The first words without the marks before them, in lower case. */
function opening(sentence: string): string {
  return sentence
    .slice(0, 160)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .toLowerCase();
}

function startPattern(starts: readonly string[]): RegExp {
  return new RegExp(`^(?:${starts.join('|')})(?![\\p{L}-])`, 'u');
}
