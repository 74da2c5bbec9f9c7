import { expect, it } from 'vitest';
import type { ArticleId } from '../../src/article/article.js';
import { insertArticle, reviseArticle } from '../../src/store/articles.js';
import type { Database } from '../../src/store/database.js';
import { addFanout } from '../../src/store/fanouts.js';
import { messagesOf, rememberSent, type SentMessage } from '../../src/store/sent-messages.js';
import { describeOnEachEngine, describeOnPostgres } from '../support/databases.js';
import { newArticle } from '../support/fixtures.js';
import { addFollower, claimAll, materialiseAll, publishArticle, takeLead } from '../support/outbox.js';

const NOW = Date.UTC(2026, 10, 24, 3, 10);

async function archive(db: Database, key: string): Promise<ArticleId> {
  const id = await insertArticle(db, newArticle({ key, state: 'archived' }));
  if (id === null) throw new Error('known');
  return id;
}

async function correct(db: Database, id: ArticleId): Promise<void> {
  const revision = await reviseArticle(db, id, newArticle({ key: `id:${id}`, title: 'Judul baru' }), NOW);
  await addFanout(db, { kind: 'correction', ref: `${id}:${revision}`, articleId: id, cutoff: NOW });
}

function message(ids: readonly ArticleId[], overrides: Partial<SentMessage> = {}): SentMessage {
  const articles = ids.map((id) => ({ id, revision: 0 }));
  return { chatId: 1, threadId: 0, messageId: 11, articles, fingerprint: 'as sent', ...overrides };
}

describeOnEachEngine('messages that Telegram has', (open) => {
  it('are found by each article that they carry, with all the others in their order', async () => {
    const { db } = await open();
    const [one, two, three] = [await archive(db, 'a'), await archive(db, 'b'), await archive(db, 'c')];
    await rememberSent(db, [message([two, one]), message([three], { messageId: 12 })], NOW);
    const found = await messagesOf(db, [
      { articleId: one, chatId: 1, threadId: 0 },
      { articleId: three, chatId: 1, threadId: 0 },
      { articleId: three, chatId: 2, threadId: 0 },
    ]);
    expect(found.toSorted((a, b) => a.messageId - b.messageId)).toEqual([
      { articleId: one, chatId: 1, threadId: 0, messageId: 11, articleIds: [two, one], fingerprint: 'as sent' },
      { articleId: three, chatId: 1, threadId: 0, messageId: 12, articleIds: [three], fingerprint: 'as sent' },
    ]);
  });

  it('are edited when one of their articles was corrected while they were on their way', async () => {
    const { db } = await open();
    await addFollower(db, 1);
    const [one, two] = [await archive(db, 'a'), await archive(db, 'b')];
    await correct(db, two);
    await materialiseAll(db, NOW);
    await rememberSent(db, [message([one, two])], NOW);
    const claims = await claimAll(db, await takeLead(db), NOW);
    expect(claims.map((rows) => rows.map(({ kind, articleId, messageId }) => [kind, articleId, messageId]))).toEqual([
      [['correction', two, 11]],
    ]);
  });

  it('are edited before news leaves', async () => {
    const { db } = await open();
    await addFollower(db, 1);
    const one = await archive(db, 'a');
    await rememberSent(db, [message([one])], NOW);
    await publishArticle(db, { key: 'b', publishedAt: NOW - 1 });
    await correct(db, one);
    await materialiseAll(db, NOW);
    const [first] = await claimAll(db, await takeLead(db), NOW);
    expect(first?.[0].kind).toBe('correction');
  });
});

describeOnPostgres('a correction that is written at the same time as a result', (open) => {
  it('is not lost, although neither sees the other’s rows', async () => {
    const { db } = await open();
    await addFollower(db, 1);
    const id = await archive(db, 'a');
    let correction: Promise<void> = Promise.resolve();
    await db.transaction().execute(async (result) => {
      await rememberSent(result, [message([id])], NOW);
      // It has to wait for the result, so that its fan-out finds the message.
      correction = db.transaction().execute((trx) => correct(trx, id));
      await Promise.race([correction, new Promise((resolve) => setTimeout(resolve, 100))]);
      await materialiseAll(db, NOW);
    });
    await correction;
    await materialiseAll(db, NOW);
    const claims = await claimAll(db, await takeLead(db), NOW);
    expect(claims.map(([head]) => [head.kind, head.messageId])).toEqual([['correction', 11]]);
  });
});
