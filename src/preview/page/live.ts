import type { PageChange } from './wire.js';

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;

/** What a live connection tells. */
export interface LiveListener {
  readonly onChange: (change: PageChange) => void;
  readonly onConnection: (isConnected: boolean) => void;
}

/** An open live connection. */
export interface Live {
  stop(): void;
}

/**
 * Follows a person's chats from an event id on, and takes up again by itself where it was cut off. The browser's own
 * reconnecting gives up on some failures, so every error closes the stream and a new one is opened, ever more slowly.
 */
export function followLive(persona: string, lastEventId: string, listener: LiveListener): Live {
  let since = lastEventId;
  let retryMs = FIRST_RETRY_MS;
  let timer: number | undefined;
  let source = connect();

  function connect(): EventSource {
    const opened = new EventSource(`/events?persona=${encodeURIComponent(persona)}&since=${encodeURIComponent(since)}`);
    opened.addEventListener('open', () => {
      retryMs = FIRST_RETRY_MS;
      listener.onConnection(true);
    });
    opened.addEventListener('message', (event: MessageEvent<string>) => {
      since = event.lastEventId;
      listener.onChange(JSON.parse(event.data) as PageChange);
    });
    opened.addEventListener('error', () => {
      opened.close();
      listener.onConnection(false);
      timer = setTimeout(() => {
        source = connect();
      }, retryMs);
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
    });
    return opened;
  }

  return {
    stop() {
      clearTimeout(timer);
      source.close();
    },
  };
}
