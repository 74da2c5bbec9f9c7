import type { Database } from './database.js';

/** A message to a group or channel, and when Telegram had it. */
export interface GroupMessage {
  readonly chatId: number;
  readonly sentAt: number;
}

/** What groups and channels got since a moment, corrections left out: Telegram counts it, also over a restart of ours. */
export async function recentGroupMessages(db: Database, since: number): Promise<readonly GroupMessage[]> {
  const rows = await db
    .selectFrom('sent')
    .select(['chat_id', 'message_id', 'sent_at'])
    .distinct()
    .where('sent_at', '>=', since)
    .where('chat_id', '<', 0)
    .orderBy('sent_at')
    .execute();
  return rows.map((row) => ({ chatId: row.chat_id, sentAt: row.sent_at }));
}
