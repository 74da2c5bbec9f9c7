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

/**
 * Notes a place: makes it, or refreshes its title and wakes it when it rested. Settings stay. The language is its reader's in
 * private; of a group or channel it is a setting, which the next administrator does not change by speaking another one.
 */
export async function noteDestination(db: Database, sighting: PlaceSighting, now: number): Promise<Destination> {
  const { language } = sighting;
  const seen = { kind: sighting.kind, title: sighting.title, changed_at: now };
  const spoken = sighting.kind === 'private' ? { language } : {};
  const row = await db
    .insertInto('destinations')
    .values({
      ...seen,
      language,
      chat_id: sighting.chatId,
      thread_id: sighting.threadId,
      wants_quote: 0,
      state: 'active',
      rest_cause: null,
      created_by: sighting.createdBy,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['chat_id', 'thread_id']).doUpdateSet({ ...seen, ...spoken, ...awake }))
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

/** Sets the language of what comes. */
export async function setLanguage(db: Database, place: Place, language: Language, now: number): Promise<void> {
  await change(db, place, { language, changed_at: now });
}

/** Wants no news for now, or wants it again. What waits is dropped: it would be old by then. */
export async function setPaused(db: Database, place: Place, isPaused: boolean, now: number): Promise<void> {
  await change(db, place, { is_paused: isPaused ? 1 : 0, changed_at: now });
  if (isPaused) await dropWaiting(db, place);
}

/** Sets what stands below each post. */
export async function setSignature(db: Database, place: Place, signature: string, now: number): Promise<void> {
  await change(db, place, { signature, changed_at: now });
}

/** Lets the news of a closed forum topic go to General. */
export async function divertPlace(db: Database, place: Place, now: number): Promise<void> {
  await change(db, place, { is_diverted: 1, changed_at: now });
}

/** The places of a chat where something is set, its General first. */
export async function placesOf(db: Database, chatId: number): Promise<readonly Destination[]> {
  const rows = await db
    .selectFrom('destinations')
    .selectAll()
    .where('chat_id', '=', chatId)
    .orderBy('thread_id')
    .execute();
  return rows.map(toDestination);
}

async function change(
  db: Database,
  place: Place,
  values: Partial<
    Pick<
      DestinationRow,
      'wants_quote' | 'length' | 'language' | 'is_paused' | 'is_diverted' | 'signature' | 'changed_at'
    >
  >,
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
  await dropWaiting(db, place);
}

async function dropWaiting(db: Database, place: Place): Promise<void> {
  await db
    .deleteFrom('deliveries')
    .where('chat_id', '=', place.chatId)
    .where('thread_id', '=', place.threadId)
    .where('status', '<', deliveryStatus.dead)
    .execute();
}

/** Opens a forum topic again for its own news. */
export async function openPlace(db: Database, { chatId, threadId }: Place, now: number): Promise<void> {
  await undivert(db, now).where('chat_id', '=', chatId).where('thread_id', '=', threadId).execute();
}

/** Opens every topic of a chat again: the bot may write in closed ones by now. */
export async function openAllPlaces(db: Database, chatId: number, now: number): Promise<void> {
  await undivert(db, now).where('chat_id', '=', chatId).execute();
}

function undivert(db: Database, now: number) {
  return db.updateTable('destinations').set({ is_diverted: 0, changed_at: now }).where('is_diverted', '=', 1);
}

/** Wakes a chat that can be written to again. */
export async function wakeChat(db: Database, chatId: number, now: number): Promise<void> {
  await wake(db, now).where('chat_id', '=', chatId).execute();
}

/** Wakes one place, as {@link wakeChat} does for all of a chat. */
export async function wakePlace(db: Database, { chatId, threadId }: Place, now: number): Promise<void> {
  await wake(db, now).where('chat_id', '=', chatId).where('thread_id', '=', threadId).execute();
}

/** Wakes the places of a chat that rest because General was closed to the bot. */
export async function wakeClosed(db: Database, chatId: number, now: number): Promise<void> {
  await wake(db, now).where('chat_id', '=', chatId).where('rest_cause', 'like', '%TOPIC_CLOSED%').execute();
}

function wake(db: Database, now: number) {
  return db
    .updateTable('destinations')
    .set({ ...awake, changed_at: now })
    .where('state', '=', 'resting');
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
function toDestination(row: DestinationRow): Destination {
  return {
    chatId: row.chat_id,
    threadId: row.thread_id,
    kind: row.kind as ChatKind,
    title: row.title,
    language: row.language as Language,
    wantsQuote: row.wants_quote === 1,
    length: row.length as SummaryLength,
    state: row.state as DestinationState,
    isPaused: row.is_paused === 1,
    isDiverted: row.is_diverted === 1,
    signature: row.signature,
  };
}
