/** A moment as the publisher's clock shows it. */
export interface LocalTime {
  /** `2026-11-24` */
  readonly day: string;
  /** `06:00` */
  readonly timeOfDay: string;
}

/** Reads a moment (epoch milliseconds) on the clock of a time zone. */
export function localTime(now: number, timeZone: string): LocalTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    timeOfDay: `${part('hour')}:${part('minute')}`,
  };
}
