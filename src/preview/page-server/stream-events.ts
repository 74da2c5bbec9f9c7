import type { FastifyReply } from 'fastify';
import type { PageChange } from '../page/wire.js';
import { changesSeen, type FeedEvent, type PageFeed } from './page-feed.js';
import type { View } from './view.js';

const HEARTBEAT_MS = 20_000;
const RETRY_MS = 1000;

/** Server-Sent Events for one person: first what was missed since `from`, then what comes, until one side closes. */
export function streamEvents(reply: FastifyReply, feed: PageFeed, view: View, from: string): void {
  reply.hijack();
  const stream = reply.raw;
  stream.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
  stream.write(`retry: ${RETRY_MS}\n\n`);

  const write = (id: string, change: PageChange): void => {
    stream.write(`id: ${id}\ndata: ${JSON.stringify(change)}\n\n`);
  };
  const onEvent = (event: FeedEvent): void => {
    for (const change of changesSeen(view, event.change)) write(event.id, change);
  };

  const missed = feed.eventsAfter(from);
  if (missed === null) write(feed.lastEventId(), { kind: 'reset' });
  else missed.forEach(onEvent);

  const stopListening = feed.listen({ onEvent, onEnd: () => stream.end() });
  const heartbeat = setInterval(() => stream.write(': still here\n\n'), HEARTBEAT_MS);
  stream.on('close', () => {
    clearInterval(heartbeat);
    stopListening();
  });
}
