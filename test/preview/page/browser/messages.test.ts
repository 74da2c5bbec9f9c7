import { InlineKeyboard } from 'grammy';
import { describe, expect, it } from 'vitest';
import { people } from '../../../../src/preview/page-server/people.js';
import { chromiumPath, useBrowser } from '../../../support/browser.js';
import { messengerOn } from './messenger.js';
import { type ServedPage, servePage } from './serve-page.js';

const SARI = people.sari.id;
const wide = { viewport: { width: 1280, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] };

describe.skipIf(chromiumPath === null)('what a bot can send', { timeout: 60_000 }, () => {
  const openPage = useBrowser();

  /** Sari has written to the bot, and looks at that chat. */
  async function open(): Promise<ServedPage & ReturnType<typeof messengerOn>> {
    const served = await servePage();
    served.world.say(SARI, SARI, 'Halo');
    const { page } = await openPage(served.url, wide);
    const messenger = messengerOn(page);
    await messenger.messages.getByText('Halo').waitFor();
    return { ...served, ...messenger };
  }

  it('is shown as Telegram shows it: formatting, spoilers, quotations that unfold, code', async () => {
    const { api, page, botMessage } = await open();
    const long = Array.from({ length: 8 }, (_, line) => `baris ${line}`).join('\n');
    const html =
      '<b>tebal</b> <i>miring</i> <a href="https://contoh.id/a">tautan</a> <tg-spoiler>rahasia</tg-spoiler>\n' +
      `<blockquote expandable>${long}</blockquote>\n<pre><code class="language-ts">const a = 1;</code></pre>`;
    await api.sendMessage(SARI, html, { parse_mode: 'HTML', disable_notification: true });
    const message = botMessage('tebal');
    expect(await message.locator('strong').textContent()).toBe('tebal');
    expect(await message.getByRole('link', { name: 'tautan' }).getAttribute('href')).toBe('https://contoh.id/a');
    await message.getByText('senyap').waitFor();

    expect(await message.locator('.spoiler-text').isVisible()).toBe(false);
    await message.getByRole('button', { name: 'Tampilkan teks tersembunyi' }).press('Enter');
    await message.locator('.spoiler-text').filter({ hasText: 'rahasia' }).waitFor();
    const heightOf = async () => (await message.locator('.quoted').boundingBox())?.height ?? 0;
    const folded = await heightOf();
    await message.getByRole('button', { name: 'Tampilkan semua' }).click();
    expect(await heightOf()).toBeGreaterThan(folded * 2);
    await message.getByRole('button', { name: 'Salin' }).click();
    await page.getByTestId('toast').filter({ hasText: 'Tersalin' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('const a = 1;');
  });

  it('has keys in colours, that copy, share, and are answered by a notice or a dialog', async () => {
    const { api, page, key, messages } = await open();
    const keyboard = new InlineKeyboard()
      .add(
        { text: 'Ikuti', callback_data: 'a', style: 'success' },
        { text: 'Hapus', callback_data: 'b', style: 'danger' },
      )
      .row()
      .copyText('Salin kode', 'RW05')
      .url('Bagikan', 'https://t.me/share/url?url=https%3A%2F%2Fcontoh.id%2Fa&text=Baca')
      .switchInline('Cari', 'banjir');
    await api.sendMessage(SARI, 'Pilih', { reply_markup: keyboard });
    const colour = (name: string) => key(name).evaluate((button) => getComputedStyle(button).backgroundColor);
    await key('Ikuti').waitFor();
    expect(new Set(await Promise.all(['Ikuti', 'Hapus', 'Salin kode'].map(colour))).size).toBe(3);

    const answer = async (name: string, options: { text: string; show_alert?: boolean }): Promise<void> => {
      await key(name).click();
      const [update] = await api.getUpdates({ timeout: 5, offset: -1, allowed_updates: ['callback_query'] });
      await api.answerCallbackQuery(update?.callback_query?.id ?? '', options);
    };
    await answer('Ikuti', { text: 'Diikuti.' });
    await page.getByTestId('toast').filter({ hasText: 'Diikuti.' }).waitFor();
    await answer('Hapus', { text: 'Yakin?', show_alert: true });
    await page.getByRole('dialog', { name: 'Kentongan' }).getByText('Yakin?').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('alert').waitFor({ state: 'hidden' });

    await key('Salin kode').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('RW05');
    await messages.getByRole('link', { name: 'Bagikan' }).click();
    await page.getByTestId('picker').getByRole('button', { name: 'Arisan Keluarga' }).click();
    await page.getByTestId('own-message').filter({ hasText: 'https://contoh.id/a' }).waitFor();
    await page.getByTestId('chat').first().click();
    await key('Cari').click();
    await page.getByTestId('picker').getByRole('button', { name: 'Warga RW 05' }).click();
    await expect.poll(() => page.locator('#text').inputValue()).toMatch(/^@\w+ banjir$/);
  });

  it('has photos, albums as one, replies that lead to what they answer, and questions that want one', async () => {
    const { api, url, page, botMessage, messages, openChat, say } = await open();
    const photo = new URL('/photos/taman.svg', url).href;
    await api.sendPhoto(SARI, photo, { caption: 'Taman kota' });
    await botMessage('Taman kota').getByRole('img', { name: 'Foto' }).waitFor();
    await api.sendMediaGroup(SARI, [
      { type: 'photo', media: photo, caption: 'Tiga foto' },
      { type: 'photo', media: photo },
      { type: 'photo', media: photo },
    ]);
    await expect.poll(() => botMessage('Tiga foto').getByRole('img', { name: 'Foto' }).count()).toBe(3);
    expect(await page.getByTestId('bot-message').count()).toBe(2);

    await openChat('Warga RW 05');
    await messages.getByRole('button', { name: /Eko Prasetyo.*Saluran di Gang 3/ }).click();
    await page.locator('.is-flashing').filter({ hasText: 'Kemarin airnya' }).waitFor();
    await api.sendMessage(-1_001_700_000_001, 'Topik apa?', { reply_markup: { force_reply: true } });
    await page.getByTestId('subject').filter({ hasText: 'Topik apa?' }).waitFor();
    await say('wisata');
    await messages
      .getByTestId('own-message')
      .getByRole('button', { name: /Kentongan.*Topik apa/ })
      .waitFor();
  });

  it('is seen to be on its way, and a lost connection takes up again with what was missed', async () => {
    const { api, page, server, serveAgain, botMessage } = await open();
    await api.sendChatAction(SARI, 'typing');
    await page.getByTestId('status').filter({ hasText: 'sedang mengetik' }).waitFor();
    await api.sendMessage(SARI, 'Sebelum putus');
    await page.getByTestId('status').filter({ hasText: /^bot$/ }).waitFor();
    await server.stop();
    await page.getByTestId('status').filter({ hasText: 'terputus' }).waitFor();
    await api.sendMessage(SARI, 'Selagi putus');
    await serveAgain();
    await botMessage('Selagi putus').waitFor();
    await page.getByTestId('status').filter({ hasText: /^bot$/ }).waitFor();
  });
});
