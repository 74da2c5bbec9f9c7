import { expect, it } from 'vitest';
import { nextCheckAt } from '../../src/article/next-check.js';

const MINUTE = 60_000;

it.each([
  ['met just now', 0, 15],
  ['after a quarter of an hour', 15, 120],
  ['after two hours', 121, 1_440],
  ['after a downtime over the first two', 600, 1_440],
  ['after a day', 1_440, null],
])('the next look at a page %s is due in time', (_case, afterMinutes, atMinutes) => {
  const seenAt = Date.UTC(2026, 10, 24);
  const next = nextCheckAt(seenAt, seenAt + afterMinutes * MINUTE);
  expect(next).toBe(atMinutes === null ? null : seenAt + atMinutes * MINUTE);
});
