import { sql } from 'kysely';
import type {
  ChatKind,
  Destination,
  DestinationState,
  Language,
  Place,
  SummaryLength,
} from '../subscriptions/destination.js';
import type { Database } from './database.js';
import { type DestinationRow, deliveryStatus } from './schema.js';

/** What is known of a place when somebody speaks there. */
export interface PlaceSighting extends Place {
  readonly kind: ChatKind;
  readonly title: string;
  readonly language: Language;
  /** Who was first to use it there; Telegram user id. */
  readonly createdBy: number | null;
}

/** Notes a place: makes it, or refreshes its title and language and wakes it when it rested. Settings stay. */
export async function noteDestination(db: Database, sighting: PlaceSighting, now: number): Promise<Destination> {
  const seen = { kind: sighting.kind, title: sighting.title, language: sighting.language, changed_at: now };
  const row = await db
    .insertInto('destinations')
    .values({
      ...seen,
      chat_id: sighting.chatId,
      thread_id: sighting.threadId,
      wants_quote: 0,
      state: 'active',
      rest_cause: null,
      created_by: sighting.createdBy,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['chat_id', 'thread_id']).doUpdateSet({ ...seen, ...awake }))
    .returningAll()
    .executeTakeFirstOrThrow();
  return toDestination(row);
}

/** A place's settings, or null when nobody ever spoke there. */
export async function destinationAt(db: Database, place: Place): Promise<Destination | null> {
  const row = await db
    .selectFrom('destinations')
    .selectAll()
    .where('chat_id', '=', place.chatId)
    .where('thread_id', '=', place.threadId)
    .executeTakeFirst();
  return row === undefined ? null : toDestination(row);
}

/** The settings of all places of these chats. */
export async function destinationsIn(db: Database, chatIds: readonly number[]): Promise<readonly Destination[]> {
  if (chatIds.length === 0) return [];
  const rows = await db.selectFrom('destinations').selectAll().where('chat_id', 'in', chatIds).execute();
  return rows.map(toDestination);
}

/** Asks for the quote of the day, or not any more. */
export async function setWantsQuote(db: Database, place: Place, wantsQuote: boolean, now: number): Promise<void> {
  await change(db, place, { wants_quote: wantsQuote ? 1 : 0, changed_at: now });
}

/** Sets how much of an article a place gets. */
export async function setLength(db: Database, place: Place, length: SummaryLength, now: number): Promise<void> {
  await change(db, place, { length, changed_at: now });
}

async function change(
  db: Database,
  place: Place,
  values: Partial<Pick<DestinationRow, 'wants_quote' | 'length' | 'changed_at'>>,
): Promise<void> {
  await db
    .updateTable('destinations')
    .set(values)
    .where('chat_id', '=', place.chatId)
    .where('thread_id', '=', place.threadId)
    .execute();
}

/** Lets every place of a chat rest, settings kept; what waits for it is dropped. */
export async function restChat(db: Database, chatId: number, cause: string, now: number): Promise<void> {
  await db.updateTable('destinations').set(atRest(cause, now)).where('chat_id', '=', chatId).execute();
  await db.deleteFrom('deliveries').where('chat_id', '=', chatId).where('status', '<', deliveryStatus.dead).execute();
}

/** Lets one place rest, as {@link restChat} does for all of a chat. */
export async function restPlace(db: Database, place: Place, cause: string, now: number): Promise<void> {
  await db
    .updateTable('destinations')
    .set(atRest(cause, now))
    .where('chat_id', '=', place.chatId)
    .where('thread_id', '=', place.threadId)
    .execute();
  await db
    .deleteFrom('deliveries')
    .where('chat_id', '=', place.chatId)
    .where('thread_id', '=', place.threadId)
    .where('status', '<', deliveryStatus.dead)
    .execute();
}

/** Wakes a chat that can be written to again. */
export async function wakeChat(db: Database, chatId: number, now: number): Promise<void> {
  await db
    .updateTable('destinations')
    .set({ ...awake, changed_at: now })
    .where('chat_id', '=', chatId)
    .where('state', '=', 'resting')
    .execute();
}

/** Wakes one place, as {@link wakeChat} does for all of a chat. */
export async function wakePlace(db: Database, place: Place, now: number): Promise<void> {
  await db
    .updateTable('destinations')
    .set({ ...awake, changed_at: now })
    .where('chat_id', '=', place.chatId)
    .where('thread_id', '=', place.threadId)
    .where('state', '=', 'resting')
    .execute();
}

const awake = { state: 'active', rest_cause: null, rested_at: null } as const;

/** Who rests already has done so since then. */
function atRest(cause: string, now: number) {
  return {
    state: 'resting',
    rest_cause: cause,
    changed_at: now,
    rested_at: sql<number>`coalesce(rested_at, ${now})`,
  };
}

/** The only place where a destination row becomes a destination. */
export function toDestination(row: DestinationRow): Destination {
  return {
    chatId: row.chat_id,
    threadId: row.thread_id,
    kind: row.kind as ChatKind,
    title: row.title,
    language: row.language as Language,
    wantsQuote: row.wants_quote === 1,
    length: row.length as SummaryLength,
    state: row.state as DestinationState,
  };
}
