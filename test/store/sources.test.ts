import { expect, it } from 'vitest';
import { isOpenedSource, newSourceState, openSource, saveSourceState, sourceState } from '../../src/store/sources.js';
import { describeOnEachEngine } from '../support/databases.js';

describeOnEachEngine('a source', (open) => {
  it('is not opened by being asked, and opening it keeps how it fares', async () => {
    const { db } = await open();
    await saveSourceState(db, 'feed a', { ...newSourceState, failures: 2 });
    expect(await isOpenedSource(db, 'feed a')).toBe(false);
    await openSource(db, 'feed a', 7);
    expect(await isOpenedSource(db, 'feed a')).toBe(true);
    expect(await sourceState(db, 'feed a')).toMatchObject({ failures: 2 });
    await saveSourceState(db, 'feed a', newSourceState);
    expect(await isOpenedSource(db, 'feed a')).toBe(true);
  });
});
