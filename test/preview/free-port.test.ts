import { createServer, type Server } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findFreePort, isFreePort } from '../../src/preview/free-port.js';

const HOST = '127.0.0.1';

async function listenAt(port: number): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen({ host: HOST, port }, resolve);
  });
  onTestFinished(() => void server.close());
  return (server.address() as { readonly port: number }).port;
}

describe('the free port', () => {
  it('is the one that was wished for, and stays free', async () => {
    const port = await listenAt(0);
    const wish = (await findFreePort(HOST, port + 1)).port;
    expect(await findFreePort(HOST, wish)).toEqual({ port: wish, isOther: false });
    expect(await isFreePort(HOST, wish)).toBe(true);
  });

  it('is a later one where that is in use', async () => {
    const taken = await listenAt(0);
    const { port, isOther } = await findFreePort(HOST, taken);
    expect(isOther).toBe(true);
    expect(port).toBeGreaterThan(taken);
    expect(await isFreePort(HOST, taken)).toBe(false);
  });

  it('is any one where any is wished for', async () => {
    expect(await findFreePort(HOST, 0)).toEqual({ port: 0, isOther: false });
  });

  it('is none at an address of another computer, which is told', async () => {
    await expect(findFreePort('203.0.113.7', 8585)).rejects.toThrow(
      '--host: found 203.0.113.7, expected an address of this computer',
    );
  });

  it('is none at the end of the numbers', async () => {
    await listenAt(65_535).catch(() => undefined);
    await expect(findFreePort(HOST, 65_535)).rejects.toThrow('are all in use');
  });
});
