import { describe, expect, it } from 'vitest';
import { createErrands } from '../../src/bot/errands.js';
import { recordingLogger } from '../support/fixtures.js';

describe('errands', () => {
  it('go on by themselves, one of a name at a time', async () => {
    const errands = createErrands({ logger: recordingLogger().logger });
    const done: string[] = [];
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const errand = (word: string) => async () => {
      await finished;
      done.push(word);
    };
    expect(errands.begin('paint', errand('first'))).toBe(true);
    expect(errands.begin('paint', errand('second'))).toBe(false);
    expect(errands.begin('sweep', errand('other'))).toBe(true);
    finish();
    await errands.idle();
    expect(done).toEqual(['first', 'other']);
    expect(errands.begin('paint', errand('third'))).toBe(true);
    await errands.idle();
    expect(done).toHaveLength(3);
  });

  it('that fail are told to the log, and may be begun again', async () => {
    const { logger, lines } = recordingLogger();
    const errands = createErrands({ logger });
    const fail = () => Promise.reject(new Error('no paint'));
    errands.begin('paint', fail);
    await errands.idle();
    expect(lines.join()).toContain('no paint');
    expect(errands.begin('paint', fail)).toBe(true);
    await errands.idle();
  });

  it('end early when the process does, and none begins after that; stopping twice is harmless', async () => {
    const errands = createErrands({ logger: recordingLogger().logger });
    let isAsked = false;
    errands.begin('paint', (signal) => {
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          isAsked = true;
          resolve();
        });
      });
    });
    await Promise.all([errands.stop(), errands.stop()]);
    expect(isAsked).toBe(true);
    expect(errands.begin('paint', async () => undefined)).toBe(false);
  });
});
