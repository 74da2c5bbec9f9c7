import { separateQuotations } from '../sentences/quotation-marks.js';
import { attributionVerbs, calendarWords, reportingVerbs, unnamedPeople } from './speech-words.js';

const behindAttribution = new RegExp(
  `""[,.]?\\s?(?:${attributionVerbs.join('|')}) (\\p{Lu}[\\p{Ll}'’]+)(?= \\p{Ll}|[.,]|$)`,
  'gu',
);

/** People whom a unit calls by one name, as articles do after the full name: `Dedi mengaku …`, `"…," kata Dedi.` */
export function shortNamesIn(unit: string): string[] {
  const { outside } = separateQuotations(unit);
  const speakers = Array.from(outside.matchAll(behindAttribution), ([, name]) => name ?? '');
  const [first = '', second = '', third = ''] = outside.split(' ');
  const isSubject = reportingVerbs.has(second) || reportingVerbs.has(third) || isActiveVerb(second);
  if (isSubject && /^\p{Lu}[\p{Ll}'’]+$/u.test(first)) speakers.push(first);
  return speakers.filter((name) => !isNoName(name.toLowerCase()));
}

function isNoName(word: string): boolean {
  return unnamedPeople.has(word) || calendarWords.has(word);
}

/** `menggelar`, `berharap`: a verb behind one name, which is then the subject. */
function isActiveVerb(word: string): boolean {
  return /^(?:me|ber|pun$|juga$)/.test(word);
}
