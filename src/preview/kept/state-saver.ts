/** Saves what changes, soon and not too often. */
export interface StateSaver {
  /** Something changed. */
  touch(): void;
  /** Saves for the last time. */
  stop(): Promise<void>;
}

/** What a kill can lose; a busy broadcast would otherwise be written down message by message. */
const SAVE_AFTER_MS = 500;
/** Of long chats a save takes its time: all saves together get a twentieth of it. */
const REST_FACTOR = 20;

/** Calls `save` half a second after a change, later where the last one took long; once for all changes until then. */
export function createStateSaver({
  save,
  onError,
  afterMs = SAVE_AFTER_MS,
}: {
  /** `isLast`: it stops in peace, and nothing can be lost after this. */
  readonly save: (isLast: boolean) => Promise<void>;
  readonly onError: (error: unknown) => void;
  readonly afterMs?: number;
}): StateSaver {
  let timer: NodeJS.Timeout | null = null;
  let saving: Promise<void> = Promise.resolve();
  let isStopped = false;
  let tookMs = 0;

  async function saveTimed(): Promise<void> {
    const startedAt = performance.now();
    await save(isStopped);
    tookMs = performance.now() - startedAt;
  }

  function saveNow(): Promise<void> {
    timer = null;
    saving = saving.then(saveTimed).catch(onError);
    return saving;
  }

  return {
    touch() {
      if (!isStopped) timer ??= setTimeout(() => void saveNow(), Math.max(afterMs, tookMs * REST_FACTOR));
    },
    async stop() {
      if (isStopped) return saving;
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      await saveNow();
    },
  };
}
