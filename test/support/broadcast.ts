import type { Kysely } from 'kysely';
import type { ArticleId } from '../../src/article/article.js';
import { insertArticle } from '../../src/store/articles.js';
import { openDatabase } from '../../src/store/database.js';
import { noteDestination } from '../../src/store/destinations.js';
import { addFanout } from '../../src/store/fanouts.js';
import { addFollows } from '../../src/store/follows.js';
import { migrate } from '../../src/store/migrate.js';
import type { Schema } from '../../src/store/schema.js';
import type { TopicId } from '../../src/topics/topic.js';
import { newArticle, privateChat } from './fixtures.js';
import type { Scene } from './scene.js';

const FIRST_READER = 5_001;

/** An article on its way to many readers, who have got nothing yet. */
export interface Broadcast {
  readonly readers: readonly number[];
  /** How many messages each reader has got so far. */
  copies(): readonly number[];
  /** How many messages readers have got beyond their first. */
  doubles(): number;
  /** How often Telegram was asked to send one, whatever came of it. */
  sends(): number;
}

/** Puts a broadcast into a database that no bot uses yet, and its readers into the scene. */
export async function prepareBroadcast(scene: Scene, databaseUrl: string, count: number): Promise<Broadcast> {
  const readers = Array.from({ length: count }, (_, index) => FIRST_READER + index);
  await inDatabase(databaseUrl, async (db) => {
    await migrate(db);
    await db.transaction().execute(async (transaction) => {
      for (const chatId of readers) {
        await noteDestination(transaction, privateChat(chatId), 1);
        await addFollows(transaction, { chatId, threadId: 0 }, ['WISATA' as TopicId], 1);
      }
      const articleId = (await insertArticle(transaction, newArticle({ publishedAt: Date.now() }))) as ArticleId;
      await addFanout(transaction, { kind: 'article', ref: String(articleId), articleId, cutoff: Date.now() });
    });
  });
  for (const id of readers) {
    scene.botApi.world.addPerson({ id, firstName: 'Pembaca', languageCode: 'id' }, { hasStarted: true });
  }
  const copies = () => readers.map((id) => scene.botApi.world.messages(id).length);
  return {
    readers,
    copies,
    doubles: () => copies().reduce((sum, copy) => sum + Math.max(0, copy - 1), 0),
    sends: () => scene.botApi.calls().filter(({ method }) => method === 'sendMessage').length,
  };
}

/** Works on a database for a moment, and closes it again. */
export async function inDatabase<T>(url: string, work: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  const { db, close } = await openDatabase(url);
  try {
    return await work(db);
  } finally {
    await close();
  }
}
