import { describe, expect, it } from 'vitest';
import { fanoutPriority } from '../../src/store/fanout-priority.js';
import { type TurnTaker, whoseTurn } from '../../src/store/fanout-turns.js';

function fanout(id: number, overrides: Partial<TurnTaker> = {}): TurnTaker {
  return { id, priority: fanoutPriority.article, cursor_chat: 0, cursor_thread: 0, turn: 0, ...overrides };
}

/** Who gets the next turns when each moves its cursor by 100 chats. */
function turns(open: readonly TurnTaker[], count: number): readonly number[] {
  let state = [...open];
  return Array.from({ length: count }, () => {
    const taker = whoseTurn(state);
    const turn = Math.max(0, ...state.map((one) => one.turn)) + 1;
    state = state.map((one) => (one === taker ? { ...one, turn, cursor_chat: one.cursor_chat + 100 } : one));
    return taker?.id ?? 0;
  });
}

describe('the turns of fan-outs', () => {
  it('belong to nobody where none is open', () => {
    expect(whoseTurn([])).toBeNull();
  });

  it('let a new article begin at once although a large one is under way', () => {
    expect(turns([fanout(1, { cursor_chat: 5_000, turn: 50 }), fanout(2)], 1)).toEqual([2]);
  });

  it('take two articles side by side through their followers', () => {
    expect(turns([fanout(1), fanout(2)], 4).toSorted((one, other) => one - other)).toEqual([1, 1, 2, 2]);
  });

  it('let the large one go on while a new one catches up', () => {
    const taken = turns([fanout(1, { cursor_chat: 5_000, turn: 48 }), fanout(2, { turn: 49 })], 12);
    expect(taken.filter((id) => id === 1)).toHaveLength(3);
    expect(taken.filter((id) => id === 2)).toHaveLength(9);
  });

  it('go to urgent news and corrections first, and still leave every fourth to what waited longest', () => {
    const open = [
      fanout(1),
      fanout(2, { priority: fanoutPriority.urgent }),
      fanout(3, { priority: fanoutPriority.correction }),
    ];
    expect(turns(open, 8)).toEqual([2, 2, 2, 1, 2, 2, 2, 3]);
  });
});
