import { expect, it } from 'vitest';
import type { ArticleId } from '../../src/article/article.js';
import { insertArticle, reviseArticle } from '../../src/store/articles.js';
import type { Database, OpenDatabase } from '../../src/store/database.js';
import { acknowledge, putBack } from '../../src/store/deliveries.js';
import { destinationAt, noteDestination, restChat, setLength, setWantsQuote } from '../../src/store/destinations.js';
import { addFanout, materialise, nextTurn } from '../../src/store/fanouts.js';
import { addFollows, followedTopics } from '../../src/store/follows.js';
import { moveChat, moveToGeneral } from '../../src/store/moves.js';
import { confidantsOf, rememberHost } from '../../src/store/notices.js';
import { rememberSent } from '../../src/store/sent-messages.js';
import type { SummaryLength } from '../../src/subscriptions/destination.js';
import type { TopicId } from '../../src/topics/topic.js';
import { describeOnEachEngine } from '../support/databases.js';
import { newArticle, privateChat } from '../support/fixtures.js';

const NOW = Date.UTC(2026, 10, 24, 3, 10);
const OLD = -5;
const NEW = -1_001_000_000_005;
const wisata = 'WISATA' as TopicId;
const banten = 'BANTEN' as TopicId;

async function follower(db: Database, chatId: number, topics: readonly TopicId[], threadId = 0): Promise<void> {
  const kind = chatId > 0 ? 'private' : chatId === NEW ? 'supergroup' : 'group';
  await noteDestination(db, { ...privateChat(chatId), threadId, kind, createdBy: null }, NOW - 1);
  await addFollows(db, { chatId, threadId }, topics, NOW - 1);
}

async function publish(db: Database, key: string): Promise<ArticleId> {
  const id = await insertArticle(db, newArticle({ key, title: `Berita ${key} hari ini` }));
  if (id === null) throw new Error('the article is known');
  await addFanout(db, { kind: 'article', ref: String(id), articleId: id, cutoff: NOW });
  return id;
}

/** Looks at the next places of whoever's turn it is. */
async function materialiseSome(db: Database, limit: number): Promise<void> {
  const turn = await nextTurn(db);
  if (turn !== null) await materialise(db, turn.fanout, limit, NOW);
}

async function materialiseAll(db: Database): Promise<void> {
  while ((await nextTurn(db)) !== null) await materialiseSome(db, 1_000);
}

/** Everything that waits, as `article → chat/thread`, in no order. */
async function waiting(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('fanouts', 'fanouts.id', 'deliveries.fanout_id')
    .select(['kind', 'article_id', 'chat_id', 'thread_id'])
    .where('status', '<', 3)
    .execute();
  return rows.map((row) => `${row.kind} ${row.article_id} → ${row.chat_id}/${row.thread_id}`).toSorted();
}

/** The delivery of an article to a chat is sent as this message. */
async function send(db: Database, articleId: ArticleId, chatId: number, messageId: number, threadId = 0) {
  const row = await db
    .selectFrom('deliveries')
    .innerJoin('fanouts', 'fanouts.id', 'deliveries.fanout_id')
    .select(['deliveries.id', 'fanout_id'])
    .where('article_id', '=', articleId)
    .where('chat_id', '=', chatId)
    .where('thread_id', '=', threadId)
    .executeTakeFirstOrThrow();
  await acknowledge(db, [{ id: row.id, fanoutId: row.fanout_id }]);
  const articles = [{ id: articleId, revision: 0 }];
  await rememberSent(db, [{ chatId, threadId, messageId, articles, fingerprint: '' }], NOW);
}

/** An article that waits at the old id and at the new one. */
async function waitingAtBoth(db: Database): Promise<ArticleId> {
  await follower(db, OLD, [wisata]);
  await follower(db, NEW, [wisata]);
  const article = await publish(db, 'id:1');
  await materialiseAll(db);
  return article;
}

function move({ db }: OpenDatabase, from = OLD, to = NEW): Promise<void> {
  return db.transaction().execute((trx) => moveChat(trx, from, to, NOW));
}

describeOnEachEngine('a group that becomes a supergroup', (open) => {
  it('takes along places, follows, what waits, what was sent, and who brought the bot', async () => {
    const database = await open();
    const { db } = database;
    await follower(db, OLD, [wisata, banten]);
    await follower(db, 7, []);
    await rememberHost(db, OLD, 7);
    const sent = await publish(db, 'id:1');
    const due = await publish(db, 'id:2');
    await materialiseAll(db);
    await send(db, sent, OLD, 11);
    await move(database);
    expect((await followedTopics(db, { chatId: NEW, threadId: 0 })).toSorted()).toEqual([banten, wisata]);
    expect(await waiting(db)).toEqual([`article ${due} → ${NEW}/0`]);
    expect(await db.selectFrom('sent').select('chat_id').execute()).toEqual([{ chat_id: NEW }]);
    expect(await confidantsOf(db, NEW)).toMatchObject([{ chatId: 7 }]);
    expect(await destinationAt(db, { chatId: NEW, threadId: 0 })).toMatchObject({ kind: 'supergroup' });
    expect(await destinationAt(db, { chatId: OLD, threadId: 0 })).toBeNull();
  });

  it('that rested is awake again: Telegram let the bot come along', async () => {
    const database = await open();
    await follower(database.db, OLD, [wisata]);
    await restChat(database.db, OLD, 'my_chat_member: left', NOW);
    await move(database);
    expect(await destinationAt(database.db, { chatId: NEW, threadId: 0 })).toMatchObject({ state: 'active' });
  });

  it('joins what the new id has already: no article twice, no wish lost', async () => {
    const database = await open();
    const { db } = database;
    await follower(db, OLD, [wisata, banten]);
    await follower(db, NEW, [wisata]);
    await setWantsQuote(db, { chatId: OLD, threadId: 0 }, true, NOW);
    const article = await publish(db, 'id:1');
    await materialiseAll(db);
    expect(await waiting(db)).toHaveLength(2);
    await move(database);
    expect(await waiting(db)).toEqual([`article ${article} → ${NEW}/0`]);
    expect((await followedTopics(db, { chatId: NEW, threadId: 0 })).toSorted()).toEqual([banten, wisata]);
    expect(await destinationAt(db, { chatId: NEW, threadId: 0 })).toMatchObject({ wantsQuote: true });
  });

  it.each<[string, SummaryLength, SummaryLength, SummaryLength]>([
    ['a choice at the old id replaces the usual length at the new', 'long', 'short', 'long'],
    ['a choice at the new id stays', 'long', 'headline', 'headline'],
    ['the usual length at the old id replaces no choice', 'short', 'long', 'long'],
  ])('keeps how long summaries are to be: %s', async (_case, atOld, atNew, after) => {
    const database = await open();
    const { db } = database;
    await follower(db, OLD, [wisata]);
    await follower(db, NEW, [wisata]);
    await setLength(db, { chatId: OLD, threadId: 0 }, atOld, NOW);
    await setLength(db, { chatId: NEW, threadId: 0 }, atNew, NOW);
    await move(database);
    expect(await destinationAt(db, { chatId: NEW, threadId: 0 })).toMatchObject({ length: after });
  });

  it('takes its length along to an id that has none yet', async () => {
    const database = await open();
    await follower(database.db, OLD, [wisata]);
    await setLength(database.db, { chatId: OLD, threadId: 0 }, 'headline', NOW);
    await move(database);
    expect(await destinationAt(database.db, { chatId: NEW, threadId: 0 })).toMatchObject({ length: 'headline' });
  });

  it.each([
    ['the old id, when it waits at the new', OLD],
    ['the new id, when it waits at the old', NEW],
  ])('does not get an article again that was sent to %s', async (_case, sentTo) => {
    const database = await open();
    const { db } = database;
    const article = await waitingAtBoth(db);
    await send(db, article, sentTo, 11);
    await move(database);
    expect(await waiting(db)).toEqual([]);
  });

  it('prefers what lives to a dead letter of the same article', async () => {
    const database = await open();
    const { db } = database;
    const article = await waitingAtBoth(db);
    await db.updateTable('deliveries').set({ status: 3 }).where('chat_id', '=', NEW).execute();
    await move(database);
    expect(await waiting(db)).toEqual([`article ${article} → ${NEW}/0`]);
  });

  it('never has a message edited by an id of the old chat: there it may be any other message', async () => {
    const database = await open();
    const { db } = database;
    await follower(db, OLD, [wisata]);
    const article = await publish(db, 'id:1');
    await materialiseAll(db);
    await send(db, article, OLD, 11);
    const correct = async (title: string) => {
      const revision = await reviseArticle(db, article, newArticle({ title }), NOW);
      await addFanout(db, { kind: 'correction', ref: `${article}:${revision}`, articleId: article, cutoff: NOW });
      await materialiseAll(db);
    };
    await correct('Festival Cisadane Dibuka Minggu Malam');
    expect(await waiting(db)).toHaveLength(1);
    await move(database);
    await correct('Festival Cisadane Dibuka Senin Malam');
    expect(await waiting(db)).toEqual([]);
  });

  it('misses no article whose fan-out has passed its new id and not yet its old one', async () => {
    const database = await open();
    const { db } = database;
    await follower(db, NEW - 1, [wisata]);
    await follower(db, NEW + 1, [wisata]);
    await follower(db, OLD, [wisata]);
    await follower(db, 9, [wisata]);
    const article = await publish(db, 'id:1');
    await materialiseSome(db, 2);
    await move(database);
    await materialiseAll(db);
    expect(await waiting(db)).toEqual(
      [NEW - 1, NEW, NEW + 1, 9].map((chat) => `article ${article} → ${chat}/0`).toSorted(),
    );
  });

  it.each([
    ['has not come to either id', 0],
    ['has passed both ids', 3],
  ])('gets an article once whose fan-out %s', async (_case, looked) => {
    const database = await open();
    const { db } = database;
    await follower(db, NEW + 1, [wisata]);
    await follower(db, OLD, [wisata]);
    await follower(db, 9, [wisata]);
    const article = await publish(db, 'id:1');
    if (looked > 0) {
      await materialiseSome(db, 2);
      await send(db, article, OLD, 11);
    }
    await move(database);
    await materialiseAll(db);
    const toGroup = (await waiting(db)).filter((one) => one.includes(String(NEW)) && !one.includes(String(NEW + 1)));
    expect(toGroup).toHaveLength(looked > 0 ? 0 : 1);
  });

  it('may be told of by both chats and by the outbox, one after another or at once', async () => {
    const database = await open();
    const { db } = database;
    await follower(db, OLD, [wisata, banten]);
    const article = await publish(db, 'id:1');
    await materialiseAll(db);
    const outcomes = await Promise.allSettled([move(database), move(database), move(database)]);
    expect(outcomes.map(({ status }) => status)).toContain('fulfilled');
    await move(database);
    expect(await waiting(db)).toEqual([`article ${article} → ${NEW}/0`]);
    expect((await followedTopics(db, { chatId: NEW, threadId: 0 })).toSorted()).toEqual([banten, wisata]);
  });

  it('keeps the order and the tries of what waits', async () => {
    const database = await open();
    const { db } = database;
    await follower(db, OLD, [wisata]);
    await publish(db, 'id:1');
    await publish(db, 'id:2');
    await materialiseAll(db);
    const before = await db.selectFrom('deliveries').select(['id', 'rank', 'attempts']).orderBy('id').execute();
    await putBack(db, { id: before[0]?.id ?? 0, notBefore: NOW, cause: 'upgraded', countsAsAttempt: true });
    await move(database);
    const after = await db.selectFrom('deliveries').select(['id', 'rank', 'attempts']).orderBy('id').execute();
    expect(after).toEqual(before);
  });
});

describeOnEachEngine('a forum topic that is lost', (open) => {
  const FORUM = NEW;

  it('hands its follows and what waits for it to General, and nothing of other topics', async () => {
    const { db } = await open();
    await follower(db, FORUM, [wisata], 7);
    await follower(db, FORUM, [banten], 8);
    await setWantsQuote(db, { chatId: FORUM, threadId: 7 }, true, NOW);
    const article = await publish(db, 'id:1');
    await materialiseAll(db);
    await moveToGeneral(db, { chatId: FORUM, threadId: 7 }, NOW);
    expect(await waiting(db)).toEqual([`article ${article} → ${FORUM}/0`]);
    expect(await followedTopics(db, { chatId: FORUM, threadId: 0 })).toEqual([wisata]);
    expect(await followedTopics(db, { chatId: FORUM, threadId: 8 })).toEqual([banten]);
    expect(await destinationAt(db, { chatId: FORUM, threadId: 0 })).toMatchObject({ wantsQuote: true });
    expect(await destinationAt(db, { chatId: FORUM, threadId: 7 })).toBeNull();
  });

  it('brings an article once to a General that follows the same topic, sent already or not', async () => {
    const { db } = await open();
    await follower(db, FORUM, [wisata]);
    await follower(db, FORUM, [wisata], 7);
    const sent = await publish(db, 'id:1');
    const due = await publish(db, 'id:2');
    await materialiseAll(db);
    await send(db, sent, FORUM, 11);
    await moveToGeneral(db, { chatId: FORUM, threadId: 7 }, NOW);
    expect(await waiting(db)).toEqual([`article ${due} → ${FORUM}/0`]);
    const [message] = await db.selectFrom('sent').select(['thread_id', 'message_id']).execute();
    expect(message).toEqual({ thread_id: 0, message_id: 11 });
  });

  it('misses no article whose fan-out has passed General and not yet the topic', async () => {
    const { db } = await open();
    await follower(db, FORUM, [banten]);
    await follower(db, FORUM, [wisata], 3);
    await follower(db, FORUM, [wisata], 7);
    await follower(db, 9, [wisata]);
    const article = await publish(db, 'id:1');
    await materialiseSome(db, 1);
    await moveToGeneral(db, { chatId: FORUM, threadId: 7 }, NOW);
    await materialiseAll(db);
    expect(await waiting(db)).toEqual(
      [`${FORUM}/3`, `${FORUM}/0`, '9/0'].map((place) => `article ${article} → ${place}`).toSorted(),
    );
  });

  it('is never General itself', async () => {
    const { db } = await open();
    await follower(db, FORUM, [wisata]);
    await moveToGeneral(db, { chatId: FORUM, threadId: 0 }, NOW);
    expect(await followedTopics(db, { chatId: FORUM, threadId: 0 })).toEqual([wisata]);
  });
});
