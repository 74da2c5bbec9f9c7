import { describe, expect, it } from 'vitest';
import { insertArticle } from '../../src/store/articles.js';
import { destinationAt, noteDestination } from '../../src/store/destinations.js';
import { addFollows, followedTopics } from '../../src/store/follows.js';
import { articleMessage } from '../../src/telegram/messages/article-message.js';
import { ALL_TOPICS } from '../../src/topics/topic.js';
import { newArticle, privateChat } from '../support/fixtures.js';
import { sampleArticle } from '../telegram/messages/sample-article.js';
import { realTopics, topicId } from '../topics/real-topics.js';
import { type BotAtWork, GROUP, JOHN, labelsOf, only, SITI, site, startBot } from './bot-at-work.js';

const here = { chatId: SITI.id, threadId: 0 };

async function publish(bot: BotAtWork, count: number, topic = 'WISATA'): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    const publishedAt = Date.UTC(2026, 0, 23, 1, number);
    const article = { key: `${topic}:${number}`, title: `${topic} ${number}`, topics: [topic], publishedAt };
    await insertArticle(bot.db, newArticle(article));
  }
}

/** Brings Siti the article of the design page, as the outbox would. */
async function deliver(bot: BotAtWork) {
  const { text, ...rest } = articleMessage(sampleArticle(), {
    language: 'id',
    site,
    topics: realTopics,
    botUsername: 'kentongan_bot',
  });
  await bot.api().sendMessage(SITI.id, text, rest);
  const message = bot.world.messages(SITI.id).at(-1);
  if (message === undefined) throw new Error('not delivered');
  return message;
}

describe('/terbaru', () => {
  it('says so when there is no news yet', async () => {
    const bot = await startBot();
    expect(only(await bot.say(SITI, '/terbaru')).text).toBe('Belum ada berita.');
    expect(only(await bot.say(SITI, '/terbaru wisata')).text).toBe('Belum ada berita Wisata.');
  });

  it('lists the newest five with desk, date and link, and turns the pages in place', async () => {
    const bot = await startBot();
    await publish(bot, 12);
    const list = only(await bot.say(SITI, '/terbaru'));
    expect(list.text).toMatch(/^🗞 Berita terbaru\n\n🏝 WISATA · 23 Jan 2026, 08\.12 WIB\nWISATA 12\n\n/);
    expect(list.text.match(/WISATA \d+$/gm)).toHaveLength(5);
    expect(list.entities.filter((entity) => entity.type === 'text_link')).toHaveLength(5);
    expect(list.card).toBeNull();
    expect(labelsOf(list)).toEqual(['1/3', '›']);
    await bot.press(SITI, list, '›');
    expect(labelsOf(bot.now(list))).toEqual(['‹', '2/3', '›']);
    await bot.press(SITI, list, '›');
    expect(labelsOf(bot.now(list))).toEqual(['‹', '3/3']);
    expect(bot.now(list).text).toContain('WISATA 1');
  });

  it('keeps the topic while turning pages', async () => {
    const bot = await startBot();
    await publish(bot, 7);
    await publish(bot, 7, 'BANTEN');
    const list = only(await bot.say(JOHN, '/latest travel'));
    expect(list.text).toContain('Latest news: Travel');
    await bot.press(JOHN, list, '›');
    expect(bot.now(list).text).not.toContain('BANTEN');
    expect(labelsOf(bot.now(list))).toEqual(['‹', '2/2']);
  });

  it('shows the last page when the pressed one is gone, and nothing changes when it is the same', async () => {
    const bot = await startBot();
    await publish(bot, 6);
    const list = only(await bot.say(SITI, '/terbaru'));
    await bot.pressData(SITI, list, 'la1:99:SEMUA');
    expect(labelsOf(bot.now(list))).toEqual(['‹', '2/2']);
    expect(await bot.pressData(SITI, list, 'la1:99:SEMUA')).toMatchObject({ text: '' });
  });

  it('offers what an unknown topic might mean', async () => {
    const bot = await startBot();
    await publish(bot, 1, 'KOTA TANGERANG');
    const answer = only(await bot.say(SITI, '/terbaru tangerang'));
    expect(answer.text).toContain('Topik “tangerang” tidak kami temukan.');
    await bot.press(SITI, answer, 'Kota Tangerang');
    expect(bot.now(answer).text).toContain('Berita terbaru: Kota Tangerang');
  });

  it('is open to every member of a group', async () => {
    const bot = await startBot();
    await publish(bot, 6);
    const list = only(await bot.say(JOHN, '/terbaru', { chat: GROUP }));
    await bot.press(JOHN, list, '›');
    expect(labelsOf(bot.now(list))).toEqual(['‹', '2/2']);
  });
});

describe('/kutipan', () => {
  it('shows the quote of the day; a button subscribes and another ends it, in place', async () => {
    const bot = await startBot();
    const quote = only(await bot.say(SITI, '/kutipan'));
    expect(quote.text).toBe('💬 Kutipan hari ini\n\n“Malu bertanya, sesat di jalan.”\n— Peribahasa Indonesia');
    const answer = await bot.press(SITI, quote, 'Kirim setiap hari');
    expect(answer?.text).toBe('Kutipan akan dikirim setiap hari pukul 06.00.');
    expect((await destinationAt(bot.db, here))?.wantsQuote).toBe(true);
    await bot.press(SITI, quote, 'Hentikan');
    expect((await destinationAt(bot.db, here))?.wantsQuote).toBe(false);
    expect(labelsOf(bot.now(quote))).toEqual(['🔔 Kirim setiap hari']);
  });

  it('regrets when there is none', async () => {
    const bot = await startBot({ quoteOfTheDay: () => Promise.reject(new Error('none')) });
    expect(only(await bot.say(SITI, '/quote')).text).toContain('belum tersedia');
  });
});

describe('the 🔕 button under an article', () => {
  it('ends the topic and offers the way back in its place, the other buttons stay', async () => {
    const bot = await startBot();
    await noteDestination(bot.db, privateChat(SITI.id), 1);
    await addFollows(bot.db, here, [topicId('WISATA'), topicId('BANTEN')], 1);
    const article = await deliver(bot);
    const answer = await bot.press(SITI, article, '🔕 Wisata');
    expect(answer?.text).toBe('Berita Wisata tidak akan dikirim lagi.');
    expect(await followedTopics(bot.db, here)).toEqual(['BANTEN']);
    expect(labelsOf(bot.now(article))).toEqual(['Baca selengkapnya', 'Bagikan', '↩️ Ikuti Wisata lagi']);
    await bot.press(SITI, article, 'Ikuti Wisata lagi');
    expect((await followedTopics(bot.db, here)).toSorted()).toEqual(['BANTEN', 'WISATA']);
    expect(labelsOf(bot.now(article))).toEqual(['Baca selengkapnya', 'Bagikan', '🔕 Wisata']);
  });

  it('means "everything but this" to who follows everything, and the way back brings everything', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan semua');
    const article = await deliver(bot);
    await bot.press(SITI, article, '🔕 Wisata');
    expect(await followedTopics(bot.db, here)).toHaveLength(realTopics.topics.length - 1);
    await bot.press(SITI, article, '↩️');
    expect(await followedTopics(bot.db, here)).toEqual([ALL_TOPICS]);
  });

  it('says so when the topic was not followed any more', async () => {
    const bot = await startBot();
    const article = await deliver(bot);
    expect((await bot.press(SITI, article, '🔕 Wisata'))?.text).toBe('Berita Wisata memang sudah tidak diikuti.');
  });
});
