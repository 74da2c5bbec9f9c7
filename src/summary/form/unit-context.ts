import type { ArticleUnit } from '../article-units.js';
import { namesSpeaker, speakerOf } from './attribution.js';
import { announces, type BackReference, backReferences, leansOnAnother } from './dangling.js';
import { shortNamesIn } from './short-names.js';

/** Places among an article's units of which one must stand in a summary; none, where nothing in the article would do. */
type Anchor = readonly number[];

/** What a unit needs beside it in a summary, by places among the article's units. */
export interface UnitContext {
  /** It begins with a connective or pronoun: nothing can begin with it. */
  readonly leans: boolean;
  /** It only announces what follows it in the article. */
  readonly announces: boolean;
  /** Where what it points back at is told. */
  readonly references: readonly Anchor[];
  /** Where the people stand whom it calls by one name. */
  readonly people: readonly Anchor[];
  /** Whether it quotes somebody, and says whom. */
  readonly speech: 'none' | 'named' | 'anonymous';
  /** Where it is said who speaks in it; empty where nobody says it. Null when it quotes nobody, or says so itself. */
  readonly speaker: Anchor | null;
}

const longestName = 32;

/** The rules of form that depend on what else stands in a summary. */
export type ContextRule = 'dangling' | 'anonymous quotation';

/**
 * A function that tells what a unit needs, by its text and its place among the article's units. A place below 0 is a unit
 * that the article has not. Who is named in the headline above a summary is known.
 */
export function contextReader(
  units: readonly ArticleUnit[],
  title: string,
): (text: string, index: number) => UnitContext {
  const lower = units.map(({ text }) => text.toLowerCase());
  const headline = new Set(title.toLowerCase().split(/[^\p{L}'’]+/u));
  return (text, index) => unitContext(text, index, { units, lower, headline });
}

/** What stands around a unit. */
interface Surroundings {
  readonly units: readonly ArticleUnit[];
  /** Their texts in lower case. */
  readonly lower: readonly string[];
  /** The words of the headline, in lower case. */
  readonly headline: ReadonlySet<string>;
}

function unitContext(text: string, index: number, { units, lower, headline }: Surroundings): UnitContext {
  const before = units.slice(0, Math.max(0, index));
  const previous = units[index]?.follows === true ? [index - 1] : [];
  const references = backReferences(text).map((reference) =>
    reference.kind === 'previous' ? previous : [...previous, ...lastMention(reference, lower.slice(0, before.length))],
  );
  const speech = speakerOf(text);
  const saysWho = () => previous.filter((place) => namesSpeaker(units[place]?.text ?? ''));
  return {
    leans: leansOnAnother(text),
    announces: announces(text),
    references,
    people: fullNames(text, before, headline),
    speech,
    speaker: speech === 'anonymous' ? saysWho() : null,
  };
}

/**
 * What is wrong with a unit behind those chosen before it, given by their places. The first of a summary may speak of what
 * the headline names, but not begin with a pronoun or connective.
 */
export function contextProblems(context: UnitContext, chosen: readonly number[]): ContextRule[] {
  const rules: ContextRule[] = [];
  const isMissing = (anchor: Anchor) => !anchor.some((place) => chosen.includes(place));
  const dangles = chosen.length === 0 ? context.leans : context.announces || context.references.some(isMissing);
  if (dangles || context.people.some(isMissing)) rules.push('dangling');
  if (context.speaker !== null && isMissing(context.speaker)) rules.push('anonymous quotation');
  return rules;
}

/** The unit that says it last: `Gempa tersebut` means that gempa, and no earlier one; `keduanya` are the two (`dua`, `kedua`). */
function lastMention(reference: Exclude<BackReference, { kind: 'previous' }>, before: readonly string[]): Anchor {
  const words = reference.kind === 'noun' ? [reference.noun] : [reference.number, `ke${reference.number}`];
  const place = before.findLastIndex((text) => words.some((word) => says(text, word)));
  return place < 0 ? [] : [place];
}

/** Whether a word stands in a text, alone or with -nya; both in lower case. */
function says(text: string, word: string): boolean {
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const end = start + word.length;
    if (/\p{L}/u.test(text.charAt(start - 1))) continue;
    if (/^(?:nya)?(?!\p{L})/u.test(text.slice(end, end + 4))) return true;
  }
  return false;
}

/** For each person called by one name whose full name stands before: all the units that would make the name known. */
function fullNames(text: string, before: readonly ArticleUnit[], headline: ReadonlySet<string>): readonly Anchor[] {
  const names = before.length === 0 ? [] : shortNamesIn(text);
  return names
    .filter((name) => !headline.has(name.toLowerCase()) && before.some((unit) => holdsFullName(unit.text, name)))
    .map((name) => before.flatMap((unit, place) => (unit.text.includes(name) ? [place] : [])));
}

/** Whether a text presents a person: the name with another before or behind it, or between commas (`Kepala Desa, Budi,`). */
function holdsFullName(text: string, name: string): boolean {
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const before = text.slice(Math.max(0, start - longestName), start);
    const behind = text.slice(start + name.length, start + name.length + 2);
    if (/\p{Lu}[\p{L}.'’-]* $/u.test(before) && !/^\p{L}/u.test(behind)) return true;
    if (/^ \p{Lu}/u.test(behind) && !/\p{L}$/u.test(before)) return true;
    if (before.endsWith(', ') && /^[,.]/.test(behind)) return true;
  }
  return false;
}
