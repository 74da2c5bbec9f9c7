import { describe, expect, it } from 'vitest';
import { insertArticle } from '../../src/store/articles.js';
import { bury } from '../../src/store/deliveries.js';
import { addFanout, materialise, nextTurn } from '../../src/store/fanouts.js';
import { addPaidMessages } from '../../src/store/paid-messages.js';
import { deadLettersMessage } from '../../src/telegram/messages/dead-letters-message.js';
import { newArticle } from '../support/fixtures.js';
import { type BotAtWork, GROUP, JOHN, labelsOf, OPERATOR, only, SITI, startBot } from './bot-at-work.js';

const TOO_LONG = '400 Bad Request: message is too long';
const LOST = 'read ECONNRESET';

/** An article for a group and a reader: the group's is refused, the reader's got lost two hours later. */
async function leaveDeadLetters(bot: BotAtWork): Promise<void> {
  await bot.say(SITI, '/langganan wisata', { chat: GROUP });
  await bot.say(SITI, '/langganan wisata');
  const id = await insertArticle(bot.db, newArticle());
  await addFanout(bot.db, { kind: 'article', ref: String(id), articleId: id, cutoff: bot.clock.read() });
  const turn = await nextTurn(bot.db);
  if (turn === null) throw new Error('no fan-out');
  await materialise(bot.db, turn.fanout, 10, 1);
  const rows = await bot.db.selectFrom('deliveries').select(['id', 'chat_id']).orderBy('chat_id').execute();
  for (const [index, cause] of [TOO_LONG, LOST].entries()) {
    const letter = { id: rows[index]?.id ?? 0, fanoutId: turn.fanout.id };
    await bury(bot.db, { ...letter, cause, now: bot.clock.read() });
    bot.clock.advance(2 * 3_600_000);
  }
}

async function openReport() {
  const bot = await startBot();
  await leaveDeadLetters(bot);
  const report = only(await bot.say(OPERATOR, '/antrean'));
  return { bot, report, text: () => bot.now(report).text };
}

describe('/antrean', () => {
  it('says that all is well', async () => {
    const bot = await startBot();
    const report = only(await bot.say(OPERATOR, '/antrean'));
    expect(report.text).toBe('Antrean pengiriman\nMenunggu: 0. Gagal: 0.\nTidak ada kiriman yang gagal.');
    expect(labelsOf(report)).toEqual(['Segarkan']);
  });

  it('tells how many messages of this month were paid for', async () => {
    const bot = await startBot();
    await addPaidMessages(bot.db, 1_230, bot.clock.read);
    const report = only(await bot.say(OPERATOR, '/antrean'));
    expect(report.text).toContain('Siaran berbayar bulan ini: 1.230 pesan, sekitar 123 Bintang Telegram.');
    bot.clock.advance(31 * 24 * 3_600_000);
    expect(only(await bot.say(OPERATOR, '/antrean')).text).not.toContain('berbayar');
  });

  it('groups dead letters by their cause, with article, chat and age', async () => {
    const { report } = await openReport();
    expect(report.text).toContain('Menunggu: 0. Gagal: 2.');
    expect(report.text).toContain(
      `1. ${LOST}\n• artikel “Festival Cisadane Dibuka Sabtu Malam” → Siti (2 jam yang lalu)`,
    );
    expect(report.text).toContain(
      `2. ${TOO_LONG}\n• artikel “Festival Cisadane Dibuka Sabtu Malam” → Warga RT 05 (4 jam yang lalu)`,
    );
  });

  it('sends one group again at a press, in place', async () => {
    const { bot, report, text } = await openReport();
    const answer = await bot.press(OPERATOR, report, 'Kirim ulang no. 2');
    expect(answer?.text).toBe('1 kiriman dimasukkan lagi ke antrean.');
    expect(text()).toContain('Menunggu: 1. Gagal: 1.');
    expect(text()).not.toContain(TOO_LONG);
    expect(bot.replays).toHaveLength(1);
  });

  it('sends everything again, once', async () => {
    const { bot, report, text } = await openReport();
    await bot.press(OPERATOR, report, 'Kirim ulang semua');
    expect(text()).toContain('Menunggu: 2. Gagal: 0.');
    await bot.pressData(OPERATOR, report, 'dl2:replay:0');
    expect(bot.replays).toHaveLength(1);
  });

  it('throws a group away, after one more question', async () => {
    const { bot, report, text } = await openReport();
    const question = await bot.press(OPERATOR, report, 'Buang no. 1');
    expect(question?.text).toContain('tidak dapat dikembalikan');
    expect(text()).toContain('Gagal: 2.');
    expect(labelsOf(bot.now(report))).toEqual(['🗑 Ya, buang', 'Tidak jadi']);
    const answer = await bot.press(OPERATOR, report, 'Ya, buang');
    expect(answer?.text).toBe('1 kiriman dibuang.');
    expect(text()).toContain('Menunggu: 0. Gagal: 1.');
    expect(text()).not.toContain(LOST);
  });

  it('keeps everything when the question is answered with no', async () => {
    const { bot, report, text } = await openReport();
    await bot.press(OPERATOR, report, 'Buang semua');
    await bot.press(OPERATOR, report, 'Tidak jadi');
    expect(text()).toContain('Gagal: 2.');
    expect(labelsOf(bot.now(report))).toContain('🗑 Buang semua');
  });

  it('does nothing for a group that is away by now, nor for anybody else', async () => {
    const { bot, report, text } = await openReport();
    await bot.pressData(OPERATOR, report, 'dl2:drop:999');
    await bot.pressData(JOHN, report, 'dl2:drop:0');
    await bot.pressData(OPERATOR, report, 'dl2:refresh:0');
    expect(text()).toContain('Gagal: 2.');
  });

  it('fits however long causes and titles are', () => {
    const long = 'Ω '.repeat(5_000);
    const letter = { id: 1, chatId: -1001234567890, threadId: 7, kind: 'article', ref: '9'.repeat(20) } as const;
    const letters = Array.from({ length: 3 }, () => ({
      ...letter,
      attempts: 9,
      cause: long,
      articleTitle: long,
      chatTitle: long,
      diedAt: 1,
    }));
    const groups = Array.from({ length: 5 }, (_, index) => ({ id: index + 1, cause: long, count: 1e6, letters }));
    const message = deadLettersMessage({ waiting: 1e6, dead: 1e6, groups, paid: 1e9, now: 2 }, 'id');
    expect(message.text.length).toBeLessThanOrEqual(4096);
    expect(message.text).toContain('5. Ω');
  });
});
