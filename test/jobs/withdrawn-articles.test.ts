import { describe, expect, it } from 'vitest';
import { createRechecker } from '../../src/jobs/recheck-articles.js';
import { takeInKnown, takeInNew } from '../../src/jobs/take-in-article.js';
import { MOST_WITHDRAWN_A_DAY } from '../../src/jobs/withdraw-article.js';
import { knownArticles } from '../../src/store/article-keys.js';
import { articleById } from '../../src/store/articles.js';
import { createDesk } from './desk.js';

const MINUTE = 60_000;
const PATH = '/wisata/read/7/Festival';

type Desk = Awaited<ReturnType<typeof createDesk>>;

/** A site that is up, one article sent, and what looking again after some minutes comes to. */
async function createSentDesk() {
  const desk = await createDesk();
  desk.put('/');
  desk.put(PATH);
  await takeInNew(desk.deps, desk.item(PATH), 'published');
  const { recheck } = createRechecker(desk.deps);
  return {
    ...desk,
    lookAfter: async (minutes: number) => {
      desk.clock.advance(minutes * MINUTE);
      await recheck();
      return articleById(desk.db, 1);
    },
  };
}

async function publish(desk: Desk, id: number): Promise<string> {
  const path = `/wisata/read/${id}/Berita`;
  desk.put(path, { title: `Berita ke-${id} hari ini` });
  await takeInNew(desk.deps, desk.item(path, { title: `Berita ke-${id} hari ini` }), 'published');
  return path;
}

describe('an article whose page is gone', () => {
  it.each([404, 410])(
    'with a %i twice, ten minutes apart, is withdrawn and its messages are to say so',
    async (code) => {
      const desk = await createSentDesk();
      desk.put(PATH, code);
      expect(await desk.lookAfter(15)).toMatchObject({ state: 'published' });
      expect(await desk.lookAfter(9)).toMatchObject({ state: 'published' });
      expect(await desk.lookAfter(1)).toMatchObject({
        state: 'withdrawn',
        revision: 1,
        withdrawnAt: desk.clock.read(),
      });
      expect(await desk.fanouts()).toEqual(['article', 'correction']);
      expect(await desk.articles()).toEqual([]);
    },
  );

  it('once only was a hiccup', async () => {
    const desk = await createSentDesk();
    desk.put(PATH, 404);
    await desk.lookAfter(15);
    desk.put(PATH);
    await desk.lookAfter(10);
    desk.put(PATH, 404);
    expect(await desk.lookAfter(120)).toMatchObject({ state: 'published' });
    expect(await desk.fanouts()).toEqual(['article']);
  });

  it.each<[string, number]>([
    ['has no home page either', 404],
    ['is out of order', 503],
  ])('is not withdrawn while the site %s', async (_case, home) => {
    const desk = await createSentDesk();
    desk.put('/', home);
    desk.put(PATH, 404);
    for (let look = 0; look < 6; look += 1) expect(await desk.lookAfter(15)).toMatchObject({ state: 'published' });
    desk.put('/');
    expect(await desk.lookAfter(15)).toMatchObject({ state: 'published' });
    expect(await desk.lookAfter(10)).toMatchObject({ state: 'withdrawn' });
  });

  it('is looked for no longer than three days on a site that stays down', async () => {
    const desk = await createSentDesk();
    desk.put('/', 503);
    desk.put(PATH, 404);
    await desk.lookAfter(15);
    await desk.lookAfter(3 * 1_440);
    desk.requests.length = 0;
    await desk.lookAfter(1_440);
    expect(desk.requests).toEqual([]);
  });

  it('is not withdrawn by errors of the server', async () => {
    const desk = await createSentDesk();
    desk.put(PATH, 500);
    for (const minutes of [15, 105, 1_320]) await desk.lookAfter(minutes);
    expect(await desk.fanouts()).toEqual(['article']);
  });

  it('is published again when its page comes back, as it was or changed', async () => {
    const desk = await createSentDesk();
    desk.put(PATH, 404);
    for (const minutes of [15, 10]) await desk.lookAfter(minutes);
    desk.put(PATH, { title: 'Festival Cisadane Ditutup Wali Kota' });
    expect(await desk.lookAfter(60)).toMatchObject({
      state: 'published',
      withdrawnAt: null,
      title: 'Festival Cisadane Ditutup Wali Kota',
    });
    expect(await desk.articles()).toHaveLength(1);
    expect(desk.lines.some((line) => line.includes('A withdrawn article is back'))).toBe(true);
  });

  it('is published again when the source shows it anew', async () => {
    const desk = await createSentDesk();
    desk.put(PATH, 404);
    for (const minutes of [15, 10]) await desk.lookAfter(minutes);
    desk.put(PATH);
    const known = (await knownArticles(desk.db, ['id:7'])).get('id:7');
    if (known === undefined) throw new Error('unknown');
    await takeInKnown(desk.deps, desk.item(PATH, { html: '<p>Teras baru.</p>' }), known);
    expect(await articleById(desk.db, 1)).toMatchObject({ state: 'published', revision: 2 });
  });

  it('is one of a few: when hundreds are gone at once it is their addresses that changed', async () => {
    const desk = await createSentDesk();
    const paths = [PATH];
    for (let id = 8; id <= 7 + MOST_WITHDRAWN_A_DAY; id += 1) paths.push(await publish(desk, id));
    for (const path of paths) desk.put(path, 404);
    for (const minutes of [15, 10]) await desk.lookAfter(minutes);
    const states = await desk.db.selectFrom('articles').select('state').execute();
    expect(states.filter(({ state }) => state === 'withdrawn')).toHaveLength(MOST_WITHDRAWN_A_DAY);
    expect(states.filter(({ state }) => state === 'published')).toHaveLength(1);
    expect(desk.lines.some((line) => line.startsWith('error') && line.includes('gone at once'))).toBe(true);
  });
});

describe('an article that cannot be read at all', () => {
  it('is tried for six hours, however often that is, and then let go', async () => {
    const desk = await createDesk();
    desk.put(PATH, 500);
    const bare = { url: `${desk.origin}${PATH}`, categories: [] };
    const meet = () => takeInNew(desk.deps, bare, 'published');
    for (let tries = 0; tries < 20; tries += 1) expect(await meet()).toBe('failed');
    desk.clock.advance(6 * 60 * MINUTE - 1);
    expect(await meet()).toBe('failed');
    desk.clock.advance(1);
    expect(await meet()).toBe('taken');
    expect((await knownArticles(desk.db, ['id:7'])).get('id:7')).toMatchObject({ state: 'seen' });
  });
});
