const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const periodsMs: Readonly<Record<string, number>> = {
  hourly: HOUR_MS,
  daily: DAY_MS,
  weekly: 7 * DAY_MS,
  monthly: 30 * DAY_MS,
  yearly: 365 * DAY_MS,
};

/** A channel says it before its first item, within the first few thousand characters. */
const HEAD_LENGTH = 16_384;

/**
 * How long a feed asks to be left alone, in milliseconds; 0 where it does not say. The longer of RSS 2.0's `ttl` (minutes)
 * and the syndication module's `sy:updatePeriod` divided by `sy:updateFrequency`.
 */
export function refreshHintMs(feed: string): number {
  const head = feed.slice(0, HEAD_LENGTH).split(/<(?:item|entry)\b/i, 1)[0] ?? '';
  const ttlMs = numberIn(head, /<ttl>\s*(\d{1,6})\s*<\/ttl>/i, 0) * MINUTE_MS;
  const period = /<sy:updatePeriod>\s*([a-z]{1,12})\s*<\/sy:updatePeriod>/i.exec(head)?.[1]?.toLowerCase() ?? '';
  const frequency = numberIn(head, /<sy:updateFrequency>\s*(\d{1,4})\s*<\/sy:updateFrequency>/i, 1);
  return Math.max(ttlMs, (periodsMs[period] ?? 0) / Math.max(1, frequency));
}

function numberIn(text: string, pattern: RegExp, otherwise: number): number {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? otherwise : Number(digits);
}
