import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { startPreview } from '../src/preview/start-preview.js';

/**
 * `npm run pictures`: the pictures of the README, taken from the real preview in Debian's Chromium. Emoji need a font:
 * fonts-noto-color-emoji.
 */
const wide = { viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1 };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 };

async function open(browser: Browser, url: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ ...options, locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  await page.getByTestId('chat').first().waitFor();
  return page;
}

async function actAs(page: Page, persona: string): Promise<void> {
  await page.getByTestId('act-as').click();
  await page.locator(`[data-persona="${persona}"]`).click();
}

function openChat(page: Page, title: string): Promise<void> {
  const row = page.locator('.row-title', { hasText: title });
  return page.getByTestId('chat').filter({ has: row }).click();
}

async function say(page: Page, text: string): Promise<void> {
  await page.locator('#text').fill(text);
  await page.locator('#text').press('Enter');
}

/** An admin lets the group follow all news, and the reader chooses it with buttons. */
async function subscribe(page: Page): Promise<void> {
  await actAs(page, 'rina');
  await openChat(page, 'Warga RW 05');
  await say(page, '/langganan semua');
  await page.getByTestId('bot-message').last().getByText('Semua berita').waitFor();
  await openChat(page, 'Kentongan');
  await actAs(page, 'sari');
  const messages = page.getByTestId('messages');
  await page.getByTestId('start').click();
  await messages.getByRole('button', { name: /Pilih topik/ }).click();
  await messages.getByRole('button', { name: /SEMUA/ }).first().click();
  await messages
    .getByRole('button', { name: /✅.*SEMUA/ })
    .first()
    .waitFor();
}

async function publish(page: Page): Promise<void> {
  await page.getByTestId('publish').click();
  const picture = page.getByTestId('messages').getByTestId('link-preview').last().locator('img');
  await picture.waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.getByTestId('toast').waitFor({ state: 'detached' });
}

/** A neighbour has something to say about the article in the group. */
async function answerInGroup(page: Page): Promise<void> {
  await openChat(page, 'Warga RW 05');
  await actAs(page, 'budi');
  const article = page.getByTestId('bot-message').last();
  await article.hover();
  await article.getByRole('button', { name: 'Balas' }).click();
  await say(page, 'Wah, ini sekolah anak saya. Selamat untuk adik-adik! 🎉');
  await page.getByTestId('own-message').last().waitFor();
}

/** In both colour schemes; the mouse is put where it lights nothing up. */
async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(2, 2);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const path = fileURLToPath(new URL(`./pictures/preview-${name}-${colorScheme}.png`, import.meta.url));
    await page.screenshot({ path });
  }
}

const preview = await startPreview({
  host: '127.0.0.1',
  port: 0,
  environment: { LOG_LEVEL: 'error' },
  pageFolder: fileURLToPath(new URL('../dist/preview/page/', import.meta.url)),
});
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const desk = await open(browser, preview.url, wide);
await subscribe(desk);
await publish(desk);
await take(desk, 'wide');
await answerInGroup(desk);

const hand = await open(browser, preview.url, phone);
await openChat(hand, 'Warga RW 05');
await hand.getByTestId('messages').getByTestId('link-preview').last().locator('img').waitFor();
await take(hand, 'phone');
await browser.close();
await preview.stop();
