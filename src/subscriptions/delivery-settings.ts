import type { OpenDatabase } from '../store/database.js';
import {
  destinationAt,
  noteDestination,
  type PlaceSighting,
  setLanguage,
  setLength,
  setPaused,
  setSignature,
} from '../store/destinations.js';
import type { Destination, Language, Place, SummaryLength } from './destination.js';

type Db = OpenDatabase['db'];

/** How a place wants its news. */
export type DeliverySettings = Pick<
  Destination,
  'length' | 'language' | 'isPaused' | 'signature' | 'wantsQuote' | 'state'
>;

/** The longest signature, in characters. */
export const MAX_SIGNATURE = 60;

/** How a place wants its news; `language` is that of one that never set any. */
export async function deliverySettings(db: Db, place: Place, language: Language): Promise<DeliverySettings> {
  const usual = {
    length: 'short',
    language,
    isPaused: false,
    signature: '',
    wantsQuote: false,
    state: 'active',
  } as const;
  return (await destinationAt(db, place)) ?? usual;
}

/** Sets how much of an article a place gets from now on. */
export function setSummaryLength(db: Db, place: PlaceSighting, length: SummaryLength, now: number): Promise<void> {
  return set(db, place, now, (tx) => setLength(tx, place, length, now));
}

/** Sets in which language a group or channel is written to. */
export function setDeliveryLanguage(db: Db, place: PlaceSighting, language: Language, now: number): Promise<void> {
  return set(db, place, now, (tx) => setLanguage(tx, place, language, now));
}

/** Wants no news for now, or wants it again. */
export function pauseDelivery(db: Db, place: PlaceSighting, isPaused: boolean, now: number): Promise<void> {
  return set(db, place, now, (tx) => setPaused(tx, place, isPaused, now));
}

/** Sets what stands below each post of a channel; empty: nothing. */
export function signDelivery(db: Db, place: PlaceSighting, signature: string, now: number): Promise<void> {
  return set(db, place, now, (tx) => setSignature(tx, place, signature, now));
}

async function set(db: Db, place: PlaceSighting, now: number, change: (tx: Db) => Promise<void>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await noteDestination(tx, place, now);
    await change(tx);
  });
}
