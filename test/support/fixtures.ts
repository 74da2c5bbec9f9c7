import type { Logger } from '../../src/operations/logger.js';
import { logLevels } from '../../src/operations/logger.js';
import type { NewArticle } from '../../src/store/articles.js';
import type { PlaceSighting } from '../../src/store/destinations.js';
import type { Destination } from '../../src/subscriptions/destination.js';

/** A stored-to-be article; a test names only what it is about. */
export function newArticle(overrides: Partial<NewArticle> = {}): NewArticle {
  return {
    key: 'id:1',
    otherKeys: [],
    url: 'https://kabar.test/wisata/read/1/Festival',
    title: 'Festival Cisadane Dibuka Sabtu Malam',
    category: 'wisata',
    byline: 'Sari Wulandari',
    publishedAt: Date.UTC(2026, 10, 24, 3, 0),
    dateFrom: 'printed',
    isAdvertorial: false,
    paragraphs: ['Festival Cisadane dibuka Sabtu malam di Tangerang.'],
    imageUrl: null,
    contentHash: 'content-1',
    itemHash: 'item-1',
    summary: ['Festival Cisadane dibuka Sabtu malam di Tangerang.'],
    longSummary: ['Festival Cisadane dibuka Sabtu malam di Tangerang.'],
    topics: ['WISATA'],
    seenAt: Date.UTC(2026, 10, 24, 3, 5),
    state: 'published',
    ...overrides,
  };
}

/** A private chat that spoke to the bot. */
export function privateChat(chatId: number): PlaceSighting {
  return { chatId, threadId: 0, kind: 'private', title: `Pembaca ${chatId}`, language: 'id', createdBy: chatId };
}

/** A private chat as a delivery knows it, which never set anything. */
export function privateDestination(chatId: number, overrides: Partial<Destination> = {}): Destination {
  return {
    chatId,
    threadId: 0,
    kind: 'private',
    title: `Pembaca ${chatId}`,
    language: 'id',
    wantsQuote: false,
    length: 'short',
    state: 'active',
    isPaused: false,
    isDiverted: false,
    signature: '',
    ...overrides,
  };
}

/** Says nothing. */
export const silentLogger: Logger = Object.fromEntries(
  logLevels.map((level) => [level, () => undefined]),
) as unknown as Logger;

/** A clock that a test turns. */
export function testClock(start = Date.UTC(2026, 10, 24, 3, 10)) {
  let now = start;
  return {
    read: () => now,
    advance: (ms: number) => {
      now += ms;
    },
  };
}

/** Keeps what was logged, as `level message`. */
export function recordingLogger(): { readonly logger: Logger; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const write =
    (level: string) =>
    (...args: readonly unknown[]) => {
      lines.push(`${level} ${args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ')}`);
    };
  const logger = Object.fromEntries(logLevels.map((level) => [level, write(level)])) as unknown as Logger;
  return { logger, lines };
}

/** A pulse that a test beats by hand: everything that waits for one is called, in order, and may finish what it does at once. */
export function manualPulse() {
  const tasks = new Set<() => void>();
  return {
    pulse: (task: () => void) => {
      tasks.add(task);
      return () => void tasks.delete(task);
    },
    beat: () => {
      for (const task of tasks) task();
    },
    /** How many wait for it. */
    size: () => tasks.size,
  };
}
