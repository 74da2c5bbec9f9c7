import {
  announcingStarts,
  demonstratives,
  emptyBeforeDemonstratives,
  leaningStarts,
  momentsBeforeIni,
  personalPronouns,
  selfContainedNya,
} from './dangling-words.js';
import { attributionVerbs, calendarWords } from './speech-words.js';

/** What a sentence points back at: the sentence before it, or a thing that a sentence before it has named. */
export type BackReference = { readonly kind: 'previous' } | { readonly kind: 'noun'; readonly noun: string };

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
 * What the first words of a sentence speak of that was said before it: `previous` for what only the sentence before it can
 * tell (a connective, a pronoun, somebody's possession: `Rumahnya`), else the noun of `gempa tersebut`, `… itu`, `… ini`,
 * lower case. Empty for a sentence that is clear alone. A lead may speak so of what the headline names.
 */
export function backReferences(sentence: string): readonly BackReference[] {
  if (leansOnAnother(sentence)) return [{ kind: 'previous' }];
  const words = opening(sentence).split(' ').slice(0, wordsOfTopic);
  const bare = words.map((word) => word.replace(/[^\p{L}-]/gu, ''));
  return bare.flatMap((word, index) => {
    if (isDemonstrative(word, bare[index - 1])) return [referenceOf(words.slice(0, index))];
    return isOfSomebodyElse(word, bare.slice(0, index)) ? [{ kind: 'previous' } as const] : [];
  });
}

/** Whether a sentence only announces what follows it: `Berikut jadwalnya.`, `Lantas, apa isinya?` */
export function announces(sentence: string): boolean {
  return announcing.test(opening(sentence).toLowerCase()) || sentence.endsWith('?');
}

/** The noun before a demonstrative, if there is one that says anything: `dalam video musik (tersebut)` speaks of `musik`. */
function referenceOf(before: readonly string[]): BackReference {
  const noun = before.at(-1)?.toLowerCase() ?? '';
  return /^\p{L}{4,}$/u.test(noun) && !emptyBeforeDemonstratives.has(noun)
    ? { kind: 'noun', noun }
    : { kind: 'previous' };
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
export function opening(sentence: string): string {
  return sentence.slice(0, 160).replace(/^[^\p{L}\p{N}]+/u, '');
}

function startPattern(starts: readonly string[]): RegExp {
  return new RegExp(`^(?:${starts.join('|')})(?![\\p{L}-])`, 'u');
}
