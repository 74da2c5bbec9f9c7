const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

const indonesianDays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
const indonesianMonths = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const feedDays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const feedMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The date as the site prints it: `Selasa, 24 November 2026`. Jakarta keeps UTC+7 all year. */
export function printedDate(atMs: number): string {
  const clock = jakartaClock(atMs);
  const day = indonesianDays[clock.getUTCDay()];
  return `${day}, ${clock.getUTCDate()} ${indonesianMonths[clock.getUTCMonth()]} ${clock.getUTCFullYear()}`;
}

/** The time of day as the site prints it: `10:15`. */
export function printedTime(atMs: number): string {
  return jakartaClock(atMs).toISOString().slice(11, 16);
}

/** The date line of articles and cards: `Selasa, 24 November 2026 | 10:15`. */
export function dateLine(atMs: number): string {
  return `${printedDate(atMs)} | ${printedTime(atMs)}`;
}

/** ISO 8601 with Jakarta's offset, as in `article:published_time`: `2026-11-24T10:15:00+07:00`. */
export function isoInJakarta(atMs: number): string {
  return `${jakartaClock(atMs).toISOString().slice(0, 19)}+07:00`;
}

/** RFC 822 with Jakarta's offset, as in a feed's `pubDate`: `Tue, 24 Nov 2026 10:15:00 +0700`. */
export function feedDate(atMs: number): string {
  const clock = jakartaClock(atMs);
  const day = String(clock.getUTCDate()).padStart(2, '0');
  const date = `${feedDays[clock.getUTCDay()]}, ${day} ${feedMonths[clock.getUTCMonth()]} ${clock.getUTCFullYear()}`;
  return `${date} ${clock.toISOString().slice(11, 19)} +0700`;
}

/** Days since 1970 by Jakarta's calendar: changes at midnight there. */
export function jakartaDayNumber(atMs: number): number {
  return Math.floor((atMs + OFFSET_MS) / DAY_MS);
}

/** The moment of the last midnight in Jakarta. */
export function jakartaMidnight(atMs: number): number {
  return jakartaDayNumber(atMs) * DAY_MS - OFFSET_MS;
}

/** A date whose UTC fields read as the clock on a wall in Jakarta. */
function jakartaClock(atMs: number): Date {
  return new Date(atMs + OFFSET_MS);
}
