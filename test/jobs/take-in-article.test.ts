import { describe, expect, it } from 'vitest';
import { articleKey } from '../../src/article/article-key.js';
import { noteAsSeen, takeInKnown, takeInNew } from '../../src/jobs/take-in-article.js';
import type { SourceItem } from '../../src/source/source-item.js';
import { knownArticles } from '../../src/store/article-keys.js';
import { fanoutPriority } from '../../src/store/fanout-priority.js';
import { createTopicCatalogue } from '../../src/topics/catalogue.js';
import { createDesk, LEAD, START, TITLE } from './desk.js';

const PATH = '/wisata/read/7/Festival';
const OTHER = '/kota/read/8/Festival';

/** As the carrier of news does it: known by its address, or new. */
async function meet({ db, deps }: Awaited<ReturnType<typeof createDesk>>, item: SourceItem) {
  const key = articleKey(item.url, deps.site);
  const known = (await knownArticles(db, [key])).get(key);
  return known === undefined ? takeInNew(deps, item, 'published') : takeInKnown(deps, item, known);
}

describe('the summaries of an article', () => {
  it('are stored in both lengths: the long one begins with the same lead and goes on where the short one ends', async () => {
    const desk = await createDesk();
    const sentences = ['Panggung', 'Bazar', 'Parkir', 'Musik', 'Lampion', 'Perahu', 'Pasar'].map(
      (what) => `${what} di tepi sungai dibuka untuk semua warga mulai sore sampai malam hari.`,
    );
    desk.put(PATH, { lead: [LEAD, ...sentences].join(' ') });
    await meet(desk, desk.item(PATH));
    const { summary = [], longSummary = [] } = (await desk.articles())[0] ?? {};
    expect([summary[0], longSummary[0]]).toEqual([LEAD, LEAD]);
    expect(summary.join(' ').length).toBeLessThanOrEqual(350);
    expect(longSummary.join(' ').length).toBeLessThanOrEqual(900);
    expect(longSummary.length).toBeGreaterThan(summary.length);
  });
});

describe('identity', () => {
  it('is any of the keys: a moved article is followed, not sent again', async () => {
    const desk = await createDesk();
    desk.put(PATH);
    await meet(desk, desk.item(PATH, { guid: 'berita-7' }));
    desk.put(OTHER);
    await meet(desk, desk.item(OTHER, { guid: 'berita-7', html: '<p>Sama.</p>' }));
    expect(await desk.fanouts()).toEqual(['article', 'correction']);
    expect(await desk.articles()).toHaveLength(1);
    expect((await desk.articles())[0]).toMatchObject({ key: 'id:7', url: `${desk.origin}${OTHER}`, category: 'kota' });
    await meet(desk, desk.item(OTHER, { html: '<p>Sama.</p>' }));
    expect(await desk.fanouts()).toHaveLength(2);
  });

  it('is what the page declares: the second address is noted and not sent', async () => {
    const desk = await createDesk();
    desk.put(PATH);
    await meet(desk, desk.item(PATH));
    desk.put(OTHER, { title: 'Judul Yang Sama Sekali Lain', canonical: `${desk.origin}${PATH}` });
    await meet(desk, desk.item(OTHER));
    expect(await desk.fanouts()).toEqual(['article']);
    expect((await knownArticles(desk.db, ['id:8'])).get('id:8')).toMatchObject({ isCopy: true });
  });

  it('is never a canonical address that all pages share', async () => {
    const desk = await createDesk();
    for (const [id, path] of [PATH, OTHER].entries()) {
      desk.put(path, { title: `Berita nomor ${id} hari ini`, canonical: `${desk.origin}/` });
      await meet(desk, desk.item(path, { title: `Berita ${id}` }));
    }
    expect(await desk.fanouts()).toEqual(['article', 'article']);
  });

  it('vanishes and returns without becoming news', async () => {
    const desk = await createDesk();
    desk.put(PATH);
    await meet(desk, desk.item(PATH, { guid: 'berita-7' }));
    desk.clock.advance(90 * 24 * 3_600_000);
    await meet(desk, desk.item(PATH));
    await meet(desk, desk.item('/wisata/read/900/Festival', { guid: 'berita-7' }));
    expect(await desk.fanouts()).toEqual(['article']);
  });
});

describe('an equal title', () => {
  it('within 48 hours is the same story: its second address is noted, sent by nobody and corrects nothing', async () => {
    const desk = await createDesk();
    desk.put(PATH);
    await meet(desk, desk.item(PATH));
    desk.put(OTHER, { title: `“${TITLE.toUpperCase()}”!` });
    await meet(desk, desk.item(OTHER));
    await meet(desk, desk.item(OTHER, { html: '<p>Teras lain.</p>' }));
    expect(await desk.fanouts()).toEqual(['article']);
    expect(await desk.articles()).toHaveLength(1);
    expect(desk.lines.some((line) => line.includes('second address'))).toBe(true);
  });

  it('three days later is another story', async () => {
    const desk = await createDesk();
    desk.put(PATH);
    await meet(desk, desk.item(PATH));
    desk.clock.advance(72 * 3_600_000);
    desk.put(OTHER);
    const page = desk.item(OTHER, { dateText: 'Fri, 27 Nov 2026 10:05:00 +0700' });
    desk.put(OTHER, 500);
    await meet(desk, page);
    expect(await desk.fanouts()).toEqual(['article', 'article']);
  });

  it('of two words is the name of a column', async () => {
    const desk = await createDesk();
    for (const path of [PATH, OTHER]) {
      desk.put(path, 500);
      await meet(desk, desk.item(path, { title: 'Prakiraan Cuaca' }));
    }
    expect(await desk.fanouts()).toEqual(['article', 'article']);
  });

  it('is needed: a similar one is another story', async () => {
    const desk = await createDesk();
    desk.put(PATH);
    await meet(desk, desk.item(PATH));
    desk.put(OTHER, { title: `${TITLE} Baru` });
    await meet(desk, desk.item(OTHER));
    expect(await desk.fanouts()).toEqual(['article', 'article']);
  });
});

describe('an article', () => {
  it('with a date more than a day ahead takes the time of arrival and says so', async () => {
    const desk = await createDesk();
    desk.put(PATH, 500);
    await meet(desk, desk.item(PATH, { dateText: 'Tue, 24 Nov 2062 10:05:00 +0700' }));
    expect((await desk.articles())[0]).toMatchObject({ publishedAt: START, dateFrom: 'arrival' });
    expect(desk.lines.some((line) => line.includes('more than a day ahead'))).toBe(true);
  });

  it('is not corrected where only punctuation and white space changed', async () => {
    const desk = await createDesk();
    desk.put(PATH, { image: 'https://gambar.example/a.jpg?utm_source=x' });
    await meet(desk, desk.item(PATH));
    desk.put(PATH, { title: `${TITLE}!`, image: 'https://gambar.example/a.jpg?utm_source=y' });
    await meet(desk, desk.item(PATH, { html: '<p>Teras baru.</p>' }));
    expect(await desk.fanouts()).toEqual(['article']);
  });

  it('that was only seen is known by all of its keys', async () => {
    const desk = await createDesk();
    await noteAsSeen(desk.deps, desk.item(PATH, { guid: 'berita-7' }));
    await noteAsSeen(desk.deps, desk.item(OTHER, { guid: 'berita-7' }));
    desk.put(OTHER);
    await meet(desk, desk.item(OTHER));
    expect(await desk.fanouts()).toEqual([]);
    expect((await knownArticles(desk.db, ['id:7', 'id:8'])).size).toBe(2);
  });
});

describe('an urgent topic', () => {
  it.each([
    [true, fanoutPriority.urgent],
    [false, fanoutPriority.article],
  ])('urgent %s has its articles sent with priority %i', async (urgent, priority) => {
    const desk = await createDesk();
    const topics = createTopicCatalogue(desk.deps.topics.topics.map((topic) => ({ ...topic, urgent })));
    desk.put(PATH);
    await takeInNew({ ...desk.deps, topics }, desk.item(PATH), 'published');
    expect(await desk.db.selectFrom('fanouts').select('priority').execute()).toEqual([{ priority }]);
  });
});
