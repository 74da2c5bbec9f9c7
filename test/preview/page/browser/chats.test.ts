import { describe, expect, it } from 'vitest';
import { id } from '../../../../src/telegram/catalogues/id.js';
import { chromiumPath, useBrowser } from '../../../support/browser.js';
import { type Messenger, messengerOn } from './messenger.js';
import { usePreview } from './use-preview.js';

const wide = { viewport: { width: 1280, height: 800 } };

/** One preview serves them all: each test is about another chat, or another side of one. */
describe.skipIf(chromiumPath === null)('acting as someone else', { timeout: 60_000 }, () => {
  const openPage = useBrowser();
  const url = usePreview();

  async function open(): Promise<Messenger> {
    return messengerOn((await openPage(url(), wide)).page);
  }

  it('shows what a member and what an admin may do in a group, the anonymous one too', async () => {
    const { page, actAs, openChat, say, key, messages, botMessage } = await open();
    await actAs('budi');
    await openChat('Warga RW 05');
    await messages.getByText('Mantap, Gang 3').waitFor();
    await say('/topik');
    await botMessage(id.access.adminsOnly).waitFor();

    await actAs('rina');
    await page.getByTestId('act-as').filter({ hasText: 'Rina Wulandari' }).waitFor();
    await say('/topik');
    await key(/Wisata/).click();
    await key(/✅.*Wisata/).waitFor();

    await actAs('rina-anonim');
    await say('/berhenti wisata');
    await botMessage(/Wisata/)
      .last()
      .waitFor();
    await messages.getByTestId('own-message').filter({ hasText: '/berhenti wisata' }).waitFor();
    await actAs('sari');
    await page.getByTestId('other-message').filter({ hasText: '/berhenti wisata' }).getByText('Warga RW 05').waitFor();
  });

  it('puts news into a topic of a forum, and not into another', async () => {
    const { page, actAs, openChat, inWorld, say, botMessage, chat } = await open();
    await actAs('rina');
    await openChat('Komunitas Tangerang Raya');
    await openChat('Info Lalu Lintas');
    await inWorld('Tambahkan bot');
    await page.getByTestId('world').getByRole('button', { name: 'Keluarkan bot' }).waitFor();
    await say('/langganan semua');
    await botMessage(/Semua berita/).waitFor();
    await page.getByTestId('tab-newsroom').click();
    await page.getByTestId('publish').click();
    const title = (await page.getByTestId('newsroom-result').getByRole('link').textContent()) ?? 'nothing';
    await botMessage(title).first().waitFor();
    await openChat('Kuliner');
    await page.getByTestId('messages').getByText('Dekat gerbang selatan').waitFor();
    expect(await botMessage(title).count()).toBe(0);
    await inWorld('Tutup topik: Kuliner');
    await chat('Kuliner').locator('svg').waitFor();
    await actAs('budi');
    await page.getByTestId('closed').filter({ hasText: 'ditutup' }).waitFor();
  });

  it('brings a channel its posts, chosen from private chat with the picker', async () => {
    const { page, actAs, openChat, say, key, messages } = await open();
    await actAs('hendra');
    await page.getByTestId('start').click();
    await key(id.welcome.chooseTopics).waitFor();
    await say('/kanal');
    await page.getByTestId('reply-keyboard').getByRole('button', { name: /kanal/i }).click();
    await page.getByTestId('picker').getByRole('button', { name: 'Info Warga Tangerang' }).click();
    await messages.getByTestId('service-message').filter({ hasText: 'Info Warga Tangerang' }).waitFor();
    await key(/Topik/).last().click();
    await key(/SEMUA/).last().click();
    await key(/✅.*SEMUA/)
      .last()
      .waitFor();
    await page.getByTestId('publish').click();
    const title = (await page.getByTestId('newsroom-result').getByRole('link').textContent()) ?? 'nothing';
    await actAs('budi');
    await openChat('Info Warga Tangerang');
    await messages.getByTestId('other-message').filter({ hasText: title }).waitFor();
    await page.getByTestId('closed').filter({ hasText: 'Hanya admin' }).waitFor();
  });

  it('blocks and lets in the bot, and upgrades a group that then goes on', async () => {
    const { page, actAs, key, inWorld, openChat, chat, messages } = await open();
    await actAs('budi');
    await page.getByTestId('start').click();
    await key(id.welcome.chooseTopics).waitFor();
    await inWorld('Blokir bot');
    await page.getByTestId('start').filter({ hasText: 'Buka blokir' }).click();
    await page.locator('#text').waitFor();
    await actAs('sari');
    await openChat('Arisan Keluarga');
    await inWorld('Jadikan supergrup');
    await messages.getByTestId('service-message').filter({ hasText: 'supergrup' }).waitFor();
    await expect.poll(() => chat('Arisan Keluarga').count()).toBe(1);
  });

  it('shares an article with a group, which sees it as unread', async () => {
    const { page, messages, chat, actAs, openChat, followEverything } = await open();
    await followEverything();
    await page.getByTestId('publish').click();
    await messages.getByRole('link', { name: id.article.share }).click();
    await page.getByTestId('picker').getByRole('button', { name: 'Warga RW 05' }).click();
    await messages.getByTestId('own-message').last().getByTestId('link-preview').waitFor();
    await openChat('Kentongan');
    await actAs('hendra');
    const badge = chat('Warga RW 05').locator('.badge');
    await badge.waitFor();
    await openChat('Warga RW 05');
    await badge.waitFor({ state: 'detached' });
  });

  it('pins, answers and edits', async () => {
    const { page, actAs, openChat, messages } = await open();
    await actAs('rina');
    await openChat('Warga RW 05');
    const theirs = page.getByTestId('other-message').filter({ hasText: 'Belum ada kabar resmi' });
    await theirs.hover();
    await theirs.getByRole('button', { name: 'Sematkan' }).click();
    await page.getByTestId('pinned').filter({ hasText: 'Belum ada kabar resmi' }).waitFor();
    await theirs.getByRole('button', { name: 'Balas' }).click();
    await page.getByTestId('subject').filter({ hasText: 'Balas Budi Santoso' }).waitFor();
    await page.locator('#text').fill('Terima kasi, Pak.');
    await page.locator('#text').press('Enter');
    const own = messages.getByTestId('own-message').last();
    await own.getByRole('button', { name: /Budi Santoso/ }).waitFor();
    await own.hover();
    await own.getByRole('button', { name: 'Edit' }).click();
    expect(await page.locator('#text').inputValue()).toBe('Terima kasi, Pak.');
    await page.locator('#text').fill('Terima kasih, Pak.');
    await page.locator('#text').press('Enter');
    await own.getByTestId('edited').waitFor();
    await own.getByText('Terima kasih, Pak.').waitFor();
  });
});
