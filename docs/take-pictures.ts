import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { startPreview } from '../src/preview/start-preview.js';

/** `npm run pictures`: the pictures of the README, taken from the real preview in Debian's Chromium. */
const sizes = {
  wide: { width: 1200, height: 860 },
  phone: { width: 390, height: 844 },
} as const;

async function readNews(page: Page): Promise<void> {
  await page.getByTestId('start').click();
  await page.getByRole('button', { name: /Pilih topik/ }).click();
  await page.getByRole('button', { name: /SEMUA/ }).first().click();
  await page
    .getByRole('button', { name: /✅.*SEMUA/ })
    .first()
    .waitFor();
  await page.getByTestId('publish').click();
  await page
    .getByRole('button', { name: /Baca selengkapnya/ })
    .or(page.getByRole('link', { name: /Baca selengkapnya/ }))
    .first()
    .waitFor();
  await page.getByTestId('link-preview').locator('img').last().waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
}

const preview = await startPreview({
  host: '127.0.0.1',
  port: 0,
  environment: {},
  pageFolder: fileURLToPath(new URL('../dist/preview/page/', import.meta.url)),
});
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const [size, viewport] of Object.entries(sizes)) {
  const page = await browser.newPage({
    viewport,
    deviceScaleFactor: size === 'phone' ? 1.5 : 1,
    colorScheme: size === 'phone' ? 'dark' : 'light',
    timezoneId: 'Asia/Jakarta',
  });
  page.setDefaultTimeout(20_000);
  await page.goto(preview.url);
  if (size === 'wide') await readNews(page);
  else await page.getByTestId('link-preview').locator('img').last().waitFor();
  // The toast of the last pressed button has gone by then.
  await page.waitForTimeout(4_000);
  await page.screenshot({ path: fileURLToPath(new URL(`./pictures/preview-${size}.png`, import.meta.url)) });
}
await browser.close();
await preview.stop();
