import { expect, it } from 'vitest';
import { createKeyv } from '../../src/store/keyv-store.js';
import { acquireLease, releaseLease, renewLease } from '../../src/store/leases.js';
import { describeOnEachEngine } from '../support/databases.js';
import { testClock } from '../support/fixtures.js';

describeOnEachEngine('Keyv on the bot’s database', (open) => {
  it('keeps values of any JSON shape, apart by namespace', async () => {
    const { db } = await open();
    const one = createKeyv(db, 'one');
    const two = createKeyv(db, 'two');
    await one.set('key', { list: [1, 'dua'], nested: { yes: true } });
    await two.set('key', 'other');
    expect(await one.get('key')).toEqual({ list: [1, 'dua'], nested: { yes: true } });
    expect(await one.delete('key')).toBe(true);
    expect(await one.get('key')).toBeUndefined();
    await one.clear();
    expect(await two.get('key')).toBe('other');
  });

  it('forgets what is past its age', async () => {
    const { db } = await open();
    const clock = testClock();
    const keyv = createKeyv(db, 'aged', clock.read);
    await keyv.set('key', 'value', 1_000_000);
    clock.advance(999_999);
    expect(await keyv.get('key')).toBe('value');
    clock.advance(2);
    expect(await keyv.get('key')).toBeUndefined();
  });

  it('throws when the database fails, so that a failed read is not taken for a missing key', async () => {
    const database = await open();
    const keyv = createKeyv(database.db, 'broken');
    await database.db.schema.dropTable('kv').execute();
    await expect(keyv.get('key')).rejects.toThrow();
    await expect(keyv.set('key', 1)).rejects.toThrow();
  });
});

describeOnEachEngine('the lease', (open) => {
  const wish = { name: 'dispatcher', ttlMs: 10_000, force: false };

  it('belongs to one holder until it runs out, and its epoch rises with each', async () => {
    const { db } = await open();
    const first = await acquireLease(db, { ...wish, holder: 'a', now: 0 });
    expect(first?.epoch).toBe(1);
    expect(await acquireLease(db, { ...wish, holder: 'b', now: 9_999 })).toBeNull();
    const second = await acquireLease(db, { ...wish, holder: 'b', now: 10_000 });
    expect(second?.epoch).toBe(2);
    if (first === null || second === null) throw new Error('no lease');
    expect(await renewLease(db, first, 10_001, 10_000)).toBe(false);
    expect(await renewLease(db, second, 10_001, 10_000)).toBe(true);
  });

  it('cannot be renewed by one who slept past its end, although nobody else took it', async () => {
    const { db } = await open();
    const lease = await acquireLease(db, { ...wish, holder: 'a', now: 0 });
    if (lease === null) throw new Error('no lease');
    expect(await renewLease(db, lease, 10_000, 10_000)).toBe(false);
  });

  it('is free at once when it was given back, and can be taken by force', async () => {
    const { db } = await open();
    const lease = await acquireLease(db, { ...wish, holder: 'a', now: 0 });
    if (lease === null) throw new Error('no lease');
    await releaseLease(db, lease);
    expect(await acquireLease(db, { ...wish, holder: 'b', now: 1 })).not.toBeNull();
    expect((await acquireLease(db, { ...wish, holder: 'c', now: 2, force: true }))?.holder).toBe('c');
  });
});
