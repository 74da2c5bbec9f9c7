import type { Database } from './database.js';

/** How a delivery has fared so far. */
export interface Failures {
  /** When the first of its failures was, epoch milliseconds. */
  readonly failingSince: number;
  /** How often Telegram's answer got lost: each time it may have been delivered. */
  readonly lostAnswers: number;
}

/** Notes another failure of a delivery and tells how it has fared, this one included; null where it is away by now. */
export async function noteFailure(
  db: Database,
  deliveryId: number,
  failure: { readonly now: number; readonly isAnswerLost: boolean },
): Promise<Failures | null> {
  const row = await db
    .updateTable('deliveries')
    .set((column) => ({
      failing_since: column.fn.coalesce('failing_since', column.val(failure.now)),
      lost_answers: column('lost_answers', '+', failure.isAnswerLost ? 1 : 0),
    }))
    .where('id', '=', deliveryId)
    .returning(['failing_since', 'lost_answers'])
    .executeTakeFirst();
  return row === undefined ? null : { failingSince: row.failing_since ?? failure.now, lostAnswers: row.lost_answers };
}
