import { Worker } from 'node:worker_threads';
import type { FeedReading } from './feed-reading.js';
import type { DocumentHints } from './read-source-document.js';

/** Limits of the parser's thread. */
export interface FeedParserOptions {
  /** After so long the thread is ended, in milliseconds. */
  readonly timeoutMs?: number;
  /** The heap of the thread; over it the thread ends, and nothing else. */
  readonly maxMemoryMb?: number;
  /** A thread without work is let go after so long, in milliseconds: it holds some 15 MB. */
  readonly idleMs?: number;
  /** The file of the thread; for tests of what a thread may do wrong. */
  readonly workerUrl?: URL;
}

/** Reads feeds and news sitemaps in a thread of their own. */
export interface FeedParser {
  /** One document after the other. Never throws: a thread that hangs, crashes or runs out of memory is a failed reading. */
  parse(bytes: Uint8Array, hints: DocumentHints): Promise<FeedReading>;
  /** Ends the thread; what is being read fails. Twice is harmless, and parsing afterwards fails. */
  close(): Promise<void>;
}

/**
 * Creates a parser of hostile documents: text made to take minutes and gigabytes costs its own thread, which is ended and
 * started anew. The thread starts with the first document.
 */
export function createFeedParser({
  timeoutMs = 10_000,
  maxMemoryMb = 256,
  idleMs = 20_000,
  workerUrl = workerFile(),
}: FeedParserOptions = {}): FeedParser {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();

  async function parse(bytes: Uint8Array, hints: DocumentHints): Promise<FeedReading> {
    const turn = last.then(() => parseNow(bytes, hints));
    last = turn;
    return turn;
  }

  async function parseNow(bytes: Uint8Array, hints: DocumentHints): Promise<FeedReading> {
    if (isClosed) return failed('the parser is closed');
    clearTimeout(idle);
    worker ??= startWorker();
    const reading = await ask(worker, { bytes, hints }, timeoutMs);
    if (reading.status === 'failed') await letGo();
    else idle = setTimeout(() => void letGo(), idleMs).unref();
    return reading;
  }

  function startWorker(): Worker {
    const started = new Worker(workerUrl, {
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb, maxYoungGenerationSizeMb: 8 },
    });
    /** Without a listener, the error of a thread that nobody waits for would end the process. */
    started.on('error', () => {});
    started.once('exit', () => {
      if (worker === started) worker = undefined;
    });
    return started;
  }

  async function letGo(): Promise<void> {
    clearTimeout(idle);
    const leaving = worker;
    worker = undefined;
    await leaving?.terminate();
  }

  async function close(): Promise<void> {
    isClosed = true;
    await letGo();
    await last;
  }

  return { parse, close };
}

/** The answer to one document, or why there is none. A thread keeps the process alive only while it is asked. */
async function ask(
  worker: Worker,
  { bytes, hints }: { readonly bytes: Uint8Array; readonly hints: DocumentHints },
  timeoutMs: number,
): Promise<FeedReading> {
  const { promise, resolve } = withResolvers<FeedReading>();
  const onError = (error: NodeJS.ErrnoException): void => resolve(failed(crashCause(error)));
  const onExit = (): void => resolve(failed('its thread ended'));
  const timer = setTimeout(() => resolve(failed(`it was not read within ${timeoutMs / 1000} s`)), timeoutMs);
  worker.on('message', resolve).on('error', onError).on('exit', onExit).ref();
  try {
    const copy = Uint8Array.from(bytes);
    worker.postMessage({ bytes: copy, hints }, [copy.buffer]);
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off('message', resolve).off('error', onError).off('exit', onExit).unref();
  }
}

/** `Promise.withResolvers` of later Nodes. */
function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function crashCause(error: NodeJS.ErrnoException): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'reading it took more memory than it may'
    : `reading it crashed: ${error.message}`;
}

function failed(cause: string): FeedReading {
  return { status: 'failed', cause };
}

/**
 * Beside this file when it is built. Tests and benchmarks run it as TypeScript, which a thread of Node 20 cannot load:
 * theirs is the built one, which `test/support/build-once.ts` makes before all tests and `npm run bench` before it runs.
 */
function workerFile(): URL {
  const isBuilt = import.meta.url.endsWith('.js');
  return new URL(isBuilt ? './feed-worker.js' : '../../dist/source/feed-worker.js', import.meta.url);
}
