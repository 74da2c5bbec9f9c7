/** A calendar day and a time of day, as a clock on a wall shows them. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The instant of a wall time that is `offsetMinutes` ahead of UTC, epoch milliseconds; null for a day or time that does not exist. */
export function instantAtOffset(wall: WallTime, offsetMinutes: number): number | null {
  const { year, month, day, hour, minute, second } = wall;
  const utc = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const exists = utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return exists ? utc.getTime() - offsetMinutes * 60_000 : null;
}

/** The instant of a wall time in a zone of the IANA list. Where clocks are put back, the earlier of the two. */
export function instantInZone(wall: WallTime, timeZone: string): number | null {
  const asUtc = instantAtOffset(wall, 0);
  if (asUtc === null) return null;
  const dayBefore = offsetMs(asUtc - 24 * 60 * 60_000, timeZone);
  const guess = asUtc - dayBefore;
  return offsetMs(guess, timeZone) === dayBefore ? guess : asUtc - offsetMs(guess, timeZone);
}

/** The day of an instant in a zone, such as `2024-11-23`. */
export function calendarDay(instant: number, timeZone: string): string {
  return new Date(instant + offsetMs(instant, timeZone)).toISOString().slice(0, 10);
}

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
export function offsetMs(instant: number, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const found = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '');
  if (found === null) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return (found[1] === '-' ? -minutes : minutes) * 60_000;
}
