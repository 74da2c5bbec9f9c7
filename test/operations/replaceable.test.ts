import { describe, expect, it } from 'vitest';
import { createReplaceable } from '../../src/operations/replaceable.js';
import { silentLogger } from '../support/fixtures.js';

const never = (): Promise<never> => new Promise(() => undefined);

/** A part that tells what happens to it, and stops as the test wants. */
function scene(stopOf: (copy: number) => Promise<void> = async () => undefined) {
  const events: string[] = [];
  let copies = 0;
  const part = createReplaceable({
    create: () => {
      copies += 1;
      const copy = copies;
      return {
        copy,
        start: () => void events.push(`start ${copy}`),
        stop: async () => {
          events.push(`stop ${copy}`);
          await stopOf(copy);
        },
      };
    },
    beforeNext: async () => void events.push('between'),
    logger: silentLogger,
    graceMs: 10,
  });
  return { part, events };
}

describe('a replaceable part', () => {
  it('stops the old one, then starts a new one', async () => {
    const { part, events } = scene();
    part.start();
    await part.replace();
    expect(events).toEqual(['start 1', 'stop 1', 'between', 'start 2']);
    expect(part.current().copy).toBe(2);
  });

  it.each([
    ['hangs', never],
    ['fails', () => Promise.reject(new Error('no'))],
  ])('leaves behind an old one that %s while stopping', async (_case, stop) => {
    const { part, events } = scene((copy) => (copy === 1 ? stop() : Promise.resolve()));
    part.start();
    await part.replace();
    expect(events.at(-1)).toBe('start 2');
    await part.stop();
    expect(events.at(-1)).toBe('stop 2');
  });

  it('starts nothing any more once it was stopped', async () => {
    const { part, events } = scene();
    part.start();
    await Promise.all([part.replace(), part.stop()]);
    expect(events).not.toContain('start 2');
  });
});
