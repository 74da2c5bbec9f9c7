import type { DateFrom } from './article.js';
import { type DateReading, readPublisherDate } from './parse-date.js';
import { calendarDay, offsetMs } from './zoned-time.js';

/** The dates that an article comes with, unread. A date in its text is none of them. */
export interface WrittenDates {
  /** On the page, in its byline. */
  readonly printed: string | undefined;
  /** In the page's metadata. */
  readonly metadata: string | undefined;
  readonly feed: string | undefined;
}

/** When an article was published, and how that was found out. */
export interface PublicationDate {
  /** Epoch milliseconds; null where nobody says. */
  readonly at: number | null;
  readonly from: DateFrom;
  /** As written; undefined where nothing could be read. */
  readonly text: string | undefined;
  /** The zone as written; undefined where the publisher's is meant. */
  readonly zone: string | undefined;
  /** Why this one, for the operator. */
  readonly because: string;
}

interface Candidate extends DateReading {
  readonly from: 'printed' | 'metadata' | 'feed';
  readonly text: string;
}

const FARTHEST_AHEAD_MS = 24 * 60 * 60_000;
/** Clocks differ. */
const SLACK_MS = 5 * 60_000;

/**
 * Chooses the date of publication: the printed one before the metadata's before the feed's. Editors read what is
 * printed; machines' dates are wrong more often: detik writes local time with a `Z` behind it. Printed without a time,
 * it takes the time of the next one of the same day. What lies more than a day ahead is replaced by the time of arrival,
 * `now`; where nothing can be read there is no date.
 */
export function choosePublicationDate(dates: WrittenDates, timeZone: string, now: number): PublicationDate {
  const candidates = (['printed', 'metadata', 'feed'] as const).flatMap((from) => read(from, dates[from], timeZone));
  const [first, ...others] = candidates;
  if (first === undefined) return noDate(dates);

  const chosen = choose(first, others, timeZone, now);
  if (chosen.at <= now + FARTHEST_AHEAD_MS) return chosen;
  const because = 'the date is more than a day ahead: the time of arrival stands for it';
  return { ...chosen, at: now, from: 'arrival', because };
}

function read(from: Candidate['from'], text: string | undefined, timeZone: string): Candidate[] {
  const reading = text === undefined ? undefined : readPublisherDate(text, timeZone);
  return reading === undefined || text === undefined ? [] : [{ ...reading, from, text }];
}

type Chosen = PublicationDate & { readonly at: number };

function choose(first: Candidate, others: readonly Candidate[], timeZone: string, now: number): Chosen {
  const { from, text, zone } = first;
  const timed = first.hasTime ? undefined : timeOfSameDay(first, others, timeZone);
  if (timed !== undefined) return timed;
  const at = withoutFalseZulu(first, others, timeZone, now);
  const because = at === first.at ? reasons[from] : 'its Z is false: it is the time of the publisher’s zone';
  return { at, from, text, zone, because };
}

const reasons = {
  printed: 'printed on the page',
  metadata: 'in the page’s metadata; none is printed',
  feed: 'from the source; the page has none',
} as const;

/** The hour that others give for the same day; one with a false `Z` may have slipped into the next day. */
function timeOfSameDay(day: Candidate, others: readonly Candidate[], timeZone: string): Chosen | undefined {
  const today = calendarDay(day.at, timeZone);
  for (const { at, from, text, zone, hasTime } of others) {
    if (!hasTime) continue;
    const instants = isZulu(zone) ? [at, at - offsetMs(at, timeZone)] : [at];
    const fitting = instants.find((instant) => calendarDay(instant, timeZone) === today);
    if (fitting !== undefined) return { at: fitting, from, text, zone, because: 'the time of the day that is printed' };
  }
  return undefined;
}

/**
 * Local time with a `Z` or `+0000` behind it: where another source differs by exactly the zone's offset, or where the
 * date would lie in the future and without the offset does not.
 */
function withoutFalseZulu(first: Candidate, others: readonly Candidate[], timeZone: string, now: number): number {
  if (first.from === 'printed' || !first.hasTime || !isZulu(first.zone)) return first.at;
  const local = first.at - offsetMs(first.at, timeZone);
  const isContradicted = others.some(({ at, zone, hasTime }) => hasTime && !isZulu(zone) && isSameMinute(at, local));
  const isAhead = first.at > now + SLACK_MS && local <= now + SLACK_MS;
  return isContradicted || isAhead ? local : first.at;
}

function isZulu(zone: string | undefined): boolean {
  return zone !== undefined && /^(?:z|ut|utc|gmt|(?:gmt|utc)?\s?[+-]00?(?::?00)?)$/.test(zone);
}

function isSameMinute(one: number, other: number): boolean {
  return Math.floor(one / 60_000) === Math.floor(other / 60_000);
}

function noDate({ printed, metadata, feed }: WrittenDates): PublicationDate {
  const text = printed ?? metadata ?? feed;
  const because = text === undefined ? 'nobody gives one' : `"${text.slice(0, 60)}" is in no known form`;
  return { at: null, from: 'none', text: undefined, zone: undefined, because };
}
