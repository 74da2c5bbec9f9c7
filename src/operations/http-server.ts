import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HealthReport } from './health.js';
import type { Logger } from './logger.js';
import { type Pulse, timerPulse } from './pulse.js';

/** The bot's own small web server, for whoever watches over it. */
export interface HttpServer {
  /** Resolves when it listens, or when the address is taken: then it tries again now and then, and the bot goes on. */
  start(): Promise<void>;
  /** Where it listens, such as http://127.0.0.1:8080; null while it does not. */
  url(): string | null;
  /** Twice is harmless. */
  stop(): Promise<void>;
}

const RETRY_MS = 60_000;

/**
 * `GET /live`: the process answers. `GET /health`: 200 where all is well, 503 where something is not, both with the report.
 * Written on node:http: fastify would take 18 MiB of the 120 that the bot may have at rest.
 */
export function createHttpServer(deps: {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly health: () => Promise<HealthReport>;
  readonly logger: Logger;
  readonly pulse?: Pulse;
}): HttpServer {
  const { host, port, logger, pulse = timerPulse } = deps;
  const server = createServer((request, response) => {
    answer(request, response, deps.health).catch((error: unknown) => {
      logger.error({ error }, 'A web request could not be answered');
      send(response, 500, { status: 'failing' });
    });
  });
  let endRetries: (() => void) | null = null;

  async function tryToListen(): Promise<void> {
    try {
      await listen(server, host, port);
      endRetries?.();
      logger.info({ health: `${addressOf(server)}/health` }, 'Health can be asked for');
    } catch (error) {
      const message = `Health cannot be asked for at ${host}:${port}; choose another HTTP_PORT, or 0 for any free one`;
      if (endRetries === null) logger.error({ error }, message);
      endRetries ??= pulse(() => void tryToListen(), RETRY_MS);
    }
  }

  return {
    start: tryToListen,
    url: () => (server.listening ? addressOf(server) : null),
    async stop() {
      endRetries?.();
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  health: () => Promise<HealthReport>,
): Promise<void> {
  const [path] = (request.url ?? '').split('?', 1);
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, { error: 'Only GET' });
  if (path === '/live') return send(response, 200, { status: 'ok' });
  if (path !== '/health') return send(response, 404, { error: 'There are /health and /live' });
  const report = await health();
  send(response, report.status === 'ok' ? 200 : 503, report);
}

function send(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(body, null, 2)}\n`);
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
