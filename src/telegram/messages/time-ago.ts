import type { Language } from '../../subscriptions/destination.js';

const MINUTE_MS = 60_000;
const units = [
  ['day', 24 * 60 * MINUTE_MS],
  ['hour', 60 * MINUTE_MS],
  ['minute', MINUTE_MS],
] as const;

/** How long ago something was, in the largest unit that fits: "2 jam yang lalu", "3 days ago". Epoch milliseconds. */
export function timeAgo(at: number, now: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(language);
  const age = Math.max(0, now - at);
  const [unit, ms] = units.find(([, length]) => age >= length) ?? units[2];
  return format.format(-Math.floor(age / ms), unit);
}
