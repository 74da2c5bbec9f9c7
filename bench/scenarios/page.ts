import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { createLocalBotApi } from '../../src/preview/bot-api/create-local-bot-api.js';
import { createPageServer } from '../../src/preview/page-server/create-page-server.js';
import { people } from '../../src/preview/page-server/people.js';
import { idleNewsroom } from '../../test/preview/page-server/idle-newsroom.js';
import { median, type Scenario } from '../scenario.js';

const OPENINGS = 7;
const MESSAGES = 5_000;
const GROUP = -1_001_700_000_001;
const SCROLL_PX_PER_SECOND = 6_000;
/** A frame that comes later than the next but one is seen as a stutter. */
const STUTTER_MS = 50;

/** The preview's page in Debian's Chromium: weight, first paint, and scrolling through 5,000 messages. */
export const page: Scenario = {
  name: 'page of the preview',
  async run() {
    // Only here: its weight would be told as that of the scenarios before.
    const { chromium } = await import('playwright-core');
    const { world } = createLocalBotApi({ token: '8585:bench' });
    const pageFolder = fileURLToPath(new URL('../../dist/preview/page/', import.meta.url));
    const server = createPageServer({ world, newsroom: idleNewsroom, host: '127.0.0.1', port: 0, pageFolder });
    const { url } = await server.start();
    for (let count = 1; count <= MESSAGES; count += 1) {
      world.say(people.budi.id, GROUP, `Pesan nomor ${count}. ${'Kabar dari lingkungan RW 05. '.repeat(count % 5)}`);
    }
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    const openings = [];
    for (let count = 0; count < OPENINGS; count += 1) openings.push(await openOnce(browser, url));
    const scrolling = await scrollThrough(browser, url);
    await browser.close();
    await server.stop();
    return [
      { name: 'page: weight, not compressed', value: openings[0]?.kb ?? 0, unit: 'kB', target: below(150) },
      {
        name: 'page: first paint, nothing cached',
        value: median(openings.map(({ paintMs }) => paintMs)),
        unit: 'ms',
        target: below(300),
      },
      { name: 'page: list of chats on the screen', value: median(openings.map(({ listMs }) => listMs)), unit: 'ms' },
      { name: `page: opens a chat of ${MESSAGES} messages`, value: scrolling.openMs, unit: 'ms', target: below(300) },
      { name: `page: scrolls through ${MESSAGES} messages, median frame`, value: scrolling.medianMs, unit: 'ms' },
      { name: 'page: … work for a frame, without waiting', value: scrolling.workMs, unit: 'ms', target: below(10) },
      { name: 'page: … the slowest of 100 frames', value: scrolling.slowMs, unit: 'ms', target: below(STUTTER_MS) },
      { name: 'page: … places that jumped', value: scrolling.jumps, unit: '', target: below(1) },
      { name: 'page: … messages drawn at most', value: scrolling.drawn, unit: '', target: below(200) },
    ];
  },
};

function below(value: number): { readonly kind: 'below'; readonly value: number } {
  return { kind: 'below', value };
}

async function openOnce(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const tab = await context.newPage();
  await tab.goto(url);
  await tab.getByTestId('chat').first().waitFor();
  const opening = await tab.evaluate(() => {
    const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const bytes = loaded.reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).decodedBodySize, 0);
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return { kb: bytes / 1000, paintMs: paint?.startTime ?? Number.NaN, listMs: performance.now() };
  });
  await context.close();
  return opening;
}

async function scrollThrough(browser: Browser, url: string) {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // tsx names functions with a helper that the page does not have.
  await tab.addInitScript('globalThis.__name = (made) => made');
  await tab.goto(url);
  const chat = tab.getByTestId('chat').filter({ hasText: 'Warga RW 05' });
  await chat.waitFor();
  const startedAt = performance.now();
  await chat.click();
  await tab.getByText(`Pesan nomor ${MESSAGES}.`).last().waitFor();
  const openMs = performance.now() - startedAt;
  await tab.evaluate(watchFrames);
  const session = await tab.context().newCDPSession(tab);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const workBefore = await workOf(session);
  await scrollToTop(tab, session);
  const work = (await workOf(session)) - workBefore;
  const { frames, jumps, drawn } = await tab.evaluate(() => (window as unknown as { watched: Watched }).watched);
  await tab.close();
  const sorted = frames.toSorted((one, other) => one - other);
  return {
    openMs,
    medianMs: median(frames),
    workMs: (work * 1000) / frames.length,
    slowMs: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    jumps,
    drawn,
  };
}

/** Seconds that the page's main thread has worked, whatever else the machine does. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

interface Watched {
  readonly frames: number[];
  jumps: number;
  drawn: number;
}

/** Runs in the page: notes how long each frame took, and whether what was in sight went anywhere but down. */
function watchFrames(): void {
  const scroller = document.querySelector('#timeline') as HTMLElement;
  const watched: Watched = { frames: [], jumps: 0, drawn: 0 };
  Object.assign(window, { watched });
  let last = performance.now();
  let held: Element | null = null;
  let heldTop = 0;
  const watch = (now: number): void => {
    watched.frames.push(now - last);
    last = now;
    watched.drawn = Math.max(watched.drawn, scroller.querySelectorAll('.message').length);
    if (held?.isConnected && held.getBoundingClientRect().top < heldTop - 2) watched.jumps += 1;
    const { left, top, width, height } = scroller.getBoundingClientRect();
    held =
      document.elementsFromPoint(left + width / 2 - 200, top + height / 3).find((one) => one.matches('.message')) ??
      null;
    heldTop = held?.getBoundingClientRect().top ?? 0;
    requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
}

/** Scrolls as a finger on a touchpad does, until the first message is in sight. */
async function scrollToTop(tab: Page, session: CDPSession): Promise<void> {
  for (let count = 0; count < 100 && !(await isAtTop(tab)); count += 1) {
    await session.send('Input.synthesizeScrollGesture', {
      x: 640,
      y: 400,
      yDistance: 2 * SCROLL_PX_PER_SECOND,
      speed: SCROLL_PX_PER_SECOND,
      gestureSourceType: 'mouse',
    });
  }
  await tab.getByTestId('messages').getByText('Bapak dan Ibu, kerja bakti').first().waitFor();
}

function isAtTop(tab: Page): Promise<boolean> {
  return tab.locator('#timeline').evaluate((list) => list.scrollTop === 0);
}
