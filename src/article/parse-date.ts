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
  "(?:(?:senin|selasa|rabu|kamis|jum'?at|jumaat|sabtu|minggu|ahad|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|sen|sel|rab|kam|jum|sab|min)\\.?\\s*[,|]?\\s*)?";
const CLOCK = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?';
const ZONE =
  '(?:\\s*(?<half>[ap]m))?(?:\\s*(?<zone>[a-z]{1,4}|(?:gmt|utc)?\\s?[+-]\\d{1,2}(?::?\\d{2})?))?(?:\\s*\\([a-z ]+\\))?';
const TAIL = `(?:[\\s,|•·–@t/-]*(?:(?:pukul|jam|pkl\\.?|at)\\s*:?\\s*)?(?<time>${CLOCK})${ZONE})?$`;
/** Some sites print the clock before the day. */
const HEAD = `^(?<time>${CLOCK})${ZONE}[\\s,|•·–-]+`;

/** The ways to write a day. */
const NAMED = '(?<day>\\d{1,2})[\\s.-]*(?<monthName>[a-z]{3,9})\\.?[\\s,-]*(?<year>\\d{4}|\\d{2})';
const forms = [
  `^(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})${TAIL}`,
  `^(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:t?(?<compact>\\d{4}(?:\\d{2})?)${ZONE})?$`,
  `^${WEEKDAY}${NAMED}(?!\\d)${TAIL}`,
  `^${WEEKDAY}(?<monthName>[a-z]{3,9})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})${TAIL}`,
  `^${WEEKDAY}\\(?(?<day>\\d{1,2})\\s?[/.-]\\s?(?<month>\\d{1,2})[/.-](?<year>\\d{4}|\\d{2})(?!\\d)\\)?${TAIL}`,
  `${HEAD}${WEEKDAY}${NAMED}$`,
  `${HEAD}${WEEKDAY}(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})$`,
].map((form) => new RegExp(form));

/** `Diterbitkan: Sabtu, …`, `Posted on 23 November 2024`. A date of an update is not one of publication. */
const LEAD_IN =
  /^(?:(?:di)?(?:terbit|publikasi|tayang)(?:kan)?|dipos(?:ting|kan)|published|posted|tanggal|date)(?: (?:pada|on|at|tanggal))?\s*:?\s+/;

/** A publisher's date as read. */
export interface DateReading {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Whether a time of day is written; if not, `at` is the first minute of the day. */
  readonly hasTime: boolean;
  /** The zone as written, in lower case; undefined where none is, and the publisher's is meant. */
  readonly zone: string | undefined;
}

/**
 * Reads the date forms of Indonesian pages and of feeds: RFC 822, ISO 8601, database values, and printed ones such as
 * `Sabtu, 23 November 2024 | 16:46` or `23 Nov 2024 16.46 WIB`. What names no zone is meant in `timeZone`, the
 * publisher's; a wrong day of the week and fractions of a second are passed over. Undefined for everything else: a date
 * is never guessed, and V8's own parser, which reads a zone-less text in the zone of the computer, is never asked.
 */
export function readPublisherDate(text: string, timeZone: string): DateReading | undefined {
  if (text.length > LONGEST) return undefined;
  const folded = text
    .replace(/\s+/g, ' ')
    .replace(/[’‘`´]/g, "'")
    .trim()
    .toLowerCase()
    .replace(LEAD_IN, '');
  for (const form of forms) {
    const groups = form.exec(folded)?.groups;
    if (groups === undefined) continue;
    const at = toInstant(groups, timeZone);
    const hasTime = groups['time'] !== undefined || groups['compact'] !== undefined;
    return at === null ? undefined : { at, hasTime, zone: groups['zone'] };
  }
  return undefined;
}

const LONGEST = 100;

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

function toWallTime({ year, month, monthName, day, time, compact, half }: Groups): WallTime | null {
  const fullYear = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  const monthNumber = monthName === undefined ? Number(month) : monthOf(monthName);
  if (fullYear < EARLIEST_YEAR) return null;
  const clock = time?.split(/[:.,]/) ?? compact?.match(/\d\d/g) ?? [];
  const [clockHour = 0, minute = 0, second = 0] = clock.map(Number);
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
  const found = /^(?:gmt|utc)?\s?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (found === null || Number(found[3] ?? 0) > 59) return null;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  if (minutes > 14 * 60) return null;
  return found[1] === '-' ? -minutes : minutes;
}
