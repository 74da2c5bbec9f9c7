import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { onSignals } from '../../src/operations/on-signals.js';

function scene() {
  const process = new EventEmitter();
  const deeds: string[] = [];
  let now = 1_000;
  onSignals(process, {
    stop: () => deeds.push('stop'),
    endAtOnce: (code) => deeds.push(`end ${code}`),
    monotonicClock: () => now,
  });
  const send = (signal: NodeJS.Signals, afterMs = 0): void => {
    now += afterMs;
    process.emit(signal);
  };
  return { deeds, send };
}

describe('a signal', () => {
  it('asks to stop, and a second one ends at once', () => {
    const { deeds, send } = scene();
    send('SIGINT');
    send('SIGINT', 1_000);
    expect(deeds).toEqual(['stop', 'end 130']);
  });

  it('counts once where npm passes on the Ctrl-C that the terminal sent already', () => {
    const { deeds, send } = scene();
    send('SIGINT');
    send('SIGINT', 5);
    expect(deeds).toEqual(['stop']);
  });

  it('may be SIGTERM as well, in any order', () => {
    const { deeds, send } = scene();
    send('SIGTERM');
    send('SIGTERM', 1_000);
    expect(deeds).toEqual(['stop', 'end 143']);
  });
});
