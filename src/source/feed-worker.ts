import { parentPort } from 'node:worker_threads';
import type { FeedReading } from './feed-reading.js';
import { type DocumentHints, readSourceDocument } from './read-source-document.js';

/** The thread that `createFeedParser` starts: it answers each document with its reading. */
parentPort?.on('message', ({ bytes, hints }: { readonly bytes: Uint8Array; readonly hints: DocumentHints }) => {
  void answer(bytes, hints);
});

async function answer(bytes: Uint8Array, hints: DocumentHints): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(await reading(bytes, hints));
}

async function reading(bytes: Uint8Array, hints: DocumentHints): Promise<FeedReading> {
  try {
    return await readSourceDocument(bytes, hints);
  } catch (error) {
    return { status: 'failed', cause: `reading it broke off: ${error instanceof Error ? error.message : 'unknown'}` };
  }
}
