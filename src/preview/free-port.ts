import { createServer } from 'node:net';
import { ExitError, exitCodes } from '../operations/exit-codes.js';

/** A port that may be listened at. */
export interface FreePort {
  readonly port: number;
  /** The one that was wished for is in use. */
  readonly isOther: boolean;
}

const TRIED = 50;
const LAST_PORT = 65_535;

/**
 * The wished port, or the next free one after it; 0 stays 0: any.
 * @throws {ExitError} where the host or the port cannot be listened at, or all ports near it are in use.
 */
export async function findFreePort(host: string, wish: number): Promise<FreePort> {
  if (wish === 0) return { port: 0, isOther: false };
  const last = Math.min(wish + TRIED, LAST_PORT);
  for (let port = wish; port <= last; port++) {
    if (await isFreePort(host, port)) return { port, isOther: port !== wish };
  }
  throw new ExitError(
    exitCodes.unavailable,
    `The ports from ${wish} to ${last} are all in use. Choose another one: --port ${wish > 50_000 ? 8585 : wish + 1000}`,
  );
}

/** Whether a port of a host of this computer may be listened at. */
export async function isFreePort(host: string, port: number): Promise<boolean> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen({ host, port, exclusive: true }, resolve);
    });
    await new Promise((resolve) => server.close(resolve));
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') return false;
    throw new ExitError(exitCodes.configuration, whyNot(host, port, code ?? String(error)));
  }
}

function whyNot(host: string, port: number, code: string): string {
  if (code === 'EACCES') return `--port: found ${port}, which only an administrator may open; take one from 1024 on`;
  return `--host: found ${host}, expected an address of this computer, such as 127.0.0.1 or 0.0.0.0 (${code})`;
}
