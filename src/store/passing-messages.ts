import type { Database } from './database.js';

/** A message of the bot that is to go away. */
export interface PassingMessage {
  readonly chatId: number;
  readonly messageId: number;
}

/** Lets a message go away at `dueAt`, epoch milliseconds. A later time takes the place of the one before. */
export async function letPass(db: Database, { chatId, messageId }: PassingMessage, dueAt: number): Promise<void> {
  await db
    .insertInto('passing_messages')
    .values({ chat_id: chatId, message_id: messageId, due_at: dueAt })
    .onConflict((conflict) => conflict.columns(['chat_id', 'message_id']).doUpdateSet({ due_at: dueAt }))
    .execute();
}

/** Gives a message that is to go away until `dueAt`, because somebody still uses it; others stay as they are. */
export async function postponePassing(db: Database, message: PassingMessage, dueAt: number): Promise<void> {
  await db
    .updateTable('passing_messages')
    .set({ due_at: dueAt })
    .where('chat_id', '=', message.chatId)
    .where('message_id', '=', message.messageId)
    .execute();
}

/** Messages whose time has come, oldest first. */
export async function duePassing(db: Database, now: number, limit: number): Promise<readonly PassingMessage[]> {
  const rows = await db
    .selectFrom('passing_messages')
    .select(['chat_id', 'message_id'])
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ chatId: row.chat_id, messageId: row.message_id }));
}

/** A message is away. */
export async function forgetPassing(db: Database, { chatId, messageId }: PassingMessage): Promise<void> {
  await db.deleteFrom('passing_messages').where('chat_id', '=', chatId).where('message_id', '=', messageId).execute();
}
