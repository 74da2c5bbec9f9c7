import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { createStateSaver } from '../../../src/preview/kept/state-saver.js';

function scene(save: (isLast: boolean) => Promise<void> = async () => undefined) {
  const saved = vi.fn(save);
  const errors: unknown[] = [];
  const saver = createStateSaver({ save: saved, onError: (error) => errors.push(error), afterMs: 20 });
  return { saved, errors, saver };
}

describe('the saver', () => {
  it('saves once for all changes of a while, and again for later ones', async () => {
    const { saved, saver } = scene();
    saver.touch();
    saver.touch();
    expect(saved).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    saver.touch();
    await vi.waitFor(() => expect(saved).toHaveBeenCalledTimes(2));
    await saver.stop();
  });

  it('never saves twice at a time', async () => {
    let open = 0;
    let most = 0;
    const { saved, saver } = scene(async () => {
      most = Math.max(most, ++open);
      await sleep(60);
      open -= 1;
    });
    saver.touch();
    await vi.waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    saver.touch();
    await sleep(30);
    await saver.stop();
    expect(most).toBe(1);
  });

  it('rests after a save that took long', async () => {
    const { saved, saver } = scene(() => sleep(30));
    saver.touch();
    await vi.waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    await sleep(60);
    saver.touch();
    await sleep(200);
    expect(saved).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(saved).toHaveBeenCalledTimes(2), 2_000);
    await saver.stop();
  });

  it('saves for the last time when it is stopped, once, and no more after that', async () => {
    const { saved, saver } = scene();
    saver.touch();
    await Promise.all([saver.stop(), saver.stop()]);
    saver.touch();
    await sleep(40);
    expect(saved.mock.calls).toEqual([[true]]);
  });

  it('tells what went wrong, and saves the next change all the same', async () => {
    let isFull = true;
    const { saved, errors, saver } = scene(async () => {
      if (isFull) throw new Error('the disk is full');
    });
    saver.touch();
    await vi.waitFor(() => expect(errors).toHaveLength(1));
    isFull = false;
    saver.touch();
    await vi.waitFor(() => expect(saved).toHaveBeenCalledTimes(2));
    await saver.stop();
    expect(errors).toHaveLength(1);
  });
});
