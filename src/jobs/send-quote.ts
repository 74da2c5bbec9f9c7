import type { Clock } from '../operations/clock.js';
import type { QuoteBook } from '../quote/quote-book.js';
import { localTime } from './local-time.js';

/** After this hour nobody is sent the quote of a day that is nearly over: the bot was down. */
const TOO_LATE = '22:00';

/**
 * Hands today's quote to the outbox when its time has come and that was not done yet. To be called as often as one likes:
 * what is due comes from the store, so a missed tick or a restart neither loses nor doubles it.
 */
export async function sendQuoteWhenDue(deps: {
  readonly quotes: QuoteBook;
  readonly site: { readonly timeZone: string; readonly quoteAt: string };
  readonly clock: Clock;
  readonly onEnqueued: () => void;
}): Promise<void> {
  const now = deps.clock();
  const { day, timeOfDay } = localTime(now, deps.site.timeZone);
  const isDue = timeOfDay >= deps.site.quoteAt && (timeOfDay < TOO_LATE || deps.site.quoteAt >= TOO_LATE);
  if (isDue && (await deps.quotes.enqueue(day, now))) deps.onEnqueued();
}
