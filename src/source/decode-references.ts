import { Parser } from 'htmlparser2';
import { fromC1 } from './decode-text.js';
import type { NoteRepair } from './reading-decisions.js';

const REFERENCE = /&(?:#(\d{1,9})(;?)|#x([\da-f]{1,8})(;?)|([a-z][\da-z]{1,31});)?/gi;

/**
 * Decodes the references of XML text once. More is known than XML's five names: HTML's, and numbers without their
 * semicolon. A bare ampersand and an unknown name stay as they are typed.
 */
export function decodeReferences(text: string, note: NoteRepair): string {
  if (!text.includes('&')) return text;
  return text.replace(
    REFERENCE,
    (
      typed: string,
      decimal: string | undefined,
      decimalEnd: string | undefined,
      hex: string | undefined,
      hexEnd: string | undefined,
      name: string | undefined,
    ) => {
      const digits = decimal ?? hex;
      if (digits !== undefined) {
        const code = Number.parseInt(digits, decimal === undefined ? 16 : 10);
        const character = characterOf(code);
        if ((decimalEnd ?? hexEnd) === '' || character.codePointAt(0) !== code) note('bad reference mended');
        return character;
      }
      if (name === undefined) {
        note('bare & kept as text');
        return typed;
      }
      return xmlNames.get(name) ?? htmlCharacter(typed, name, note);
    },
  );
}

const xmlNames: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** XML 1.0 §2.2 decides what is a character; C1 codes mean windows-1252's punctuation, as in HTML. */
function characterOf(code: number): string {
  if (code === 9 || code === 10 || code === 13) return String.fromCodePoint(code);
  if (code < 0x20) return '';
  if (code >= 0x80 && code <= 0x9f) return fromC1(code);
  const isCharacter = code <= 0x10_ff_ff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}

const htmlCharacters = new Map<string, string>();

function htmlCharacter(typed: string, name: string, note: NoteRepair): string {
  const known = htmlCharacters.get(name) ?? parseHtmlReference(typed);
  if (known === typed) {
    note('bad reference mended');
    return typed;
  }
  htmlCharacters.set(name, known);
  note('HTML entity decoded');
  return known;
}

/** htmlparser2 has HTML's table of some 2,200 names. */
function parseHtmlReference(reference: string): string {
  let text = '';
  new Parser({ ontext: (part) => (text += part) }).end(reference);
  return text;
}
