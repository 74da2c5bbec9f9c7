import { expect, it } from 'vitest';
import { createSendingExaminer } from '../../src/outbox/examine-sending.js';
import type { SendingVitals } from '../../src/outbox/watch-deliver.js';
import { addFanout } from '../../src/store/fanouts.js';
import type { Lease } from '../../src/store/leases.js';
import { describeOnEachEngine, type OpenTestDatabase } from '../support/databases.js';

const MINUTE_MS = 60_000;
const NOW = Date.UTC(2026, 10, 24, 3, 10);

/** What the examiner looks at, all of it changeable, with one message due. */
async function scene(open: OpenTestDatabase) {
  const { db } = await open();
  await addFanout(db, { kind: 'quote', ref: '2026-11-24', articleId: null, cutoff: 0 });
  const { id } = await db.selectFrom('fanouts').select('id').executeTakeFirstOrThrow();
  await db
    .insertInto('deliveries')
    .values({ fanout_id: id, chat_id: 1, thread_id: 0, message_id: null, not_before: NOW })
    .execute();
  const state = {
    lease: { name: 'dispatcher', holder: 'me', epoch: 1 } as Lease | null,
    freePlaces: 30,
    vitals: { sentAt: null, triedAt: NOW - 60 * MINUTE_MS, busySince: null } as SendingVitals,
  };
  const examine = createSendingExaminer({
    db,
    lease: () => state.lease,
    pacer: { freePlaces: () => state.freePlaces },
    vitals: () => state.vitals,
  });
  return { state, examine, db };
}

describeOnEachEngine('the look at sending', (open) => {
  it('finds it stuck when something is due and nothing was tried for a minute', async () => {
    const { examine } = await scene(open);
    expect(await examine(NOW)).toBeNull();
    expect(await examine(NOW + MINUTE_MS - 1)).toBeNull();
    expect(await examine(NOW + MINUTE_MS)).toMatchObject({ isCurable: true, forMs: MINUTE_MS });
  });

  it('finds nothing wrong after a quiet hour, in which nothing was due', async () => {
    const { examine } = await scene(open);
    expect(await examine(NOW - MINUTE_MS)).toBeNull();
    expect(await examine(NOW + 1_000)).toBeNull();
  });

  it('finds nothing wrong while tries end, however badly', async () => {
    const { examine, state } = await scene(open);
    await examine(NOW);
    state.vitals = { ...state.vitals, triedAt: NOW + MINUTE_MS };
    expect(await examine(NOW + 1.5 * MINUTE_MS)).toBeNull();
    expect(await examine(NOW + 2 * MINUTE_MS)).not.toBeNull();
  });

  it.each([
    ['another process dispatches', { lease: null }],
    ['Telegram asked for silence', { freePlaces: 0 }],
  ])('finds nothing wrong while %s', async (_case, change) => {
    const { examine, state } = await scene(open);
    Object.assign(state, change);
    await examine(NOW);
    expect(await examine(NOW + 10 * MINUTE_MS)).toBeNull();
  });

  it('finds nothing wrong while what waits is not due yet', async () => {
    const { examine, db } = await scene(open);
    await db
      .updateTable('deliveries')
      .set({ not_before: NOW + 60 * MINUTE_MS })
      .execute();
    await examine(NOW);
    expect(await examine(NOW + 10 * MINUTE_MS)).toBeNull();
  });

  it('finds a message that is under way for longer than any time-out, although others arrive', async () => {
    const { examine, state } = await scene(open);
    state.vitals = { sentAt: NOW, triedAt: NOW + 2 * MINUTE_MS, busySince: NOW };
    expect(await examine(NOW + 2 * MINUTE_MS)).toBeNull();
    expect(await examine(NOW + 2 * MINUTE_MS + 1)).toMatchObject({ isCurable: true });
  });
});
