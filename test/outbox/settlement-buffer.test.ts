import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/outbox/settle.js';
import { createSettlementBuffer } from '../../src/outbox/settlement-buffer.js';

const results = new Map<number, Result>();

/** A result that only has a number here. */
function result(id: number): Result {
  const known = results.get(id) ?? ({ id } as unknown as Result);
  results.set(id, known);
  return known;
}

const idOf = (one: Result): number => (one as unknown as { id: number }).id;

/** A buffer over a database that fails where a test says so. */
function scene(fails: (ids: readonly number[]) => boolean, givesUp: () => boolean = () => true) {
  const writes: (readonly number[])[] = [];
  const written: number[] = [];
  const givenUp: number[] = [];
  const errors: unknown[] = [];
  const buffer = createSettlementBuffer({
    groupSize: 100,
    pauseMs: 1,
    onError: (error) => errors.push(error),
    write: async (group) => {
      const ids = group.map(idOf);
      writes.push(ids);
      if (fails(ids)) throw new Error('constraint failed');
      written.push(...ids);
    },
    giveUp: async (one) => {
      if (!givesUp()) throw new Error('the database is away');
      givenUp.push(idOf(one));
    },
  });
  return { buffer, writes, written, givenUp, errors };
}

const ids = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('the settlement buffer', () => {
  it('writes the first result at once and those that come meanwhile together', async () => {
    const { buffer, writes } = scene(() => false);
    await Promise.all(ids(5).map((id) => buffer.add(result(id))));
    expect(writes).toEqual([[1], [2, 3, 4, 5]]);
  });

  it('resolves only when the result is written', async () => {
    const { buffer, written } = scene(() => false);
    await buffer.add(result(1));
    expect(written).toEqual([1]);
  });

  it('keeps a poisoned result from holding its group up, and gives it up in the end', async () => {
    const { buffer, written, givenUp } = scene((group) => group.includes(3));
    await Promise.all(ids(6).map((id) => buffer.add(result(id))));
    expect(new Set(written)).toEqual(new Set([1, 2, 4, 5, 6]));
    expect(givenUp).toEqual([3]);
  });

  it('writes every result once, however many are poisoned', async () => {
    const { buffer, written, givenUp } = scene((group) => group.some((id) => id % 2 === 0));
    await Promise.all(ids(20).map((id) => buffer.add(result(id))));
    expect(written.toSorted((one, other) => one - other)).toEqual(ids(20).filter((id) => id % 2 === 1));
    expect(givenUp.toSorted((one, other) => one - other)).toEqual(ids(20).filter((id) => id % 2 === 0));
  });

  it('goes on with what comes later while a poisoned result is still tried', async () => {
    const { buffer, written, givenUp } = scene((group) => group.includes(1));
    const poisoned = buffer.add(result(1));
    await buffer.add(result(2));
    expect(written).toEqual([2]);
    expect(givenUp).toEqual([]);
    await poisoned;
    expect(givenUp).toEqual([1]);
  });

  it('waits for a database that is away and loses nothing', async () => {
    let isAway = true;
    const { buffer, written, givenUp, errors } = scene(
      () => isAway,
      () => !isAway,
    );
    const all = Promise.all(ids(50).map((id) => buffer.add(result(id))));
    while (errors.length < 40) await new Promise((resolve) => setImmediate(resolve));
    isAway = false;
    await all;
    expect([...written, ...givenUp].toSorted((one, other) => one - other)).toEqual(ids(50));
  });
});
