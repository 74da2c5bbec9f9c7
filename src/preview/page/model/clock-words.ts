import type { PageTexts } from '../texts/texts.js';

/** The time of day of a message, in the reader's own zone: `20.03` or `20:03`. */
export function timeOfDay(atMs: number, { locale }: PageTexts): string {
  return formatter(locale, { hour: '2-digit', minute: '2-digit' }).format(atMs);
}

/** A mark of the reader's calendar day, for comparing. */
export function dayKey(atMs: number): string {
  return new Date(atMs).toDateString();
}

/** The day as a separator says it: today, yesterday, else the date. */
export function dayWords(atMs: number, nowMs: number, texts: PageTexts): string {
  if (dayKey(atMs) === dayKey(nowMs)) return texts.today;
  const yesterday = new Date(nowMs);
  yesterday.setDate(yesterday.getDate() - 1);
  if (dayKey(atMs) === dayKey(yesterday.getTime())) return texts.yesterday;
  return dateWords(atMs, texts);
}

/** A date without its year, with the weekday. */
export function dateWords(atMs: number, { locale }: PageTexts): string {
  return formatter(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(atMs);
}

/** When something was last written, as a list of chats says it: the time of today, a weekday, a date. */
export function listTime(atMs: number, nowMs: number, texts: PageTexts): string {
  if (dayKey(atMs) === dayKey(nowMs)) return timeOfDay(atMs, texts);
  const days = (nowMs - atMs) / 86_400_000;
  const options = days < 6 ? ({ weekday: 'short' } as const) : ({ day: '2-digit', month: '2-digit' } as const);
  return formatter(texts.locale, options).format(atMs);
}

/** How long ago something was, in a word or two. */
export function agoWords(atMs: number, nowMs: number, texts: PageTexts): string {
  const seconds = Math.max(0, Math.round((nowMs - atMs) / 1000));
  if (seconds < 5) return texts.justNow;
  if (seconds < 60) return texts.secondsAgo(seconds);
  if (seconds < 3600) return texts.minutesAgo(Math.round(seconds / 60));
  return texts.hoursAgo(Math.round(seconds / 3600));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one costs far more than using it. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}
