import { describe, expect, it } from 'vitest';
import { createLateness } from '../../src/outbox/lateness.js';

/** Past the first answers, of which any may be all lateness. */
function warmedUp(roundTripMs: number) {
  const lateness = createLateness(() => 30);
  for (let answer = 0; answer < 100; answer += 1) lateness.learn(roundTripMs);
  return lateness;
}

describe('how late a message was', () => {
  it('is what its round trip took beyond the fastest', () => {
    const lateness = warmedUp(40);
    expect(lateness.learn(40).lateMs).toBeCloseTo(0);
    expect(lateness.learn(240).lateMs).toBeCloseTo(200, 0);
  });

  it('may be all of it while connections are opened', () => {
    expect(createLateness(() => 30).learn(40)).toEqual({ lateMs: 40, soonerMs: 0 });
  });

  it('was underrated so far when a faster way turns up', () => {
    expect(warmedUp(40).learn(15)).toEqual({ lateMs: 0, soonerMs: 25 });
  });

  it('costs 20 ms a message in the long run, however slow the answers are', () => {
    const lateness = warmedUp(40);
    const late = Array.from({ length: 2_000 }, () => {
      lateness.expect();
      return lateness.learn(140).lateMs;
    });
    expect(late[0]).toBeCloseTo(100, 0);
    const last = late.slice(-1_000);
    expect(last.reduce((sum, ms) => sum + ms, 0) / last.length).toBeCloseTo(20, 0);
  });
});
