import type { OpenDatabase } from '../store/database.js';
import { destinationAt, noteDestination, type PlaceSighting, setWantsQuote } from '../store/destinations.js';
import type { Place } from './destination.js';

/** Asks for the quote of the day, or not any more. */
export async function setDailyQuote(
  db: OpenDatabase['db'],
  place: PlaceSighting,
  isWanted: boolean,
  now: number,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await noteDestination(tx, place, now);
    await setWantsQuote(tx, place, isWanted, now);
  });
}

/** Whether a place gets the quote of the day. */
export async function wantsDailyQuote(db: OpenDatabase['db'], place: Place): Promise<boolean> {
  return (await destinationAt(db, place))?.wantsQuote ?? false;
}
