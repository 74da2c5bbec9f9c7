import { accessSync, constants } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Debian's Chromium, or null where there is none. In CI there always is one. */
export const chromiumPath: string | null = candidates.find(isExecutable) ?? null;

if (chromiumPath === null) {
  if (process.env['CI'] === 'true') throw new Error('CI needs Chromium: .ci/run installs it');
  console.warn('There is no Chromium on this machine: the browser tests are skipped (apt-get install chromium)');
}

/** Opens a page that ends with its test; whatever goes wrong in it is added to `problems`. */
export type OpenPage = (
  url: string,
  options?: BrowserContextOptions,
) => Promise<{ readonly page: Page; readonly problems: readonly string[] }>;

/** One headless browser for all tests of a file. */
export function useBrowser(): OpenPage {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chromiumPath ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    });
  });
  afterAll(() => browser?.close());

  return async (url, options = {}) => {
    if (browser === null) throw new Error('The browser is not there yet: open pages in tests');
    const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(url);
    return { page, problems };
  };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
