import { describe, expect, it } from 'vitest';
import { createRechecker } from '../../src/jobs/recheck-articles.js';
import { takeInKnown, takeInNew } from '../../src/jobs/take-in-article.js';
import type { SourceItem } from '../../src/source/source-item.js';
import { knownArticles } from '../../src/store/article-keys.js';
import { createDesk, LEAD, TITLE } from './desk.js';

const MINUTE = 60_000;
const PATH = '/wisata/read/7/Festival';

/** A desk on which one article was sent, and the job that looks at its page again. */
async function createSentDesk(
  page: Parameters<Awaited<ReturnType<typeof createDesk>>['put']>[1] = {},
  extra: Partial<SourceItem> = {},
) {
  const desk = await createDesk();
  desk.put(PATH, page);
  await takeInNew(desk.deps, desk.item(PATH, extra), 'published');
  desk.requests.length = 0;
  const { recheck } = createRechecker(desk.deps);
  return { ...desk, recheck };
}

describe('looking again at a page', () => {
  it('happens after 15 minutes, 2 hours and 24 hours, and then no more', async () => {
    const desk = await createSentDesk();
    const looks: number[] = [];
    for (let minutes = 0; minutes <= 3 * 1_440; minutes += 5) {
      const before = desk.requests.length;
      await desk.recheck();
      if (desk.requests.length > before) looks.push(minutes);
      desk.clock.advance(5 * MINUTE);
    }
    expect(looks).toEqual([15, 120, 1_440]);
  });

  it('asks conditionally once it knows the page, and corrects nothing that is as it was', async () => {
    const desk = await createSentDesk();
    for (const minutes of [15, 105, 1_320]) {
      desk.clock.advance(minutes * MINUTE);
      await desk.recheck();
    }
    expect(desk.requests.map(({ status }) => status)).toEqual([200, 304, 304]);
    expect(await desk.fanouts()).toEqual(['article']);
  });

  it('is made up for once after a downtime', async () => {
    const desk = await createSentDesk();
    desk.clock.advance(5 * 60 * MINUTE);
    await desk.recheck();
    await desk.recheck();
    expect(desk.requests).toHaveLength(1);
    desk.clock.advance(20 * 60 * MINUTE);
    await desk.recheck();
    expect(desk.requests).toHaveLength(2);
  });

  it('corrects what was changed, once', async () => {
    const desk = await createSentDesk();
    desk.put(PATH, { title: 'Festival Cisadane Ditutup Wali Kota' });
    for (const minutes of [15, 105]) {
      desk.clock.advance(minutes * MINUTE);
      await desk.recheck();
    }
    expect(await desk.fanouts()).toEqual(['article', 'correction']);
    expect((await desk.articles())[0]).toMatchObject({ title: 'Festival Cisadane Ditutup Wali Kota', revision: 1 });

    desk.requests.length = 0;
    const known = (await knownArticles(desk.db, ['id:7'])).get('id:7');
    if (known === undefined) throw new Error('unknown');
    await takeInKnown(desk.deps, desk.item(PATH), known);
    expect(desk.requests).toEqual([]);
  });

  it.each([
    ['a server error', 500],
    ['a page that is gone', 404],
  ])('changes nothing where it meets %s, and looks the next time', async (_case, status) => {
    const desk = await createSentDesk();
    desk.put(PATH, status);
    desk.clock.advance(15 * MINUTE);
    await desk.recheck();
    expect(await desk.fanouts()).toEqual(['article']);
    desk.put(PATH, { lead: LEAD.replace('Selasa', 'Rabu') });
    desk.clock.advance(105 * MINUTE);
    await desk.recheck();
    expect(await desk.fanouts()).toEqual(['article', 'correction']);
  });

  it('completes what was stored from the feed because its page had failed', async () => {
    const desk = await createSentDesk(500, { html: '<p>Teras dari umpan yang cukup panjang untuk dibaca orang.</p>' });
    expect((await desk.articles())[0]?.paragraphs).toHaveLength(1);
    desk.put(PATH);
    desk.clock.advance(15 * MINUTE);
    await desk.recheck();
    expect(await desk.fanouts()).toEqual(['article', 'correction']);
    expect((await desk.articles())[0]?.paragraphs).toEqual([
      `KABARUJI.com-${LEAD}`,
      'Acara berlangsung sampai malam dan dihadiri ribuan orang.',
    ]);
  });

  it('does not take for a correction what only the feed had said', async () => {
    const desk = await createDesk();
    const path = '/read/7/Festival';
    const image = 'https://gambar.example/umpan.jpg';
    desk.put(path);
    await takeInNew(desk.deps, desk.item(path, { categories: ['Budaya'], imageUrl: image }), 'published');
    desk.clock.advance(15 * MINUTE);
    await createRechecker(desk.deps).recheck();
    expect(await desk.fanouts()).toEqual(['article']);
    expect((await desk.articles())[0]).toMatchObject({ imageUrl: image, category: 'budaya', title: TITLE });
  });

  it('does not empty an article whose page shows nothing but a headline', async () => {
    const desk = await createSentDesk();
    desk.put(PATH, { lead: '' });
    desk.clock.advance(15 * MINUTE);
    await desk.recheck();
    expect(await desk.fanouts()).toEqual(['article']);
  });

  it('leaves what is only in the archive alone', async () => {
    const desk = await createDesk();
    desk.put(PATH);
    await takeInNew(desk.deps, desk.item(PATH), 'archived');
    desk.requests.length = 0;
    desk.clock.advance(15 * MINUTE);
    await createRechecker(desk.deps).recheck();
    expect(desk.requests).toEqual([]);
  });

  it('writes nothing any more once its run was given up, and is due again', async () => {
    const desk = await createSentDesk();
    desk.put(PATH, { title: 'Festival Cisadane Ditutup Wali Kota' });
    desk.clock.advance(15 * MINUTE);
    await expect(desk.recheck(AbortSignal.abort(new Error('given up')))).rejects.toThrow('given up');
    expect(await desk.fanouts()).toEqual(['article']);
    await desk.recheck();
    expect(await desk.fanouts()).toEqual(['article', 'correction']);
  });

  it('goes on to the next article when one trips over a bug', async () => {
    const desk = await createSentDesk();
    desk.put('/wisata/read/9/Lain');
    await takeInNew(desk.deps, desk.item('/wisata/read/9/Lain', { title: 'Berita lain hari ini' }), 'published');
    desk.put('/wisata/read/9/Lain', { title: 'Berita lain hari ini diralat' });
    desk.clock.advance(15 * MINUTE);
    const { reader } = desk.deps;
    const tripping = {
      ...reader,
      readPage: async (url: string) => {
        if (url.includes('/7/')) throw new Error('bug');
        return reader.readPage(url);
      },
    };
    await createRechecker({ ...desk.deps, reader: tripping }).recheck();
    expect(desk.lines.filter((line) => line.includes('could not be looked at again'))).toHaveLength(1);
    desk.requests.length = 0;
    await desk.recheck();
    expect(desk.requests).toEqual([]);
  });
});
