import type { PageTexts } from './texts.js';

/** The time of day of a message, in the reader's own zone: `20.03` or `20:03`. */
export function timeOfDay(atMs: number, { locale }: PageTexts): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(atMs);
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
  return new Intl.DateTimeFormat(texts.locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(atMs);
}
