import { endedWithin } from './ended-within.js';
import type { Logger } from './logger.js';

/** Something that runs. */
export interface Startable {
  start(): void;
  stop(): Promise<void>;
}

/** A part of which a fresh copy can take the place of one that hangs. */
export interface Replaceable<Part extends Startable> extends Startable {
  current(): Part;
  /** Tells the old one to stop, waits for it at most {@link GRACE_MS}, and starts a new one. Does nothing once stopped. */
  replace(): Promise<void>;
}

const GRACE_MS = 2_000;

/** `beforeNext` runs between the old one and the new one. */
export function createReplaceable<Part extends Startable>(deps: {
  readonly create: () => Part;
  readonly beforeNext?: () => Promise<void>;
  readonly logger: Logger;
  readonly graceMs?: number;
}): Replaceable<Part> {
  const { create, beforeNext = async () => undefined, logger, graceMs = GRACE_MS } = deps;
  let part = create();
  let isStopped = false;

  async function stopOld(): Promise<void> {
    const stopped = part.stop().catch((error: unknown) => logger.error({ error }, 'A part did not stop well'));
    await endedWithin(stopped, graceMs);
  }

  return {
    current: () => part,
    start: () => part.start(),
    async replace() {
      await stopOld();
      await beforeNext();
      if (isStopped) return;
      part = create();
      part.start();
    },
    async stop() {
      isStopped = true;
      await part.stop();
    },
  };
}
