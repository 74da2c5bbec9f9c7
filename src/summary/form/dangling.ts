import {
  announcingStarts,
  beforeOrAfter,
  demonstratives,
  emptyBeforeDemonstratives,
  groups,
  leaningStarts,
  momentsBeforeIni,
  ofTheSubject,
  openingPrepositions,
  partsOfGroup,
  personalPronouns,
  selfContainedNya,
  spansOfTime,
  subjectPronouns,
} from './dangling-words.js';
import { attributionVerbs, calendarWords, reportingVerbs } from './speech-words.js';

/** What a sentence points back at: the sentence before it, or a thing or a number of people that one before it has named. */
export type BackReference =
  | { readonly kind: 'previous' }
  | { readonly kind: 'noun'; readonly noun: string }
  | { readonly kind: 'group'; readonly number: string };

const leaning = startPattern(leaningStarts);
const announcing = startPattern(announcingStarts);
/** What a sentence speaks of stands in its first words; further on `itu` or `-nya` mostly mean something in the sentence itself. */
const wordsOfTopic = 10;
/** `kata politikus Partai Amanat itu`: somebody who speaks anywhere in the sentence and was named before. */
const describedSpeaker =
  /(?<!\p{L})(?:kata|ujar|tutur|ucap|ungkap|menurut) ((?:\p{L}+ ){1,6})(?:itu|tersebut)(?!\p{L})/giu;
/** Behind any sentence this says that something else is told now, or what was before the news; it cannot be the first. */
const turnOfTopic = /^(?:sementara itu|adapun|sebelumnya),? (?!diberitakan)/iu;
/** What is longer is in no summary. */
const longestSentence = 600;
/** Verbs made nouns (`Meningkatnya harga`, `Terbongkarnya kasus`); `Menurutnya` is in the table of leaning starts. */
const verbalNoun = /^(?:me|ter|ber)\p{L}{3,}nya$/u;

/** Whether a sentence begins with a connective or a pronoun: not even the first sentence of an article may. */
export function leansOnAnother(sentence: string): boolean {
  return leaning.test(opening(sentence).toLowerCase());
}

/**
 * What the first words of a sentence speak of that was said before it: `previous` for what only the sentence before it can
 * tell (a connective, a pronoun, somebody's possession: `Rumahnya`), else the noun of `gempa tersebut`, `… itu`, `… ini`,
 * lower case, or the number of `keduanya`; also of who is said to speak anywhere in it. Empty for a sentence that is clear
 * alone. A lead may speak so of what the headline names.
 */
export function backReferences(sentence: string): readonly BackReference[] {
  const start = opening(sentence).replace(turnOfTopic, '');
  if (leaning.test(start.toLowerCase())) return [{ kind: 'previous' }];
  const words = start.split(' ').slice(0, wordsOfTopic);
  const bare = words.map((word) => word.replace(/[^\p{L}-]/gu, ''));
  const ofTopic = bare.flatMap((word, index) => referencesOf(word, words.slice(0, index), bare.slice(0, index)));
  const speakers = sentence.slice(0, longestSentence).matchAll(describedSpeaker);
  return [...ofTopic, ...Array.from(speakers, ([, person = '']) => referenceOf(person.trim().split(' ')))];
}

/** What one word points back at, given the words before it, as written and without their marks. */
function referencesOf(word: string, written: readonly string[], before: readonly string[]): BackReference[] {
  if (isDemonstrative(word, before.at(-1))) return [referenceOf(written)];
  const number = groups.get(word.toLowerCase());
  if (number !== undefined) return before.some(isCounting) ? [] : [{ kind: 'group', number }];
  return isSubjectBehind(written, word) || isOfSomebodyElse(word, written, before) ? [{ kind: 'previous' }] : [];
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

/** `dua orang`, `Budi dan Sari`: what `keduanya` means may stand in the sentence itself. */
function isCounting(word: string): boolean {
  return /^(?:dan|(?:ke)?(?:dua|tiga|empat|lima))$/i.test(word);
}

/** `Bersama Budi, ia …`: nobody named behind a preposition at the start is meant by the subject that follows. */
function isSubjectBehind(before: readonly string[], word: string): boolean {
  const [first = ''] = before;
  return (
    subjectPronouns.has(word.toLowerCase()) &&
    before.at(-1)?.endsWith(',') === true &&
    openingPrepositions.has(first.toLowerCase())
  );
}

/** A pronoun or a word in `-nya`, other than `ujarnya`, before which the sentence names nobody who could be meant. */
function isOfSomebodyElse(word: string, written: readonly string[], before: readonly string[]): boolean {
  const lower = word.toLowerCase();
  const isPossession = /\p{L}nya$/u.test(lower) && !isClearNya(lower, written, before);
  if (!isPossession && !personalPronouns.has(lower)) return false;
  return !before.some((other, index) => isNameAt(other, index));
}

/** Words in `-nya` that mean nothing outside the sentence. */
function isClearNya(lower: string, written: readonly string[], before: readonly string[]): boolean {
  const last = before.at(-1)?.toLowerCase() ?? '';
  if (selfContainedNya.has(lower) || attributionVerbs.includes(lower.slice(0, -3))) return true;
  if (before.length === 0) return verbalNoun.test(lower);
  if (ofTheSubject.has(lower)) return before.some((other) => reportingVerbs.has(other));
  if (partsOfGroup.has(lower)) return written.some((other) => other.endsWith(','));
  return /^(?:se)?tiap$/.test(last) || (beforeOrAfter.has(lower) && !spansOfTime.has(last));
}

/** The first word has a capital in any case: it is a name for certain where it has more of them. */
function isNameAt(word: string, index: number): boolean {
  return (index === 0 ? /^\p{Lu}{2}/u : /^\p{Lu}/u).test(word) && !calendarWords.has(word.toLowerCase());
}

/** The first words, without the marks before them. */
export function opening(sentence: string): string {
  return sentence.slice(0, 160).replace(/^[^\p{L}\p{N}]+/u, '');
}

function startPattern(starts: readonly string[]): RegExp {
  return new RegExp(`^(?:${starts.join('|')})(?![\\p{L}-])`, 'u');
}
