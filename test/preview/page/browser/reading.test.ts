import { describe, expect, it, vi } from 'vitest';
import { id } from '../../../../src/telegram/catalogues/id.js';
import { chromiumPath, useBrowser } from '../../../support/browser.js';
import { type Messenger, messengerOn } from './messenger.js';
import { usePreview } from './use-preview.js';

const wide = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const PATIENCE = { timeout: 15_000, interval: 50 };

/** One preview serves them all: each test is another person in an own chat, and the clock comes last. */
describe.skipIf(chromiumPath === null)('a reader', { timeout: 60_000 }, () => {
  const openPage = useBrowser();
  const url = usePreview();

  async function openAs(persona: string): Promise<Messenger & { readonly problems: readonly string[] }> {
    const { page, problems } = await openPage(url(), wide);
    const messenger = messengerOn(page);
    await messenger.actAs(persona);
    return { ...messenger, problems };
  }

  async function publish({ page }: Messenger): Promise<string> {
    await page.getByTestId('publish').click();
    return (await page.getByTestId('newsroom-result').getByRole('link').last().textContent()) ?? 'nothing';
  }

  it('subscribes with buttons, sees an article arrive with its card, and sees it corrected in place', async () => {
    const messenger = await openAs('sari');
    const { page, botMessage, messages, problems } = messenger;
    await messenger.followEverything();
    const title = await publish(messenger);
    const article = botMessage(title).last();
    await article.getByTestId('link-preview').locator('img').waitFor();
    await article.getByRole('link', { name: id.article.readMore }).waitFor();
    const count = await page.getByTestId('bot-message').count();

    await page.getByTestId('correct').click();
    const corrected = botMessage(/Diperbarui/);
    await corrected.getByTestId('edited').waitFor();
    expect(await page.getByTestId('bot-message').count()).toBe(count);
    expect(await messages.getByTestId('bot-message').last().textContent()).toContain('Diperbarui');
    expect(problems).toEqual([]);
  });

  it('gets the quote of the day for a command that completes itself', async () => {
    const { page, botMessage } = await openAs('budi');
    await page.getByTestId('start').click();
    await page.locator('#text').pressSequentially('/kut');
    await page.getByTestId('command-menu').getByRole('option', { name: '/kutipan' }).waitFor();
    await page.locator('#text').press('Enter');
    await botMessage(id.quote.title).waitFor();
  });

  it('finds everything on a phone: list, chat, newsroom, and nothing is too wide', async () => {
    const { page, problems } = await openPage(url(), phone);
    const messenger = messengerOn(page);
    expect(await page.locator('#talk').isVisible()).toBe(false);
    await messenger.actAs('rina');
    await messenger.openChat('Kentongan');
    await messenger.followEverything();
    await page.locator('#talk .panel-open').tap();
    const title = await publish(messenger);
    await page.getByTestId('close-panel').tap();
    await messenger.botMessage(title).last().waitFor();
    const isTooWide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(await isTooWide()).toBe(false);
    await page.getByTestId('back').tap();
    await messenger.openChat('Komunitas Tangerang Raya');
    await messenger.openChat('Kuliner');
    await messenger.messages.getByText('Dekat gerbang selatan').waitFor();
    expect(await isTooWide()).toBe(false);
    await page.getByTestId('back').tap();
    await page.getByTestId('list-back').tap();
    await messenger.chat('Kentongan').waitFor();
    expect(problems).toEqual([]);
  });

  it('gets a burst of 25 articles as a few messages, while the strip counts the queue', async () => {
    const { page, followEverything, botMessage } = await openAs('hendra');
    await followEverything();
    await page.getByTestId('publish-many').click();
    await page.getByTestId('newsroom-result').filter({ hasText: '25 berita terbit' }).waitFor();
    await page.getByTestId('queue-depth').filter({ hasText: /[1-9]/ }).waitFor();
    await botMessage(/\d+ berita baru/)
      .first()
      .waitFor();
    await page.getByTestId('last-delivery').filter({ hasNotText: 'belum' }).waitFor();
  });

  it('is told that the site cannot be read while it is broken, and the chat goes on; then comes tomorrow with its quote', async () => {
    const { page, key, botMessage, say } = await openAs('budi');
    await page.getByTestId('trouble-down').check({ force: true });
    await page.getByTestId('newsroom-result').filter({ hasText: 'Situs kini mati' }).waitFor();
    await page.getByTestId('clock-hour').click();
    await page.getByTestId('last-poll').filter({ hasText: 'gagal dibaca' }).waitFor();
    await say('/terbaru');
    await botMessage(/Berita terbaru/)
      .last()
      .getByText('WIB')
      .first()
      .waitFor();
    await page.getByTestId('trouble-none').check({ force: true });

    await key(id.quote.subscribe).click();
    await page.getByTestId('toast').filter({ hasText: '06.00' }).waitFor();
    const quotes = await botMessage(id.quote.title).count();
    await page.getByTestId('clock-tomorrow').click();
    await page
      .getByTestId('newsroom-result')
      .filter({ hasText: /06\.00/ })
      .waitFor();
    await vi.waitFor(async () => expect(await botMessage(id.quote.title).count()).toBe(quotes + 1), PATIENCE);
    const day = page.getByTestId('messages').getByRole('heading').last();
    await expect.poll(() => day.textContent()).toBe('Hari ini');
  });
});
