import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHealth, type Examine } from '../../src/operations/health.js';
import { createHttpServer } from '../../src/operations/http-server.js';
import type { PartState } from '../../src/operations/watchdog.js';
import { manualPulse, recordingLogger, testClock } from '../support/fixtures.js';

const well: PartState = { name: 'sending', trouble: null, restarts: 0, restartedAt: null };

async function serve(options: {
  readonly parts?: Readonly<Record<string, Examine>>;
  readonly state?: PartState;
  readonly port?: number;
}) {
  const clock = testClock();
  const { logger, lines } = recordingLogger();
  const { pulse, beat, size } = manualPulse();
  const health = createHealth({
    version: '1.2.3',
    clock: clock.read,
    parts: options.parts ?? { sending: () => ({ due: 7 }) },
    watched: () => [options.state ?? well],
    patienceMs: 50,
  });
  const server = createHttpServer({ host: '127.0.0.1', port: options.port ?? 0, health, logger, pulse });
  onTestFinished(() => server.stop());
  await server.start();
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${server.url()}${path}`, init);
    return { status: response.status, body: JSON.parse(await response.text()) as object };
  };
  return { server, ask, clock, lines, beat, size };
}

describe('health', () => {
  it('is 200 with version, uptime and every part while all is well', async () => {
    const { ask, clock } = await serve({});
    clock.advance(61_000);
    expect(await ask('/health')).toEqual({
      status: 200,
      body: {
        status: 'ok',
        version: '1.2.3',
        uptimeSeconds: 61,
        parts: { sending: { status: 'ok', trouble: null, restarts: 0, facts: { due: 7 } } },
      },
    });
  });

  it('is 503 and says what is wrong when the watchdog found a part stuck', async () => {
    const { ask } = await serve({ state: { ...well, trouble: 'It stands still', restarts: 2, restartedAt: 5 } });
    expect(await ask('/health')).toMatchObject({
      status: 503,
      body: { status: 'failing', parts: { sending: { status: 'failing', trouble: 'It stands still', restarts: 2 } } },
    });
  });

  it.each([
    ['fails', () => Promise.reject(new Error('password is hunter2'))],
    ['never answers', () => new Promise<never>(() => undefined)],
  ])('is 503, without the cause, when a part %s', async (_case, examine) => {
    const { ask } = await serve({ parts: { database: examine, sending: () => ({}) } });
    const answer = await ask('/health');
    expect(answer).toMatchObject({
      status: 503,
      body: { parts: { database: { status: 'failing', trouble: 'It does not answer' }, sending: { status: 'ok' } } },
    });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  it('leaves /live to whether the process answers at all', async () => {
    const { ask } = await serve({ state: { ...well, trouble: 'It stands still' } });
    expect(await ask('/live?x=1')).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it('has nothing else, and takes nothing', async () => {
    const { ask } = await serve({});
    expect((await ask('/')).status).toBe(404);
    expect((await ask('/health', { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('gives way when the port is taken, says what to do, and listens once it is free', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as AddressInfo;
    const { server, ask, lines, beat, size } = await serve({ port });
    expect(server.url()).toBeNull();
    beat();
    await new Promise((resolve) => {
      other.close(resolve);
    });
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([expect.stringContaining('HTTP_PORT')]);
    await vi.waitFor(() => {
      if (server.url() === null) beat();
      expect(server.url()).toBe(`http://127.0.0.1:${port}`);
    });
    expect((await ask('/health')).status).toBe(200);
    expect(size()).toBe(0);
  });

  it('stops twice without harm, and its port is free then', async () => {
    const { server, ask } = await serve({});
    await ask('/live');
    const url = server.url();
    await server.stop();
    await server.stop();
    await expect(fetch(`${url}/live`)).rejects.toThrow('fetch failed');
  });
});
