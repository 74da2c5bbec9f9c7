import { fileURLToPath } from 'node:url';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { World } from '../bot-api/world.js';
import { isTrustedRequest } from './is-trusted-request.js';
import { type Newsroom, registerNewsroom } from './newsroom-endpoints.js';
import { createPageFeed } from './page-feed.js';
import { readPageFiles, registerPageFiles } from './page-files.js';
import { PageRequestError } from './page-request-error.js';
import { registerPhotos } from './photos.js';
import { createReadMarks } from './read-marks.js';
import { seedWorld } from './seed-world.js';
import { registerTalk } from './talk-endpoints.js';
import { registerWorld } from './world-endpoints.js';

/** Options of {@link createPageServer}. */
export interface PageServerOptions {
  /** The page's people and chats are added to it, unless they are there already. */
  readonly world: World;
  readonly newsroom: Newsroom;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The world's clock; by default the computer's. */
  readonly now?: () => number;
  /** Origins that pictures may come from, as in Content Security Policy; by default any port of this computer. */
  readonly pictureOrigins?: readonly string[];
  /** The folder with the built page; by default `page/` beside this one. */
  readonly pageFolder?: string;
}

/** The chat page's server. */
export interface PageServer {
  /** Opens the page; the address ends with a slash. */
  start(): Promise<{ readonly url: string }>;
  /** Ends all streams and closes. Harmless when it is not open. */
  stop(): Promise<void>;
}

const BODY_LIMIT_BYTES = 64 * 1024;
const LOOPBACK_PICTURES = ['http://127.0.0.1:*', 'http://localhost:*'] as const;

/** Serves the chat page and carries its clicks to the {@link World}: what a person would do in Telegram's application. */
export function createPageServer(options: PageServerOptions): PageServer {
  const { world, newsroom, host, port, pictureOrigins = LOOPBACK_PICTURES } = options;
  const pageFolder = options.pageFolder ?? fileURLToPath(new URL('../page/', import.meta.url));
  const server = Fastify({ forceCloseConnections: true, bodyLimit: BODY_LIMIT_BYTES });
  const feed = createPageFeed(world);
  // Plain text is what a form of another page may send unasked (a "simple" request).
  server.removeContentTypeParser('text/plain');

  guardRequests(server, host);
  sendSecurityHeaders(server, pictureOrigins);
  answerErrors(server);
  const marks = createReadMarks(world, seedWorld(world, (options.now ?? Date.now)()));
  registerTalk(server, { world, feed, marks });
  registerWorld(server, world);
  registerPhotos(server);
  registerNewsroom(server, newsroom);

  return {
    async start() {
      registerPageFiles(server, await readPageFiles(pageFolder));
      feed.start();
      return { url: `${await server.listen({ host, port })}/` };
    },
    async stop() {
      feed.stop();
      await server.close();
    },
  };
}

function guardRequests(server: FastifyInstance, host: string): void {
  server.addHook('onRequest', async (request, reply) => {
    if (isTrustedRequest(request.method, request.headers, host)) return;
    await reply.code(403).send({ error: 'This page answers only requests from itself, by its own address.' });
  });
}

function sendSecurityHeaders(server: FastifyInstance, pictureOrigins: readonly string[]): void {
  const policy = [
    "default-src 'self'",
    `img-src 'self' data: ${pictureOrigins.join(' ')}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  server.addHook('onSend', async (_request, reply) => {
    void reply
      .header('content-security-policy', policy)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer');
  });
}

function answerErrors(server: FastifyInstance): void {
  server.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'There is nothing at this address.' }));
  server.setErrorHandler((error: FastifyError, _request, reply) => {
    if (error instanceof z.ZodError) return reply.code(400).send({ error: sentenceOf(error) });
    if (error instanceof PageRequestError) return reply.code(400).send({ error: error.message });
    const status = error.statusCode ?? 500;
    return reply.code(status < 500 ? status : 500).send({ error: error.message });
  });
}

function sentenceOf(error: z.ZodError): string {
  const complaints = error.issues.map(({ path, message }) => `${path.join('.') || 'the request'}: ${message}`);
  return `The request is not what was expected: ${complaints.join('; ')}.`;
}
