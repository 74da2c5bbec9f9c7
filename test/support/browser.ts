import { accessSync, constants } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Debian's Chromium, or null where there is none. In CI there always is one. */
export const chromiumPath: string | null = candidates.find(isExecutable) ?? null;

if (chromiumPath === null) {
  if (process.env['CI'] === 'true') throw new Error('CI needs Chromium: .ci/run installs it');
  console.warn('There is no Chromium on this machine: the browser test is skipped (apt-get install chromium)');
}

/** Opens a page in a fresh headless browser that ends with the test. */
export async function openPage(url: string, size: { readonly width: number; readonly height: number }): Promise<Page> {
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: size });
  await page.goto(url);
  return page;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
