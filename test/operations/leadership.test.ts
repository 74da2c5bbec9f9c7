import { expect, it, onTestFinished } from 'vitest';
import { createLeadership } from '../../src/operations/leadership.js';
import { claim } from '../../src/store/claim.js';
import type { Database, OpenDatabase } from '../../src/store/database.js';
import { addFanout } from '../../src/store/fanouts.js';
import { describeOnEachEngine, describeOnPostgres } from '../support/databases.js';
import { manualPulse, recordingLogger, testClock } from '../support/fixtures.js';

/** One of several processes on a database, whose heart beats when the test says so. */
function candidate({ db }: OpenDatabase, clock: ReturnType<typeof testClock>) {
  const { logger, lines } = recordingLogger();
  const elected: number[] = [];
  const { pulse, beat } = manualPulse();
  const leadership = createLeadership({
    db,
    clock: clock.read,
    logger,
    pulse,
    onElected: async ({ epoch }) => void elected.push(epoch),
  });
  onTestFinished(() => leadership.stop());
  return { leadership, beat, lines, elected };
}

/** Something that is due. */
async function enqueue(db: Database): Promise<void> {
  await addFanout(db, { kind: 'quote', ref: '2026-11-24', articleId: null, cutoff: 0 });
  const { id } = await db.selectFrom('fanouts').select('id').executeTakeFirstOrThrow();
  await db.insertInto('deliveries').values({ fanout_id: id, chat_id: 1, thread_id: 0, message_id: null }).execute();
}

describeOnEachEngine('leadership', (open) => {
  it('is taken at the start and given back at the end, twice being harmless', async () => {
    const database = await open();
    const { leadership, elected } = candidate(database, testClock());
    expect(leadership.lease()).toBeNull();
    await leadership.start();
    expect(leadership.lease()?.epoch).toBe(1);
    await leadership.stop();
    await leadership.stop();
    expect(leadership.lease()).toBeNull();
    const next = candidate(database, testClock());
    await next.leadership.start();
    expect([elected, next.elected]).toEqual([[1], [2]]);
  });

  it('is not there before what the last leader held was freed', async () => {
    const { db } = await open();
    let leaseMeanwhile: unknown = 'not asked';
    const leadership = createLeadership({
      db,
      clock: testClock().read,
      logger: recordingLogger().logger,
      onElected: async () => {
        leaseMeanwhile = leadership.lease();
      },
    });
    onTestFinished(() => leadership.stop());
    await leadership.start();
    expect(leaseMeanwhile).toBeNull();
    expect(leadership.lease()).not.toBeNull();
  });
});

describeOnPostgres('leadership among several processes', (open) => {
  it('belongs to one, who keeps it as long as its heart beats', async () => {
    const database = await open();
    const clock = testClock();
    const [one, other] = [candidate(database, clock), candidate(database, clock)];
    await one.leadership.start();
    await other.leadership.start();
    for (let beats = 1; beats <= 10; beats += 1) {
      clock.advance(3_000);
      one.beat();
      await expect.poll(() => expiry(database.db)).toBe(clock.read() + 10_000);
      other.beat();
    }
    expect(one.leadership.lease()?.epoch).toBe(1);
    expect(other.leadership.lease()).toBeNull();
    await one.leadership.stop();
    other.beat();
    await expect.poll(() => other.leadership.lease()?.epoch).toBe(2);
  });

  it('passes on when the leader freezes, who finds its epoch gone when it wakes up', async () => {
    const database = await open();
    const clock = testClock();
    const [frozen, other] = [candidate(database, clock), candidate(database, clock)];
    await frozen.leadership.start();
    await other.leadership.start();
    const oldLease = frozen.leadership.lease();
    if (oldLease === null) throw new Error('no lease');
    await enqueue(database.db);

    clock.advance(10_000);
    other.beat();
    await expect.poll(() => other.elected).toEqual([2]);
    await expect.poll(() => other.leadership.lease()?.epoch).toBe(2);

    const wish = { now: clock.read(), leaseMs: 60_000, limit: 10 };
    expect(await claim(database.db, { ...wish, lease: oldLease })).toEqual([]);
    frozen.beat();
    await expect.poll(() => frozen.leadership.lease()).toBeNull();
    expect(frozen.lines).toEqual([expect.stringMatching(/^warn Another process dispatches now/)]);
    expect(frozen.elected).toEqual([1]);
    const newLease = other.leadership.lease();
    if (newLease === null) throw new Error('no lease');
    expect(await claim(database.db, { ...wish, lease: newLease })).toHaveLength(1);
  });

  it('is not trusted any more by a leader whose heart did not beat in time, before another one can have it', async () => {
    const { db } = await open();
    let uptime = 0;
    const { pulse, beat } = manualPulse();
    const leadership = createLeadership({
      db,
      clock: testClock().read,
      logger: recordingLogger().logger,
      pulse,
      monotonicClock: () => uptime,
      onElected: async () => undefined,
    });
    onTestFinished(() => leadership.stop());
    await leadership.start();
    uptime = 8_999;
    expect(leadership.lease()).not.toBeNull();
    uptime = 9_000;
    expect(leadership.lease()).toBeNull();
    beat();
    await expect.poll(() => leadership.lease()?.epoch).toBe(1);
  });

  it('is given up when the database does not answer', async () => {
    const database = await open();
    const { leadership, beat, lines } = candidate(database, testClock());
    await leadership.start();
    await database.db.schema.alterTable('leases').renameTo('lost').execute();
    beat();
    await expect.poll(() => leadership.lease()).toBeNull();
    expect(lines.at(-1)).toMatch(/^error .*did not answer the heartbeat/);
    await database.db.schema.alterTable('lost').renameTo('leases').execute();
  });
});

async function expiry(db: Database): Promise<number | undefined> {
  return (await db.selectFrom('leases').select('expires_at').executeTakeFirst())?.expires_at;
}
