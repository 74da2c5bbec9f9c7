/** Saves what changes, soon and not too often. */
export interface StateSaver {
  /** Something changed. */
  touch(): void;
  /** Saves for the last time. */
  stop(): Promise<void>;
}

/** What a kill can lose; a busy broadcast would otherwise be written down message by message. */
const SAVE_AFTER_MS = 500;

/** Calls `save` half a second after a change, once for all changes until then, never twice at a time. */
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

  function saveNow(): Promise<void> {
    timer = null;
    saving = saving.then(() => save(isStopped)).catch(onError);
    return saving;
  }

  return {
    touch() {
      if (!isStopped) timer ??= setTimeout(() => void saveNow(), afterMs);
    },
    async stop() {
      if (isStopped) return saving;
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      await saveNow();
    },
  };
}
