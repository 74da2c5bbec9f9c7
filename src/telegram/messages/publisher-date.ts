import type { Language } from '../../subscriptions/destination.js';

/** How dates are printed: in the publisher's zone, in the reader's words. */
export interface DateStyle {
  /** IANA name. */
  readonly timeZone: string;
  readonly language: Language;
}

/** Indonesia's three zones, by the names people use; elsewhere the zone's own short name. */
const indonesianZones: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Ujung_Pandang': 'WITA',
  'Asia/Jayapura': 'WIT',
};

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** `Jumat, 23 Januari 2026, 20.03 WIB`. `at` is epoch milliseconds. */
export function longDate(at: number, style: DateStyle): string {
  const day = read(at, style, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return `${day('weekday')}, ${day('day')} ${day('month')} ${day('year')}, ${clockTime(at, style)}`;
}

/** `23 Jan 2026, 20.03 WIB`, for lists. */
export function shortDate(at: number, style: DateStyle): string {
  const day = read(at, style, { day: 'numeric', month: 'short', year: 'numeric' });
  return `${day('day')} ${day('month')} ${day('year')}, ${clockTime(at, style)}`;
}

/** `20.03 WIB`, in English `20:03 WIB`. */
export function clockTime(at: number, style: DateStyle): string {
  const time = read(at, style, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${timeOfDay(`${time('hour')}:${time('minute')}`, style.language)} ${zoneName(at, style)}`;
}

/** A configured time of day, `06:00`, as the language writes it: `06.00`. */
export function timeOfDay(time: string, language: Language): string {
  return language === 'id' ? time.replace(':', '.') : time;
}

/** The zone as people call it. */
function zoneName(at: number, style: DateStyle): string {
  return indonesianZones[style.timeZone] ?? read(at, style, { hour: '2-digit', timeZoneName: 'short' })('timeZoneName');
}

/** Whether two moments lie on the same day of the zone. */
export function isSameDay(one: number, other: number, style: DateStyle): boolean {
  return isoDay(one, style) === isoDay(other, style);
}

function isoDay(at: number, { timeZone }: DateStyle): string {
  const day = read(at, { timeZone, language: 'en' }, { day: '2-digit', month: '2-digit', year: 'numeric' });
  return `${day('year')}-${day('month')}-${day('day')}`;
}

type Part = Intl.DateTimeFormatPartTypes;

function read(at: number, style: DateStyle, options: Intl.DateTimeFormatOptions): (part: Part) => string {
  const parts = formatter(style, options).formatToParts(at);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

/** Making a formatter costs a thousand times more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(style: DateStyle, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([style.language, style.timeZone, options]);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locales[style.language], { ...options, timeZone: style.timeZone });
  formatters.set(key, made);
  return made;
}
