import { expect, it } from 'vitest';
import { createPagePace } from '../../src/source/page-pace.js';

function scene() {
  let now = 0;
  const began: number[] = [];
  const pace = createPagePace({
    now: () => now,
    wait: async (ms) => {
      now += ms;
    },
  });
  const read = (url: string, tookMs: number, crawlDelayMs = 0) =>
    pace.run(url, crawlDelayMs, async () => {
      began.push(now);
      now += tookMs;
    });
  return { began, read };
}

it('keeps a second between the beginnings of two pages of one host, longer where robots.txt asks for it', async () => {
  const { began, read } = scene();
  await Promise.all([read('https://k.test/1', 300), read('https://k.test/2', 1_700), read('https://k.test/3', 10)]);
  await read('https://k.test/4', 10, 5_000);
  expect(began).toEqual([0, 1_000, 2_700, 7_700]);
});

it('lets other hosts, and places on this computer, go at once', async () => {
  const { began, read } = scene();
  await read('https://k.test/1', 0);
  await read('https://l.test/1', 0);
  await read('http://127.0.0.1:8585/1', 0);
  await read('http://127.0.0.1:8585/2', 0);
  expect(began).toEqual([0, 0, 0, 0]);
});
