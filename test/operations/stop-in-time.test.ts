import { describe, expect, it, vi } from 'vitest';
import { stopInTime } from '../../src/operations/stop-in-time.js';

describe('stopping in time', () => {
  it('ends the process with 70 when the app does not stop before the deadline', async () => {
    const exit = vi.fn<(code: number) => void>();
    const complain = vi.fn<(text: string) => void>();
    const stop = stopInTime({ stop: () => new Promise(() => undefined) }, { deadlineMs: 20, exit, complain });
    void stop();
    await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(70));
    expect(complain).toHaveBeenCalledWith(expect.stringContaining('Not everything ended in time'));
  });

  it('does so too when something outlives an app that says it has stopped', async () => {
    const exit = vi.fn<(code: number) => void>();
    const stop = stopInTime({ stop: async () => undefined }, { deadlineMs: 20, exit, complain: () => undefined });
    await stop();
    await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(70));
  });

  it('stops once however often it is asked', async () => {
    const app = { stop: vi.fn(async () => undefined) };
    const stop = stopInTime(app, { deadlineMs: 1_000, exit: () => undefined, complain: () => undefined });
    await Promise.all([stop(), stop()]);
    await stop();
    expect(app.stop).toHaveBeenCalledTimes(1);
  });

  it('passes on what went wrong while stopping', async () => {
    const stop = stopInTime(
      { stop: () => Promise.reject(new Error('a bug')) },
      { deadlineMs: 1_000, exit: () => undefined, complain: () => undefined },
    );
    await expect(stop()).rejects.toThrow('a bug');
  });
});
