import { instantAtOffset, instantInZone, type WallTime } from './zoned-time.js';

/** The names of each month, January first. */
const monthNames = [
  'januari january januar jan',
  'februari pebruari february feb peb',
  'maret march mar mrt',
  'april apr',
  'mei may',
  'juni june jun',
  'juli july jul',
  'agustus august agu agt agst ags aug',
  'september sept sep',
  'oktober october okt oct',
  'november nopember nov nop',
  'desember december des dec',
].map((names) => new Set(names.split(' ')));

/** Minutes ahead of UTC. Others than these and numbers are not known, so a text with them is not read. */
const zoneOffsets: Readonly<Record<string, number>> = {
  wib: 7 * 60,
  wita: 8 * 60,
  wit: 9 * 60,
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5 * 60,
  edt: -4 * 60,
  cst: -6 * 60,
  cdt: -5 * 60,
  mst: -7 * 60,
  mdt: -6 * 60,
  pst: -8 * 60,
  pdt: -7 * 60,
};

const WEEKDAY =
  "(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|sen|sel|rab|kam|jum|sab|min)\\.?\\s*[,|]?\\s*)?";
const TIME =
  '(?:[\\s,|•·–@t-]*(?:(?:pukul|jam|pkl\\.?|at)\\s*)?(?<time>\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?)';
const ZONE =
  '(?:\\s*(?<half>[ap]m))?(?:\\s*(?<zone>[a-z]{1,4}|(?:gmt|utc)?[+-]\\d{1,2}(?::?\\d{2})?))?(?:\\s*\\([a-z ]+\\))?)?';
const TAIL = `${TIME}${ZONE}$`;

/** The ways to write a day; each may be followed by a time, and that by a zone. */
const forms = [
  `^(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})${TAIL}`,
  `^${WEEKDAY}(?<day>\\d{1,2})[\\s.-]+(?<monthName>[a-z]{3,9})\\.?[\\s,-]+(?<year>\\d{4}|\\d{2})${TAIL}`,
  `^${WEEKDAY}(?<monthName>[a-z]{3,9})\\.?\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})${TAIL}`,
  `^${WEEKDAY}(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})${TAIL}`,
].map((form) => new RegExp(form));

/**
 * Reads the date forms of Indonesian pages and of feeds: RFC 822, ISO 8601, database values, and printed ones such as
 * `Sabtu, 23 November 2024 | 16:46` or `23 Nov 2024 16.46 WIB`. What names no zone is meant in `timeZone`, the
 * publisher's; a day without a time is its first minute. Epoch milliseconds; null for everything else: a date is never
 * guessed, and V8's own parser, which reads a zone-less text in the zone of the computer, is never asked.
 */
export function parsePublisherDate(text: string, timeZone: string): number | null {
  const folded = text
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .toLowerCase();
  if (folded.length > 80) return null;
  for (const form of forms) {
    const groups = form.exec(folded)?.groups;
    if (groups !== undefined) return toInstant(groups, timeZone);
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function toInstant(groups: Groups, timeZone: string): number | null {
  const wall = toWallTime(groups);
  if (wall === null) return null;
  const zone = groups['zone'];
  if (zone === undefined) return instantInZone(wall, timeZone);
  const offset = zoneOffset(zone);
  return offset === null ? null : instantAtOffset(wall, offset);
}

/** News sites are not older than the web: earlier years are the zeros of a database. */
const EARLIEST_YEAR = 1990;

function toWallTime({ year, month, monthName, day, time, half }: Groups): WallTime | null {
  const fullYear = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  const monthNumber = monthName === undefined ? Number(month) : monthOf(monthName);
  if (fullYear < EARLIEST_YEAR) return null;
  const [clockHour = 0, minute = 0, second = 0] = (time ?? '').split(/[:.,]/).map(Number);
  const hour = half === undefined ? clockHour : hourOfHalfDay(clockHour, half);
  return hour === null ? null : { year: fullYear, month: monthNumber, day: Number(day), hour, minute, second };
}

/** 1 to 12; 0, which is no month, for a word that names none. */
function monthOf(name: string): number {
  return monthNames.findIndex((names) => names.has(name)) + 1;
}

function hourOfHalfDay(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

function zoneOffset(zone: string): number | null {
  const named = zoneOffsets[zone];
  if (named !== undefined) return named;
  const found = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (found === null) return null;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  if (minutes > 14 * 60) return null;
  return found[1] === '-' ? -minutes : minutes;
}
