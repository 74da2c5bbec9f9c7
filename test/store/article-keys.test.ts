import { Migrator } from 'kysely';
import { expect, it } from 'vitest';
import type { ArticleId } from '../../src/article/article.js';
import { contentHash } from '../../src/article/content-hash.js';
import { articlesDueForCheck, noteCheck } from '../../src/store/article-checks.js';
import { addArticleKeys, knownArticles, knownByAny, knownByTitle } from '../../src/store/article-keys.js';
import { articleById, insertArticle, reviseArticle } from '../../src/store/articles.js';
import type { Database } from '../../src/store/database.js';
import { articleKeysAndChecks } from '../../src/store/migrations/0002-article-keys-and-checks.js';
import { describeOnEachEngine } from '../support/databases.js';
import { newArticle } from '../support/fixtures.js';

const HOUR = 3_600_000;
const start = Date.UTC(2026, 10, 24, 3, 0);

async function store(db: Database, overrides: Parameters<typeof newArticle>[0]): Promise<ArticleId> {
  const id = await insertArticle(db, newArticle(overrides));
  if (id === null) throw new Error('known');
  return id;
}

describeOnEachEngine('the keys of articles', (open) => {
  it('find an article by any of them', async () => {
    const { db } = await open();
    const id = await store(db, { key: 'id:7', otherKeys: ['kabar.test/a', 'guid:kabar.test 7'] });
    const known = await knownArticles(db, ['guid:kabar.test 7', 'id:8', 'kabar.test/a']);
    expect([...known].map(([key, article]) => [key, article.id])).toEqual(
      expect.arrayContaining([
        ['guid:kabar.test 7', id],
        ['kabar.test/a', id],
      ]),
    );
    expect(known.size).toBe(2);
    expect(await knownByAny(db, ['id:8', 'kabar.test/a'])).toMatchObject({ id, isCopy: false });
    expect(await knownByAny(db, ['id:8'])).toBeUndefined();
  });

  it('let an article in only where all of them are new', async () => {
    const { db } = await open();
    await store(db, { key: 'id:7', otherKeys: ['guid:a'] });
    expect(await insertArticle(db, newArticle({ key: 'id:8', otherKeys: ['guid:a'] }))).toBeNull();
    expect(await insertArticle(db, newArticle({ key: 'id:9', otherKeys: ['guid:b'] }))).not.toBeNull();
  });

  it('stay with the article that had them first, and grow with corrections', async () => {
    const { db } = await open();
    const one = await store(db, { key: 'id:1' });
    const two = await store(db, { key: 'id:2' });
    await addArticleKeys(db, two, ['id:1', 'id:3', 'id:3'], { isCopy: true });
    await addArticleKeys(db, two, []);
    await reviseArticle(db, one, newArticle({ key: 'id:1', otherKeys: ['id:3', 'id:4'] }), start);
    const known = await knownArticles(db, ['id:1', 'id:3', 'id:4']);
    expect(known.get('id:1')?.id).toBe(one);
    expect(known.get('id:3')).toMatchObject({ id: two, isCopy: true });
    expect(known.get('id:4')?.id).toBe(one);
  });

  it('can be asked for by the thousand', async () => {
    const { db } = await open();
    const id = await store(db, { key: 'id:1999' });
    const known = await knownArticles(
      db,
      Array.from({ length: 2_500 }, (_, index) => `id:${index}`),
    );
    expect([...known.values()].map((article) => article.id)).toEqual([id]);
  });

  it('hold equal titles together for 48 hours, and similar ones never', async () => {
    const { db } = await open();
    const id = await store(db, { title: 'Banjir di Ciledug: 5 RT Terendam', publishedAt: start });
    const find = (title: string, at = start) => knownByTitle(db, title, at);
    expect(await find('“BANJIR di Ciledug” – 5 RT terendam!', start + 47 * HOUR)).toMatchObject({ id, isCopy: true });
    expect(await find('Banjir di Ciledug: 5 RT Terendam', start - 47 * HOUR)).toMatchObject({ id });
    expect(await find('Banjir di Ciledug: 5 RT Terendam', start + 49 * HOUR)).toBeUndefined();
    expect(await find('Banjir di Ciledug: 6 RT Terendam')).toBeUndefined();
    expect(await find('')).toBeUndefined();
  });
});

describeOnEachEngine('pages to look at again', (open) => {
  it('come longest overdue first, as many as are wanted, and go when they were looked at', async () => {
    const { db } = await open();
    const late = await store(db, { key: 'id:1', nextCheckAt: start + 2 * HOUR });
    const early = await store(db, { key: 'id:2', nextCheckAt: start + HOUR });
    await store(db, { key: 'id:3', nextCheckAt: start + 9 * HOUR });
    await store(db, { key: 'id:4' });
    const due = async (limit = 9) => (await articlesDueForCheck(db, start + 3 * HOUR, limit)).map(({ id }) => id);
    expect(await due()).toEqual([early, late]);
    expect(await due(1)).toEqual([early]);
    await noteCheck(db, early, start + 4 * HOUR);
    await noteCheck(db, late, null);
    expect(await due()).toEqual([]);
    const row = await db.selectFrom('articles').select(['checks', 'next_check_at']).where('id', '=', early).execute();
    expect(row).toEqual([{ checks: 1, next_check_at: start + 4 * HOUR }]);
  });
});

describeOnEachEngine('migration 0002', (open) => {
  it('makes keys of what is stored, and hashes by which nothing looks corrected', async () => {
    const { db } = await open();
    const id = await store(db, { key: 'id:7', contentHash: 'of old rules', title: 'Festival Cisadane Dibuka' });
    await store(db, { key: 'id:8', state: 'seen', contentHash: '', publishedAt: null });
    await db.schema.dropTable('article_keys').execute();
    for (const index of ['articles_due_for_check', 'articles_by_title']) await db.schema.dropIndex(index).execute();
    for (const column of ['date_from', 'is_advertorial', 'title_key', 'next_check_at', 'checks']) {
      await db.schema.alterTable('articles').dropColumn(column).execute();
    }
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => ({ again: articleKeysAndChecks }) },
      migrationTableName: 'test_migrations',
      migrationLockTableName: 'test_migrations_lock',
    });
    expect((await migrator.migrateToLatest()).error).toBeUndefined();
    expect((await knownArticles(db, ['id:7'])).get('id:7')?.contentHash).toBe(
      contentHash({ ...newArticle(), title: 'Festival Cisadane Dibuka' }),
    );
    expect((await knownArticles(db, ['id:8'])).get('id:8')?.contentHash).toBe('');
    expect(await articleById(db, id)).toMatchObject({ dateFrom: 'unknown', isAdvertorial: false });
    expect(await knownByTitle(db, 'festival cisadane dibuka', start)).toMatchObject({ id });
  });
});
