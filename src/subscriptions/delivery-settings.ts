import type { OpenDatabase } from '../store/database.js';
import { destinationAt, noteDestination, type PlaceSighting, setLength } from '../store/destinations.js';
import type { Destination, Place, SummaryLength } from './destination.js';

type Db = OpenDatabase['db'];

/** How a place wants its news. */
export type DeliverySettings = Pick<Destination, 'length'>;

/** The settings of a place that never set any. */
const usual: DeliverySettings = { length: 'short' };

/** How a place wants its news. */
export async function deliverySettings(db: Db, place: Place): Promise<DeliverySettings> {
  return (await destinationAt(db, place)) ?? usual;
}

/** Sets how much of an article a place gets from now on. */
export async function setSummaryLength(
  db: Db,
  place: PlaceSighting,
  length: SummaryLength,
  now: number,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await noteDestination(tx, place, now);
    await setLength(tx, place, length, now);
  });
}
