import { expect, it } from 'vitest';
import { knownArticles } from '../../src/store/article-keys.js';
import {
  articleById,
  countArticles,
  insertArticle,
  latestArticles,
  reviseArticle,
  setItemHash,
} from '../../src/store/articles.js';
import { tidy } from '../../src/store/housekeeping.js';
import { migrate } from '../../src/store/migrate.js';
import { isOpenedSource, openSource } from '../../src/store/sources.js';
import { describeOnEachEngine } from '../support/databases.js';
import { newArticle } from '../support/fixtures.js';

const HOUR = 3_600_000;
const start = Date.UTC(2026, 10, 24);

describeOnEachEngine('the article tables', (open) => {
  it('give back what was stored, with big numbers, quotation marks and emoji', async () => {
    const { db } = await open();
    const article = newArticle({ title: "“Kota” & 'Desa' 🥁", paragraphs: ['Satu.', 'Dua "kutipan".'], byline: null });
    const id = await insertArticle(db, article);
    const { otherKeys: _, ...stored } = article;
    expect(await articleById(db, id ?? 0)).toEqual({
      ...stored,
      id,
      revision: 0,
      correctedAt: null,
      withdrawnAt: null,
    });
    expect(await articleById(db, 999)).toBeNull();
  });

  it('keep the long summary, corrected too; where none was stored the short one stands for it', async () => {
    const { db } = await open();
    const long = ['Festival Cisadane dibuka Sabtu malam di Tangerang.', 'Ribuan warga hadir.'];
    const id = await insertArticle(db, newArticle({ longSummary: long }));
    if (id === null) throw new Error('known');
    expect((await articleById(db, id))?.longSummary).toEqual(long);
    await reviseArticle(db, id, newArticle({ longSummary: ['Festival batal.', 'Hujan turun.'] }), start);
    expect((await articleById(db, id))?.longSummary).toEqual(['Festival batal.', 'Hujan turun.']);
    await db.updateTable('articles').set({ long_summary: '[]' }).execute();
    expect((await articleById(db, id))?.longSummary).toEqual(newArticle().summary);
  });

  it('know an article by its key and take it in once', async () => {
    const { db } = await open();
    const id = await insertArticle(db, newArticle({ key: 'id:7' }));
    expect(await insertArticle(db, newArticle({ key: 'id:7', title: 'Lain' }))).toBeNull();
    const known = await knownArticles(db, ['id:7', 'id:8']);
    expect([...known.keys()]).toEqual(['id:7']);
    expect(known.get('id:7')).toMatchObject({ id, contentHash: 'content-1', revision: 0 });
    expect(await knownArticles(db, [])).toEqual(new Map());
  });

  it('write a correction over it and count revisions, while the date stays', async () => {
    const { db } = await open();
    const id = await insertArticle(db, newArticle());
    if (id === null) throw new Error('known');
    await setItemHash(db, id, 'item-2');
    const corrected = newArticle({ title: 'Diralat', topics: ['BANTEN'], publishedAt: null });
    expect(await reviseArticle(db, id, corrected, start)).toBe(1);
    expect(await articleById(db, id)).toMatchObject({
      title: 'Diralat',
      topics: ['BANTEN'],
      publishedAt: newArticle().publishedAt,
      correctedAt: start,
    });
    expect(await countArticles(db, 'WISATA')).toBe(0);
    expect(await countArticles(db, 'BANTEN')).toBe(1);
  });

  it('list the newest first, by topic and page by page, without what was only seen', async () => {
    const { db } = await open();
    for (let index = 0; index < 7; index += 1) {
      const topics = index % 2 === 0 ? ['WISATA'] : ['BANTEN', 'WISATA'];
      await insertArticle(
        db,
        newArticle({ key: `id:${index}`, title: `Berita ${index}`, topics, publishedAt: start + index * HOUR }),
      );
    }
    await insertArticle(db, newArticle({ key: 'id:seen', state: 'seen', publishedAt: start + 100 * HOUR }));
    await insertArticle(
      db,
      newArticle({ key: 'id:undated', title: 'Tanpa tanggal', publishedAt: null, seenAt: start + 50 * HOUR }),
    );
    const titles = async (page: Parameters<typeof latestArticles>[1]) =>
      (await latestArticles(db, page)).map(({ title }) => title);
    expect(await titles({ offset: 0, limit: 3 })).toEqual(['Tanpa tanggal', 'Berita 6', 'Berita 5']);
    expect(await titles({ topic: 'BANTEN', offset: 1, limit: 5 })).toEqual(['Berita 3', 'Berita 1']);
    expect(await countArticles(db)).toBe(8);
    expect(await countArticles(db, 'BANTEN')).toBe(3);
  });

  it('remember which sources were opened', async () => {
    const { db } = await open();
    expect(await isOpenedSource(db, 'feed https://a/')).toBe(false);
    await openSource(db, 'feed https://a/', start);
    await openSource(db, 'feed https://a/', start + 1);
    expect(await isOpenedSource(db, 'feed https://a/')).toBe(true);
  });

  it('are made once, however often the bot starts', async () => {
    const { db } = await open();
    expect(await migrate(db)).toEqual([]);
  });

  it('let go of what is past its age and keep the rest', async () => {
    const { db } = await open();
    const row = { article_id: 1, chat_id: 1, message_id: 1, revision: 0 };
    await db
      .insertInto('sent')
      .values([
        { ...row, thread_id: 0, sent_at: start },
        { ...row, thread_id: 1, sent_at: start + 15 * 24 * HOUR },
      ])
      .execute();
    await db
      .insertInto('kv')
      .values([
        { key: 'a', value: '1', expires_at: start },
        { key: 'b', value: '1', expires_at: null },
      ])
      .execute();
    expect(await tidy(db, start + 16 * 24 * HOUR)).toBe(false);
    expect(await db.selectFrom('sent').select('thread_id').execute()).toEqual([{ thread_id: 1 }]);
    expect(await db.selectFrom('kv').select('key').execute()).toEqual([{ key: 'b' }]);
  });
});
