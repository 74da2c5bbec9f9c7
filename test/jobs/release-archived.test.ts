import { expect, it } from 'vitest';
import { releaseArchived } from '../../src/jobs/release-archived.js';
import { countArchive } from '../../src/store/archive.js';
import { insertArticle } from '../../src/store/articles.js';
import type { Database } from '../../src/store/database.js';
import { noteDestination, restChat } from '../../src/store/destinations.js';
import { addFollows } from '../../src/store/follows.js';
import type { TopicId } from '../../src/topics/topic.js';
import { describeOnEachEngine, type OpenTestDatabase } from '../support/databases.js';
import { newArticle, privateChat } from '../support/fixtures.js';
import { materialiseAll } from '../support/outbox.js';
import { realTopics } from '../topics/real-topics.js';

const NOW = Date.UTC(2026, 10, 24, 3, 10);
const READER = 7;

async function follow(db: Database, topic: string): Promise<void> {
  await noteDestination(db, privateChat(READER), NOW - 1);
  await addFollows(db, { chatId: READER, threadId: 0 }, [topic as TopicId], NOW - 1);
}

/** The articles that wait to be sent, in the order in which they leave. */
async function waiting(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('fanouts', 'fanouts.id', 'deliveries.fanout_id')
    .innerJoin('articles', 'articles.id', 'fanouts.article_id')
    .select('articles.key')
    .orderBy('rank')
    .execute();
  return rows.map(({ key }) => key);
}

/** Four articles of the archive, the last one of another topic, and one that was sent. */
async function scene(open: OpenTestDatabase) {
  const { db } = await open();
  for (const number of [1, 2, 3, 4]) {
    await insertArticle(
      db,
      newArticle({
        key: `id:${number}`,
        title: `Berita ke-${number} hari ini`,
        publishedAt: NOW - 10_000 + number,
        topics: [number === 4 ? 'BANTEN' : 'WISATA'],
        state: 'archived',
      }),
    );
  }
  await insertArticle(db, newArticle({ key: 'id:5', title: 'Berita yang sudah dikirim', publishedAt: NOW - 1 }));
  let woken = 0;
  const deps = {
    db,
    topics: realTopics,
    clock: () => NOW,
    onEnqueued: () => {
      woken += 1;
    },
  };
  const release = async (count: number) => (await releaseArchived(deps, count)).map(({ key }) => key);
  return { db, release, woken: () => woken };
}

describeOnEachEngine('articles of the archive', (open) => {
  it('are released newest first, told oldest first, each once', async () => {
    const { db, release, woken } = await scene(open);
    await follow(db, 'SEMUA');
    expect(await release(1)).toEqual(['id:4']);
    expect(await release(2)).toEqual(['id:2', 'id:3']);
    expect(await release(25)).toEqual(['id:1']);
    expect(await release(25)).toEqual([]);
    expect(woken()).toBe(3);
    await materialiseAll(db, NOW);
    expect(await waiting(db)).toEqual(['id:1', 'id:2', 'id:3', 'id:4']);
    expect(await countArchive(db)).toEqual({ published: 5, archived: 0 });
  });

  it('stay where nobody who is there follows their topics', async () => {
    const { db, release, woken } = await scene(open);
    expect(await release(25)).toEqual([]);
    await follow(db, 'WISATA');
    expect(await release(1)).toEqual(['id:3']);
    await restChat(db, READER, 'blocked', NOW);
    expect(await release(25)).toEqual([]);
    expect(woken()).toBe(1);
    expect(await countArchive(db)).toEqual({ published: 2, archived: 3 });
  });
});
