/** What has to be closed, collected while it is opened. */
export interface Teardown {
  /** To be closed before everything that was added earlier. */
  add(close: () => Promise<unknown>): void;
  /** Closes everything, also where something cannot be closed; once, however often it is called. Rejects with the first trouble. */
  run(): Promise<void>;
}

export function createTeardown(): Teardown {
  const closers: (() => Promise<unknown>)[] = [];
  let running: Promise<void> | null = null;

  async function closeAll(): Promise<void> {
    const troubles: unknown[] = [];
    for (const close of closers.toReversed()) await close().catch((error: unknown) => troubles.push(error));
    if (troubles.length > 0) throw troubles[0];
  }

  return {
    add: (close) => void closers.push(close),
    run() {
      running ??= closeAll();
      return running;
    },
  };
}
