import { type RawBuilder, sql } from 'kysely';
import type { ArticleId } from '../article/article.js';
import type { Place } from '../subscriptions/destination.js';
import { type Database, isPostgres } from './database.js';
import { dueSince, rankOf } from './fanout-priority.js';
import { correctionRef } from './fanouts.js';

/** An article as a message carries it. */
export interface CarriedArticle {
  readonly id: ArticleId;
  readonly revision: number;
}

/** A message that Telegram has. */
export interface SentMessage extends Place {
  readonly messageId: number;
  /** Oldest first; none of a quote. */
  readonly articles: readonly CarriedArticle[];
  /** Changes with what the message says; empty where that is not known. */
  readonly fingerprint: string;
}

/** A message that carries an article, for a correction. */
export interface MessageOfArticle extends Place {
  readonly articleId: ArticleId;
  readonly messageId: number;
  /** All articles of the message, oldest first. */
  readonly articleIds: readonly ArticleId[];
  readonly fingerprint: string;
}

/**
 * Remembers what Telegram has, and enqueues the edit of what was corrected while its message was on the way: the
 * correction's fan-out cannot have seen that one. In a transaction.
 */
export async function rememberSent(db: Database, messages: readonly SentMessage[], now: number): Promise<void> {
  const carried = messages.flatMap((message) => message.articles.map((article) => ({ ...message, ...article })));
  if (carried.length === 0) return;
  await db
    .insertInto('sent')
    .values(
      carried.map((message) => ({
        article_id: message.id,
        chat_id: message.chatId,
        thread_id: message.threadId,
        message_id: message.messageId,
        revision: message.revision,
        sent_at: now,
        together: togetherOf(message),
        fingerprint: message.fingerprint,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['article_id', 'chat_id', 'thread_id']).doUpdateSet((column) => ({
        message_id: column.ref('excluded.message_id'),
        revision: column.ref('excluded.revision'),
        together: column.ref('excluded.together'),
        fingerprint: column.ref('excluded.fingerprint'),
      })),
    )
    .execute();
  await catchUpWithCorrections(db, carried, now);
}

/** Empty where the message carries one article only: most do. */
function togetherOf({ articles }: SentMessage): string {
  return articles.length < 2 ? '' : JSON.stringify(articles.map(({ id }) => id));
}

async function catchUpWithCorrections(
  db: Database,
  messages: readonly (Place & CarriedArticle & { readonly messageId: number })[],
  now: number,
): Promise<void> {
  const ids = [...new Set(messages.map((message) => message.id))];
  // Under READ COMMITTED a correction could be committed between this look and our commit: it waits for us, or we for it.
  const shared = isPostgres(db) ? sql`for share` : sql``;
  const { rows: articles } = await sql<CarriedArticle>`
    select id, revision from articles where id in (${sql.join(ids)}) order by id ${shared}`.execute(db);
  for (const { id, revision } of articles) {
    const stale = messages.filter((message) => message.id === id && message.revision < revision);
    if (stale.length > 0) await enqueueEdits(db, correctionRef(id, revision), stale, now);
  }
}

async function enqueueEdits(
  db: Database,
  ref: string,
  messages: readonly (Place & { readonly messageId: number })[],
  now: number,
): Promise<void> {
  const correction = await db
    .selectFrom('fanouts')
    .select(['id', 'priority'])
    .where('kind', '=', 'correction')
    .where('ref', '=', ref)
    .executeTakeFirst();
  if (correction === undefined) return;
  await db
    .insertInto('deliveries')
    .values(
      messages.map((message) => ({
        fanout_id: correction.id,
        chat_id: message.chatId,
        thread_id: message.threadId,
        message_id: message.messageId,
        not_before: dueSince(correction.priority, now),
        made_at: now,
        rank: rankOf(correction.priority, now),
      })),
    )
    .onConflict((conflict) => conflict.columns(['fanout_id', 'chat_id', 'thread_id']).doNothing())
    .execute();
}

/** The messages that carry these articles in these places, as far as they are remembered. */
export async function messagesOf(
  db: Database,
  wanted: readonly (Place & { readonly articleId: ArticleId })[],
): Promise<readonly MessageOfArticle[]> {
  if (wanted.length === 0) return [];
  // PostgreSQL takes values of no declared type for text.
  const number = (value: number): RawBuilder<unknown> => sql`cast(${value} as bigint)`;
  const keys = wanted.map((one) => sql`(${number(one.articleId)}, ${number(one.chatId)}, ${number(one.threadId)})`);
  const { rows } = await sql<{
    article_id: ArticleId;
    chat_id: number;
    thread_id: number;
    message_id: number;
    together: string;
    fingerprint: string;
  }>`
    select article_id, chat_id, thread_id, message_id, together, fingerprint from sent
    where (article_id, chat_id, thread_id) in (values ${sql.join(keys)}) and message_id > 0`.execute(db);
  return rows.map((row) => ({
    articleId: row.article_id,
    chatId: row.chat_id,
    threadId: row.thread_id,
    messageId: row.message_id,
    articleIds: row.together === '' ? [row.article_id] : (JSON.parse(row.together) as ArticleId[]),
    fingerprint: row.fingerprint,
  }));
}
