import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { people } from '../../../../src/preview/page-server/people.js';
import { id } from '../../../../src/telegram/catalogues/id.js';
import { chromiumPath, useBrowser } from '../../../support/browser.js';
import { messengerOn } from './messenger.js';
import { servePage } from './serve-page.js';
import { usePreview } from './use-preview.js';

const wide = { viewport: { width: 1280, height: 800 } };
const phone = { width: 360, height: 740 };
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or worse, and where. */
async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary}`),
  );
}

describe.skipIf(chromiumPath === null)('the page is for everyone', { timeout: 60_000 }, () => {
  const openPage = useBrowser();
  const url = usePreview();

  it('can be used with the keyboard alone, from the first button to an article', async () => {
    const { page } = await openPage(url(), wide);
    const { key, botMessage } = messengerOn(page);
    const press = (...keys: string[]) =>
      keys.reduce((before, name) => before.then(() => page.keyboard.press(name)), Promise.resolve());
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let count = 0; count < 80; count += 1) {
        await press('Tab');
        const label = await page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        );
        if (name.test(label.trim())) return;
      }
      throw new Error(`Tab never came to ${name}`);
    };

    await page.getByTestId('start').waitFor();
    await tabTo(/^Mulai$/);
    await press('Enter');
    await key(id.welcome.chooseTopics).waitFor();
    await page.locator('#text:focus').waitFor();
    await page.keyboard.type('/top');
    await press('Enter');
    await key(/SEMUA/).waitFor();
    await page.getByTestId('act-as').focus();
    await tabTo(/SEMUA/);
    await press('Enter');
    await key(/✅.*SEMUA/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('SEMUA');
    await tabTo(/^Terbitkan berita$/);
    await press('Enter');
    await botMessage(/WIB/).first().waitFor();
    await page
      .getByTestId('announcer')
      .filter({ hasText: /Kentongan:/ })
      .waitFor({ state: 'attached' });

    await page.getByTestId('act-as').focus();
    await press('Enter');
    await page.locator('.persona:focus').waitFor();
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await page.getByTestId('act-as').filter({ hasText: 'Budi Santoso' }).waitFor();
    await tabTo(/^Kentongan/);
    await press('ArrowDown', 'Enter');
    await page.getByTestId('messages').getByText('Mantap, Gang 3').waitFor();
  });

  it('gives axe nothing serious to find, wide or on a phone, light or dark', async () => {
    const { page } = await openPage(url(), { ...wide, colorScheme: 'light' });
    const { openChat, say, key, messages, actAs } = messengerOn(page);
    await actAs('rina');
    await page.getByTestId('start').click();
    await key(id.welcome.chooseTopics).waitFor();
    await say('/terbaru');
    await messages.getByText('Berita terbaru').first().waitFor();
    await openChat('Komunitas Tangerang Raya');
    await openChat('Kuliner');
    await page.getByTestId('tab-world').click();
    expect(await seriousFindings(page)).toEqual([]);
    await openChat('Jual Beli');
    await page.getByTestId('list-back').click();
    await openChat('Warga RW 05');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize(phone);
    await page.getByTestId('back').click();
    expect(await seriousFindings(page)).toEqual([]);
    await openChat('Kentongan');
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('#talk .panel-open').click();
    await page.getByTestId('tab-newsroom').click();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('draws only what is near, however long the chat, and reaches its beginning and its end', async () => {
    const { url: address, world } = await servePage();
    for (let count = 1; count <= 600; count += 1)
      world.say(people.budi.id, -1_001_700_000_001, `Pesan nomor ${count}.`);
    const { page } = await openPage(address, wide);
    const { openChat, messages } = messengerOn(page);
    await openChat('Warga RW 05');
    await messages.getByText('Pesan nomor 600.').waitFor({ state: 'attached' });
    const drawn = () => messages.locator('.message').count();
    expect(await drawn()).toBeLessThan(200);
    await page.getByTestId('pinned').click();
    await messages.getByText('kerja bakti bulan ini besok').waitFor();
    expect(await drawn()).toBeLessThan(200);
    await page.getByTestId('to-end').click();
    await messages.getByText('Pesan nomor 600.').waitFor();
    const distance = () =>
      page.locator('#timeline').evaluate((list) => list.scrollHeight - list.scrollTop - list.clientHeight);
    await expect.poll(distance).toBeLessThan(5);

    await messages.hover();
    for (let turn = 0; turn < 60 && !(await messages.getByText('Pesan nomor 300.').isVisible()); turn += 1) {
      await page.mouse.wheel(0, -700);
    }
    await messages.getByText('Pesan nomor 300.').waitFor();
    expect(await drawn()).toBeLessThan(200);
  });

  it('weighs less than 150 kB with everything that it loads from its server', async () => {
    const { page } = await openPage(url(), wide);
    await page.getByTestId('chat').first().waitFor();
    const bytes = await page.evaluate(() => {
      const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      return entries.reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).decodedBodySize, 0);
    });
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(150_000);
  });
});
