import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { dataFolder } from '../preview/running-preview.js';
import { startBotProcess } from '../support/bot-process.js';
import { chromiumPath, openPage } from '../support/browser.js';

const phone = { width: 360, height: 740 };

async function openPreview(): Promise<Page> {
  const preview = startBotProcess(['preview', '--port', '0', '--data', dataFolder()], {});
  const address = await vi.waitFor(() => /http:\/\/127\.0\.0\.1:\d+\//.exec(preview.output())?.[0] ?? fail(), {
    timeout: 15_000,
    interval: 50,
  });
  return openPage(address, phone);
}

function fail(): never {
  throw new Error('the preview has not said where it is');
}

async function say(page: Page, text: string): Promise<void> {
  await page.locator('#text').fill(text);
  await page.locator('#text').press('Enter');
}

const botMessage = (page: Page, text: RegExp | string) => page.getByTestId('bot-message').filter({ hasText: text });

describe.skipIf(chromiumPath === null)('the preview in a browser', () => {
  it('lets a reader start, choose a topic by button, see an article arrive with its card, and see it corrected in place', async () => {
    const page = await openPreview();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });

    await page.getByTestId('start').click();
    await botMessage(page, /Selamat datang/).waitFor();
    await page.getByRole('button', { name: /Pilih topik/ }).click();
    await page.getByRole('button', { name: /SEMUA/ }).first().click();
    await page
      .getByRole('button', { name: /✅.*SEMUA/ })
      .first()
      .waitFor();

    await page.getByTestId('publish').click();
    const published = await page.getByTestId('newsroom-result').getByRole('link').first().textContent();
    const article = botMessage(page, published ?? 'nothing').last();
    await article.waitFor({ timeout: 20_000 });
    await article.getByTestId('link-preview').waitFor();
    await article
      .getByRole('link', { name: /Baca selengkapnya/ })
      .or(article.getByRole('button', { name: /Baca selengkapnya/ }))
      .first()
      .waitFor();
    const count = await page.getByTestId('bot-message').count();

    await page.getByTestId('correct').click();
    await botMessage(page, /Diperbarui/).waitFor({ timeout: 20_000 });
    await botMessage(page, /Diperbarui/)
      .getByTestId('edited')
      .first()
      .waitFor();
    expect(await page.getByTestId('bot-message').count()).toBe(count);

    await say(page, '/kutipan');
    await botMessage(page, /Kutipan hari ini/).waitFor();
    await say(page, '/terbaru');
    await botMessage(page, /1\s*\/\s*\d/)
      .or(page.getByRole('button', { name: /1\s*\/\s*\d/ }))
      .first()
      .waitFor();
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(isTooWide).toBe(false);
    expect(problems).toEqual([]);
  }, 60_000);
});
