import {
  announcingStarts,
  demonstratives,
  leaningStarts,
  momentsBeforeIni,
  personalPronouns,
  selfContainedNya,
} from './dangling-words.js';
import { attributionVerbs, calendarWords } from './speech-words.js';

const leaning = startPattern(leaningStarts);
const announcing = startPattern(announcingStarts);
/** What a sentence speaks of stands in its first words; further on `itu` or `-nya` mostly mean something in the sentence itself. */
const wordsOfTopic = 10;
/** Verbs made nouns (`Meningkatnya harga`, `Terbongkarnya kasus`); `Menurutnya` is in the table of leaning starts. */
const verbalNoun = /^(?:me|ter|ber)\p{L}{3,}nya$/u;

/** Whether a sentence begins with a connective or a pronoun: not even the first sentence of an article may. */
export function leansOnAnother(sentence: string): boolean {
  return leaning.test(opening(sentence).toLowerCase());
}

/**
 * Whether a sentence is only clear behind the one before it: besides {@link leansOnAnother}, its first words speak of
 * `… tersebut`, `… itu`, `… ini` or of somebody's possession (`Rumahnya`) who is not named in it before. A lead may speak
 * so of what the headline names.
 */
export function pointsBack(sentence: string): boolean {
  if (leansOnAnother(sentence)) return true;
  const words = opening(sentence)
    .split(' ')
    .slice(0, wordsOfTopic)
    .map((word) => word.replace(/[^\p{L}-]/gu, ''));
  return words.some(
    (word, index) => isDemonstrative(word, words[index - 1]) || isOfSomebodyElse(word, words.slice(0, index)),
  );
}

/** Whether a sentence only announces what follows it: `Berikut jadwalnya.`, `Lantas, apa isinya?` */
export function announces(sentence: string): boolean {
  return announcing.test(opening(sentence).toLowerCase()) || sentence.endsWith('?');
}

function isDemonstrative(word: string, before = ''): boolean {
  return demonstratives.has(word) || (word === 'ini' && !momentsBeforeIni.has(before.toLowerCase()));
}

/** A pronoun or a word in `-nya`, other than `ujarnya`, before which the sentence names nobody who could be meant. */
function isOfSomebodyElse(word: string, before: readonly string[]): boolean {
  const lower = word.toLowerCase();
  const isNounMade = before.length === 0 && verbalNoun.test(lower);
  const isAttribution = attributionVerbs.includes(lower.slice(0, -3));
  const isPossession = /\p{L}nya$/u.test(lower) && !selfContainedNya.has(lower) && !isNounMade && !isAttribution;
  if (!isPossession && !personalPronouns.has(lower)) return false;
  return !before.slice(1).some((other) => /^\p{Lu}/u.test(other) && !calendarWords.has(other.toLowerCase()));
}

/** The first words, without the marks before them. */
function opening(sentence: string): string {
  return sentence.slice(0, 160).replace(/^[^\p{L}\p{N}]+/u, '');
}

function startPattern(starts: readonly string[]): RegExp {
  return new RegExp(`^(?:${starts.join('|')})(?![\\p{L}-])`, 'u');
}
