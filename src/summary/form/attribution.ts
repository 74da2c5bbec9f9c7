import { separateQuotations } from '../sentences/quotation-marks.js';
import { wordSet } from '../word-list.js';
import {
  attributionVerbs,
  calendarWords,
  plainAttributionVerbs,
  pronouns,
  reportingVerbs,
  unnamedPeople,
} from './speech-words.js';

const plainVerbs = plainAttributionVerbs.join('|');
const startingAttribution = new RegExp(
  `^(?:(?:${plainVerbs})(?:nya)?|(?:${attributionVerbs.join('|')})nya)(?!\\p{L})`,
  'iu',
);
const attributionBehindMarks = new RegExp(
  `""[,.]?\\s?(?:${attributionVerbs.join('|')})(nya)?(?!\\p{L})([^"]{0,120})`,
  'giu',
);
const attributionWithoutMarks = new RegExp(
  `,\\s(?:(?:${plainVerbs})(?:nya|\\s(?:dia|ia|beliau|mereka))|menurut(?:nya|\\s(?:dia|ia)))(?!\\p{L})`,
  'iu',
);
const accordingTo = /\b[Mm]enurut (\p{L}+)/gu;
const wordsWithinReach = 15;
/** A quotation of so many words is speech, not the name of something. */
const wordsOfSpeech = 8;

/** Whether a sentence is nothing but an attribution that was cut off its quotation: `Ujarnya.`, `Kata dia menutup.` */
export function isAttribution(sentence: string): boolean {
  return startingAttribution.test(sentence);
}

/** Whether a unit quotes speech, and whether it says whose: `none`, `named` or `anonymous`. */
export function speakerOf(unit: string): 'none' | 'named' | 'anonymous' {
  const { quoted, outside } = separateQuotations(unit);
  const behindMarks = outside.search(attributionBehindMarks) >= 0;
  const isSpeech =
    behindMarks || attributionWithoutMarks.test(outside) || quoted.some((text) => isSpoken(text, outside));
  if (!isSpeech) return 'none';
  return namesSpeaker(unit) ? 'named' : 'anonymous';
}

/** Whether a unit names somebody who speaks in it: `Budi menilai …`, `"…," kata Budi`, `Menurut Budi, …`. */
export function namesSpeaker(unit: string): boolean {
  const { outside } = separateQuotations(unit);
  return (
    Array.from(outside.matchAll(attributionBehindMarks)).some(
      ([, nya, rest]) => nya === undefined && startsWithName(rest ?? ''),
    ) ||
    Array.from(outside.matchAll(accordingTo)).some(([, word]) => isName(word ?? '')) ||
    hasReportingName(outside)
  );
}

/** Speech, not the name of a film or a banner's words amid a sentence. */
function isSpoken(quoted: string, outside: string): boolean {
  const words = quoted.split(' ').length;
  if (words >= wordsOfSpeech) return true;
  const isAmidSentence = outside.indexOf('""') > 0;
  return /[,.?!…]$/.test(quoted) && !(isAmidSentence && !/[,:] ""/.test(outside));
}

/** `Budi`, `Kepala Dinas Budi`, `seorang warga, Siti`, `juru bicara KPK Febri`; not `dia`, `warga Cipondoh` or `pria itu`. */
function startsWithName(rest: string): boolean {
  const words = rest.trim().split(' ');
  const [first] = words;
  if (first === undefined || pronouns.has(bare(first).toLowerCase())) return false;
  if (isName(first)) return true;
  const end = words.findIndex((word, index) => index > 0 && endsSpeaker.has(word));
  const speaker = words.slice(0, end < 0 ? words.length : end);
  if (speaker.some((word) => /^(?:itu|ini|tersebut)(?!\p{L})/u.test(word))) return false;
  const isBehindComma = (index: number) => speaker[index - 1]?.endsWith(',') === true;
  return speaker.filter(isName).length >= 2 || speaker.some((word, index) => isName(word) && isBehindComma(index));
}

const endsSpeaker = wordSet(`
  di, dalam, saat, ketika, kepada, pada, usai, seusai, dari, melalui, lewat, seperti, yang
`);

/** A name before a verb of reporting: `Ketua KSPSI Dedi Sudrajat menyampaikan`; not `Ia menyampaikan`. */
function hasReportingName(outside: string): boolean {
  const words = outside.split(' ');
  return words.some((word, index) => {
    if (!reportingVerbs.has(bare(word))) return false;
    return isNamedSubject(words.slice(Math.max(0, index - wordsWithinReach), index), index <= wordsWithinReach);
  });
}

function isNamedSubject(words: readonly string[], reachesStart: boolean): boolean {
  const subject = words.filter((word) => !betweenSubjectAndVerb.has(word));
  const last = subject.at(-1);
  if (last === undefined || pronouns.has(bare(last).toLowerCase())) return false;
  if (subject.slice(reachesStart ? 1 : 0).some(isName)) return true;
  const [first] = subject;
  return first !== undefined && isName(first) && !unnamedPeople.has(first.toLowerCase());
}

const betweenSubjectAndVerb = wordSet(`
  yang, juga, pun, sendiri, kembali, lantas, kemudian, lalu, telah, sudah, turut, ikut, terus, sempat
`);

function isName(word: string): boolean {
  const name = bare(word);
  return /^\p{Lu}/u.test(name) && !calendarWords.has(name.toLowerCase()) && !pronouns.has(name.toLowerCase());
}

function bare(word: string): string {
  return word.replace(/[^\p{L}\p{N}'’-]+/gu, '');
}
