import { foldSpace } from './plain-text.js';

/**
 * The forms in which Indonesian regional publishers print what a page is made of, learned from the text of stored
 * TangerangNews pages of 2009 to 2026 (their mark-up was never seen).
 */

const MONTH =
  '(?:jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|jun[i]?|jul[i]?|agu(?:stus)?|agt|ags|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?|' +
  'january|february|march|may|june|july|aug(?:ust)?|oct(?:ober)?|dec(?:ember)?)';
const WEEKDAY =
  "(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday|sen|sel|rab|kam|jum|sab|min)\\.?";
const NAMED_DAY = `\\d{1,2}[\\s-]+${MONTH}\\.?,?[\\s-]+\\d{4}|${MONTH}\\.?\\s+\\d{1,2},\\s*\\d{4}`;
const DAY = `(?:${WEEKDAY}\\s*,?\\s*)?(?:${NAMED_DAY}|\\(?\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}\\)?)`;
const TIME =
  '[\\s|,•·/\\-–]*(?:pukul\\s*|jam\\s*|pkl\\.?\\s*|at\\s+)?\\d{1,2}[.:]\\d{2}(?:[.:]\\d{2})?(?:\\s*(?:wib|wita|wit|[ap]m))?';

const CARD_DATE = new RegExp(`^${DAY}${TIME}$`, 'i');
const BYLINE = new RegExp(
  `^(?:(?:oleh|penulis|by)\\s*:?\\s*)?(?<author>[^|]{0,80}?)\\s*(?<bar>[|•·–-])?\\s*(?<date>${DAY}(?:${TIME})?)(?:\\s*\\|\\s*dibaca\\b.*)?$`,
  'i',
);

/** `Author | Sabtu, 23 November 2024 | 16:46`, with what may be missing of it. */
export interface PrintedByline {
  readonly author: string;
  readonly dateText: string;
  /** There is an author, or the bar that keeps the author's place: cards of other articles have neither. */
  readonly isAuthored: boolean;
}

/** Reads a line that names the author and the date, and nothing else; undefined for any other text. */
export function readByline(text: string): PrintedByline | undefined {
  const groups = BYLINE.exec(text)?.groups;
  const dateText = groups?.['date'];
  if (dateText === undefined) return undefined;
  const author = foldSpace(groups?.['author'] ?? '');
  const hasBar = groups?.['bar'] !== undefined;
  if (author !== '' && !hasBar) return undefined;
  return { author, dateText, isAuthored: author !== '' || hasBar };
}

/** `Jumat, 23 Januari 2026 | 20:03` alone: the date line of another article's card, or of a page without author. */
export function isCardDate(text: string): boolean {
  return CARD_DATE.test(text);
}

/** `WISATA`, `KAB. TANGERANG`, `AYO! TANGERANG CERDAS`: the label of a card. */
export function isLabel(text: string): boolean {
  return text.length <= 40 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text) && !/\d{4}|\|/.test(text);
}

/** A paragraph that begins with where it was written: `TANGERANGNEWS.com-Para buruh`, `TANGERANG – Seorang`. */
export function startsWithDateline(text: string, siteName: string): boolean {
  const site = lettersOf(siteName);
  const domain = /^([\p{L}\s]{2,40}?)\.(?:com|co\.id|id|net)\b/iu.exec(text)?.[1];
  if (domain !== undefined && lettersOf(domain) === site) return true;
  const place = /^([\p{L}\s.,'()/]{3,40}?)\s*[-–—]\s*["“'‘]?\p{L}/u.exec(text)?.[1];
  if (place === undefined) return false;
  const name = place.replace(/\.(?:com|co\.id|id|net)$/i, '');
  return lettersOf(name) === site || isMostlyCapitals(name);
}

/** `pungkasnya. (RAZ/RAC)`: the initials of the editors, behind the last sentence. An acronym stands before its full stop. */
export function endsWithInitials(text: string): boolean {
  return /[.!?"”’']\s*\(\p{L}{2,5}(?:\s?\/\s?\p{L}{2,5}){0,2}\)\.?$/u.test(text);
}

/** `… (@TangerangNews / Redaksi)`, `… (Istimewa / Dok. Humas)`: the credit that ends the caption of a photograph. */
export function endsWithCredit(text: string): boolean {
  return /\((?:[^()]*\/[^()]*|@[^()]*|(?:istimewa|ist|dok|foto|sumber)\b[^()]*)\)\.?$/i.test(text);
}

/** Where the text is over: the names of who made it, headings of the page's foot. */
export function isFootLine(text: string): boolean {
  return /^(?:(?:pewarta|reporter|editor|penulis|uploader)\s*:.{0,80}|copyright ©.{0,80}|today tag|recomm?ended|berita (?:terkait|lainnya|terbaru|populer)|artikel terkait|terpopuler|terkini|tags?(?:\s*:.*)?|komentar|@\w+)$/i.test(
    text,
  );
}

/** `""Kekuatan … terus menerus""`: the quote of the day, in doubled quotation marks; read without them. */
export function readDoubledQuote(text: string): { readonly text: string; readonly rest: string } | undefined {
  const found = /^(?:["“”]{2}|'{4})\s*(.{3,600}?)\s*(?:["“”]{2}|'{4})\s*(.{0,80})$/.exec(text);
  const quote = found?.[1];
  return quote === undefined ? undefined : { text: quote, rest: found?.[2] ?? '' };
}

/** Running text, as opposed to a label, a headline or a line of numbers. */
export function isProse(text: string): boolean {
  return text.length >= 40 && /\s/.test(text) && !isCardDate(text) && !isLabel(text);
}

/** `Advertorial`, `(ADV)`, `Pariwara`: what stands where somebody paid for the text, as author, label or desk. */
export function isAdvertorialWord(text: string): boolean {
  return /^\W{0,3}(?:advertorial|adv|advetorial|pariwara|iklan|sponsored(?: content)?|konten sponsor)\W{0,3}$/i.test(
    text,
  );
}

/** Only the letters of a text, in lower case: how names are compared. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function isMostlyCapitals(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '');
  const capitals = letters.replace(/\P{Lu}/gu, '').length;
  return letters.length >= 4 && capitals / letters.length >= 0.6;
}
