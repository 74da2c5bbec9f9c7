import { expect, it } from 'vitest';
import { examinePolling } from '../../src/bot/examine-polling.js';

const MINUTE_MS = 60_000;
const now = 60 * MINUTE_MS;
const ago = (minutes: number): number => now - minutes * MINUTE_MS;

it.each([
  ['all is well', { answeredAt: ago(0.5), turnedAt: ago(0.5) }, 0, null],
  ['the bot has just started', { answeredAt: null, turnedAt: null }, ago(2), null],
  ['nobody asks for updates', { answeredAt: ago(4), turnedAt: ago(4) }, 0, { isCurable: true, forMs: 4 * MINUTE_MS }],
  ['nobody ever asked for them', { answeredAt: null, turnedAt: null }, ago(4), { isCurable: true }],
  ['the server is asked, and refuses connections, for a while', { answeredAt: ago(4), turnedAt: ago(0.1) }, 0, null],
  [
    'the server is asked in vain for long',
    { answeredAt: ago(6), turnedAt: ago(0.1) },
    0,
    { isCurable: false, forMs: 6 * MINUTE_MS },
  ],
])('knows whether people are heard when %s', (_case, vitals, startedAt, expected) => {
  const trouble = examinePolling(vitals, now, startedAt);
  if (expected === null) expect(trouble).toBeNull();
  else expect(trouble).toMatchObject(expected);
});
