import { describe, expect, it, onTestFinished } from 'vitest';
import { createRechecker } from '../../src/jobs/recheck-articles.js';
import { takeInNew } from '../../src/jobs/take-in-article.js';
import { createSelector } from '../../src/summary/selector/create-selector.js';
import { createSummariser } from '../../src/summary/summariser.js';
import { startEndpoint } from '../summary/selector/fake-endpoint.js';
import { createDesk, LEAD } from './desk.js';

const PATH = '/wisata/read/7/Festival';
const SECOND = 'Acara berlangsung sampai malam dan dihadiri ribuan orang.';

/** A desk at which a language model chooses the sentences. */
async function deskWithModel() {
  const desk = await createDesk();
  const endpoint = await startEndpoint();
  const selector = createSelector(endpoint.model, { clock: desk.clock.read });
  const summariser = createSummariser({ selector, logger: desk.deps.logger });
  onTestFinished(() => summariser.close());
  return { desk, endpoint, deps: { ...desk.deps, summariser } };
}

describe('a language model at the desk', () => {
  it('chooses which of an article’s sentences are stored as its summary and sent', async () => {
    const { desk, endpoint, deps } = await deskWithModel();
    endpoint.react({ says: '{"keep":[1]}' });
    desk.put(PATH);
    await takeInNew(deps, desk.item(PATH), 'published');
    expect((await desk.articles())[0]).toMatchObject({ summary: [LEAD] });
    expect(await desk.fanouts()).toEqual(['article']);
  });

  it('does not keep an article back when it fails', async () => {
    const { desk, endpoint, deps } = await deskWithModel();
    endpoint.react({ status: 500 });
    desk.put(PATH);
    await takeInNew(deps, desk.item(PATH), 'published');
    expect((await desk.articles())[0]).toMatchObject({ summary: [LEAD, SECOND] });
    expect(deps.summariser.counts()).toMatchObject({ 'http-status': 1 });
    expect(await desk.fanouts()).toEqual(['article']);
  });

  it('is not asked again about a page that was looked at again and is as it was', async () => {
    const { desk, endpoint, deps } = await deskWithModel();
    desk.put(PATH);
    await takeInNew(deps, desk.item(PATH), 'published');
    desk.clock.advance(16 * 60_000);
    await createRechecker(deps).recheck();
    expect(desk.requests.filter(({ path, status }) => path === PATH && status === 200)).toHaveLength(2);
    expect(endpoint.questions).toHaveLength(1);
    expect(await desk.fanouts()).toEqual(['article']);
  });

  it('leaves a run that was given up nothing to store', async () => {
    const { desk, endpoint, deps } = await deskWithModel();
    desk.put(PATH);
    await takeInNew(deps, desk.item(PATH), 'published');
    desk.put(PATH, { lead: `${LEAD} Wali kota hadir pada malam hari.` });
    desk.clock.advance(16 * 60_000);
    endpoint.react('hangs');
    const run = new AbortController();
    const rechecking = createRechecker(deps).recheck(run.signal);
    while (endpoint.questions.length < 2) await new Promise((resolve) => setImmediate(resolve));
    run.abort(new Error('given up'));
    await expect(rechecking).rejects.toThrow('given up');
    expect(await desk.fanouts()).toEqual(['article']);
  });
});
