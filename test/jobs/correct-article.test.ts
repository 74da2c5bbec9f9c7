import { describe, expect, it } from 'vitest';
import { correctArticle } from '../../src/jobs/correct-article.js';
import { articleById, insertArticle } from '../../src/store/articles.js';
import { newArticle } from '../support/fixtures.js';
import { createDesk } from './desk.js';

async function storedArticle() {
  const desk = await createDesk();
  const article = newArticle();
  const id = await insertArticle(desk.db, article);
  if (id === null) throw new Error('known');
  return { ...desk, id, article };
}

describe('correcting an article', () => {
  it.each([
    ['another title', { title: 'Festival Cisadane Ditunda' }],
    ['another summary', { summary: ['Festival Cisadane ditunda.'] }],
    ['another long summary', { longSummary: ['Festival Cisadane dibuka Sabtu malam di Tangerang.', 'Warga hadir.'] }],
    ['another desk', { category: 'banten', topics: ['BANTEN'] }],
    ['another picture', { imageUrl: 'https://kabar.test/foto.jpg' }],
  ])('has its messages edited for %s', async (_case, change) => {
    const { db, deps, id, article, fanouts } = await storedArticle();
    expect(await correctArticle(deps, { id }, { ...article, ...change, contentHash: 'content-2' })).toBe(true);
    expect(await fanouts()).toEqual(['correction']);
    expect(await articleById(db, id)).toMatchObject({ ...change, revision: 1, correctedAt: deps.clock() });
  });

  it('edits no message where only what is not sent has changed, but keeps the new text', async () => {
    const { db, deps, id, article, fanouts } = await storedArticle();
    const paragraphs = [...article.paragraphs, 'Panitia menambah tempat parkir.'];
    expect(await correctArticle(deps, { id }, { ...article, paragraphs, contentHash: 'content-2' })).toBe(false);
    expect(await fanouts()).toEqual([]);
    const stored = await articleById(db, id);
    expect(stored).toMatchObject({ paragraphs, contentHash: 'content-2', revision: 0, correctedAt: null });
  });
});
