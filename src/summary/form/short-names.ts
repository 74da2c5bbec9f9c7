import { separateQuotations } from '../sentences/quotation-marks.js';
import {
  attributionVerbs,
  calendarWords,
  offices,
  plainAttributionVerbs,
  reportingVerbs,
  unnamedPeople,
} from './speech-words.js';

const oneName = "(\\p{Lu}[\\p{Ll}'’]+)(?= \\p{Ll}|[.,]|$)";
const behindMarks = new RegExp(`""[,.]?\\s?(?:${attributionVerbs.join('|')}) ${oneName}`, 'gu');
const withoutMarks = new RegExp(`(?:, (?:${plainAttributionVerbs.join('|')})|\\b[Mm]enurut) ${oneName}`, 'gu');

/**
 * People whom a unit calls by one name, as articles do after the full name: `Dedi mengaku …`, `"…," kata Dedi.`, `Menurut
 * Dedi, …`.
 */
export function shortNamesIn(unit: string): string[] {
  const { outside } = separateQuotations(unit);
  const attributions = [behindMarks, withoutMarks].flatMap((pattern) => Array.from(outside.matchAll(pattern)));
  const speakers = attributions.map(([, name]) => name ?? '');
  const [first = '', second = '', third = ''] = outside.split(' ', 3).map((word) => word.replace(/[,.:]$/, ''));
  const isSubject = reportingVerbs.has(second) || reportingVerbs.has(third) || isActiveVerb(second);
  if (isSubject && /^\p{Lu}[\p{Ll}'’]+$/u.test(first)) speakers.push(first);
  return speakers.filter((name) => !isNoName(name.toLowerCase()));
}

function isNoName(word: string): boolean {
  return unnamedPeople.has(word) || offices.has(word) || calendarWords.has(word);
}

/** `menggelar`, `berharap`: a verb behind one name, which is then the subject. */
function isActiveVerb(word: string): boolean {
  return /^(?:me|ber|pun$|juga$)/.test(word);
}
