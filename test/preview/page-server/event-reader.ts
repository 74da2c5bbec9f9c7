import type { PageChange } from '../../../src/preview/page/wire.js';

/** An event of the page's stream. */
export interface ReadEvent {
  readonly id: string;
  readonly change: PageChange;
}

/** Reads Server-Sent Events one by one. */
export interface EventReader {
  next(): Promise<ReadEvent>;
  close(): Promise<void>;
  readonly response: Response;
}

/** Opens a stream of events. */
export async function readEvents(url: string, headers: Record<string, string> = {}): Promise<EventReader> {
  const response = await fetch(url, { headers });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error('The answer has no body');
  let buffered = '';

  return {
    response,
    close: () => reader.cancel(),
    async next() {
      for (;;) {
        const event = /id: (.+)\ndata: (.+)\n\n/.exec(buffered);
        if (event !== null) {
          buffered = buffered.slice(event.index + event[0].length);
          return { id: event[1] ?? '', change: JSON.parse(event[2] ?? '') as PageChange };
        }
        const { value, done } = await reader.read();
        if (done) throw new Error('The stream has ended');
        buffered += value;
      }
    },
  };
}
