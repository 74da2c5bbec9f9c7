import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { ApiError } from 'grammy/types';
import { BotApiError } from '../bot-api-error.js';
import type { Fault } from '../faults.js';
import type { RawParams } from '../params.js';
import { readRequest } from './read-request.js';

/** A fault in the place of the call. */
type EarlyFault = Extract<Fault, { hang: true } | { reset: true } | { status: number }>;
/** A fault of a call that takes effect. */
type LateFault = Exclude<Fault, EarlyFault>;

const JSON_TYPE = 'application/json';

/** What the HTTP side needs to know of the methods. */
export interface ServerDeps {
  readonly token: string;
  /** Undefined for a method that this server does not have. */
  findMethod(name: string): string | undefined;
  /** Records the call and says what is to go wrong with it. */
  onCall(method: string, params: RawParams): Fault | undefined;
  /** Makes the call; refusals are thrown as BotApiError. */
  run(method: string, params: RawParams, clientLeft: () => AbortSignal): unknown;
  log(error: unknown): void;
}

/** The HTTP side of the Bot API: /bot<token>/<method>, GET or POST. */
export function createBotApiServer(deps: ServerDeps): Server {
  return createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    answer(deps, request, response).catch((error: unknown) => refuse(deps, response, error));
  });
}

/** Ends every connection, and refuses new ones until it listens again. Harmless when it does not listen. */
export async function stopListening(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Answers that were just given leave first.
  setImmediate(() => server.closeAllConnections());
  await closed;
}

/** Starts to listen; resolves with the address. */
export async function listen(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address() as AddressInfo;
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}

async function answer(deps: ServerDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { token, methodName, query } = splitPath(request.url ?? '');
  if (token === null) throw new BotApiError(404, 'Not Found');
  if (token !== deps.token) throw wrongToken(token);
  const params = await readRequest(request, query);
  const method = deps.findMethod(methodName);
  if (method === undefined) throw new BotApiError(404, 'Not Found: method not found');
  const fault = deps.onCall(method, params);
  if (fault !== undefined && takesNoEffect(fault)) return fail(response, fault);
  if (fault !== undefined && 'delayMs' in fault) await delay(fault.delayMs);
  const result = await deps.run(method, params, () => hangUpSignal(response));
  await answerWith(response, { ok: true, result }, fault);
}

async function answerWith(response: ServerResponse, body: object, fault: LateFault | undefined): Promise<void> {
  if (fault !== undefined && 'loseAnswer' in fault) return reset(response);
  if (fault !== undefined && 'answerAfterMs' in fault) await delay(fault.answerAfterMs);
  const text = JSON.stringify(body);
  const isCut = fault !== undefined && 'cutAnswer' in fault;
  sendText(response, 200, { type: JSON_TYPE, text: isCut ? text.slice(0, text.length / 2) : text });
}

/** `/bot123:ABC/getMe?x=1`; the token is null when the path is none of the Bot API. */
function splitPath(url: string): { token: string | null; methodName: string; query: string } {
  const [path = '', query = ''] = url.split('?', 2);
  const match = /^\/bot([^/]+)\/([^/]+)\/?$/.exec(path);
  return { token: match?.[1]?.replace(/%3A/i, ':') ?? null, methodName: match?.[2] ?? '', query };
}

function wrongToken(token: string): BotApiError {
  const isToken = /^\d+:[\w-]+$/.test(token);
  return new BotApiError(401, isToken ? 'Unauthorized' : 'Unauthorized: invalid token specified');
}

function refuse(deps: ServerDeps, response: ServerResponse, error: unknown): void {
  if (!(error instanceof BotApiError) && !response.destroyed) deps.log(error);
  const refusal = error instanceof BotApiError ? error : new BotApiError(500, 'Internal Server Error');
  const body: ApiError = {
    ok: false,
    error_code: refusal.code,
    description: refusal.message,
    ...(refusal.parameters && { parameters: refusal.parameters }),
  };
  send(response, refusal.code, body, refusal.parameters?.retry_after);
}

function send(response: ServerResponse, status: number, body: unknown, retryAfter?: number): void {
  const isHtml = typeof body === 'string';
  const text = isHtml ? body : JSON.stringify(body);
  sendText(response, status, { type: isHtml ? 'text/html' : JSON_TYPE, text, retryAfter });
}

function sendText(
  response: ServerResponse,
  status: number,
  {
    type,
    text,
    retryAfter,
  }: { readonly type: string; readonly text: string; readonly retryAfter?: number | undefined },
): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(text),
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  });
  response.end(text);
}

function takesNoEffect(fault: Fault): fault is EarlyFault {
  return 'hang' in fault || 'reset' in fault || 'status' in fault;
}

/** Does the harm of a fault that takes the place of call and answer. */
function fail(response: ServerResponse, fault: EarlyFault): void {
  if ('reset' in fault) reset(response);
  if ('status' in fault) send(response, fault.status, fault.body, retryAfterOf(fault.body));
}

function retryAfterOf(body: unknown): number | undefined {
  return (body as Partial<ApiError> | null)?.parameters?.retry_after;
}

function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

function hangUpSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}
