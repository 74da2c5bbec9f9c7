import { setTimeout as sleep } from 'node:timers/promises';
import { createFeedParser } from '../../src/source/feed-parser.js';
import { readSourceDocument } from '../../src/source/read-source-document.js';
import { damagedFeeds, mutate, shareRight } from '../../test/source/damage.js';
import { FEED_ADDRESS, healthyItems, writeFeed } from '../../test/source/healthy-feed.js';
import { hostileBodies } from '../../test/source/hostile-bodies.js';
import { type Figure, median, type Scenario, timesOf } from '../scenario.js';

const MUTANTS = 2_000;
const MEGABYTE = 1024 * 1024;

/** What is left of feeds after the damage that servers do, what reading costs, and what a hostile body costs the process. */
export const feedDamage: Scenario = {
  name: 'feed damage',
  async run() {
    return [...(await memory()), await rightFields(), await parsedMutants(), await costOfReading()];
  },
};

async function rightFields(): Promise<Figure> {
  const feeds = damagedFeeds();
  let sum = 0;
  for (const { bytes, charset, truth } of feeds) {
    const reading = await readSourceDocument(bytes, { kind: 'feed', url: FEED_ADDRESS, charset });
    sum += reading.status === 'read' ? shareRight(truth, reading.items) : 0;
  }
  const value = (100 * sum) / feeds.length;
  return {
    name: 'damaged feeds, right title + link + date',
    value,
    unit: '%',
    target: { kind: 'at least', value: 98 },
  };
}

async function parsedMutants(): Promise<Figure> {
  const healthy = (['rss', 'atom'] as const).map((format) =>
    new TextEncoder().encode(writeFeed(format, healthyItems(format))),
  );
  let parsed = 0;
  for (let seed = 0; seed < MUTANTS; seed += 1) {
    const bytes = mutate(healthy[seed % 2] ?? new Uint8Array(), seed);
    const reading = await readSourceDocument(bytes, { kind: 'feed', url: FEED_ADDRESS });
    if (reading.status === 'read' && reading.items.length > 0) parsed += 1;
  }
  const value = (100 * parsed) / MUTANTS;
  return { name: 'mutants of a healthy feed, parsed', value, unit: '%', target: { kind: 'at least', value: 97 } };
}

async function costOfReading(): Promise<Figure> {
  const bytes = new TextEncoder().encode(fullTextFeed());
  const times = await timesOf(15, async () => {
    const reading = await readSourceDocument(bytes, { kind: 'feed', url: FEED_ADDRESS });
    if (reading.status !== 'read') throw new Error(`the feed was not read: ${reading.status}`);
  });
  const value = median(times) / (bytes.length / MEGABYTE);
  return { name: 'feed, decoded to items', value, unit: 'ms per MB', target: { kind: 'below', value: 130 } };
}

/** As WordPress writes them: teaser escaped, full text in CDATA. */
function fullTextFeed(): string {
  const paragraph = `<p>${'Warga Tangerang menyambut festival &amp; pasar malam dengan gembira. '.repeat(9)}</p>\n`;
  const items = Array.from({ length: 200 }, (_, index) => {
    const teaser = paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return `<item><title>Judul ${index}</title><link>https://kabar.example/read/${index}/</link>
      <pubDate>Tue, 24 Nov 2026 10:00:00 +0700</pubDate><category><![CDATA[Wisata]]></category>
      <description>${teaser}</description>
      <content:encoded><![CDATA[${paragraph.repeat(9)}]]></content:encoded></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>Kabar</title>${items.join('\n')}</channel></rss>`;
}

/** The heap of this thread, which all else of the bot shares; and the process's own memory once the parser is let go. */
async function memory(): Promise<readonly Figure[]> {
  const parser = createFeedParser();
  let highest = 0;
  let peak = 0;
  try {
    await parser.parse(new TextEncoder().encode(fullTextFeed()), { kind: 'feed', url: FEED_ADDRESS });
    for (const make of Object.values(hostileBodies)) {
      const body = make();
      globalThis.gc?.();
      const before = ownMemory();
      const rssBefore = process.memoryUsage().rss;
      const reading = parser.parse(body, { kind: 'feed', url: FEED_ADDRESS });
      const watch = setInterval(() => {
        highest = Math.max(highest, ownMemory() - before);
        peak = Math.max(peak, process.memoryUsage().rss - rssBefore);
      }, 5);
      await reading;
      clearInterval(watch);
      highest = Math.max(highest, ownMemory() - before);
    }
  } finally {
    await parser.close();
  }
  await sleep(200);
  return [
    {
      name: 'a hostile feed of 5 MB, memory of the main thread',
      value: highest / MEGABYTE,
      unit: 'MB more',
      target: { kind: 'below', value: 30 },
    },
    { name: 'a hostile feed of 5 MB, whole process while it is read', value: peak / MEGABYTE, unit: 'MB more' },
  ];
}

function ownMemory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
