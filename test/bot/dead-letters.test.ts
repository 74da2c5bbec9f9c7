import { describe, expect, it } from 'vitest';
import { bury } from '../../src/store/deliveries.js';
import { addFanout, materialise, nextTurn } from '../../src/store/fanouts.js';
import { deadLettersMessage } from '../../src/telegram/messages/dead-letters-message.js';
import { type BotAtWork, labelsOf, OPERATOR, only, SITI, startBot } from './bot-at-work.js';

async function leaveDeadLetter(bot: BotAtWork): Promise<void> {
  await bot.say(SITI, '/start kutipan');
  await addFanout(bot.db, { kind: 'quote', ref: '2026-11-24', articleId: null, cutoff: Date.now() * 2 });
  const turn = await nextTurn(bot.db);
  if (turn === null) throw new Error('no fan-out');
  await materialise(bot.db, turn.fanout, 10, 1);
  const { id } = await bot.db.selectFrom('deliveries').select('id').executeTakeFirstOrThrow();
  await bury(bot.db, { deliveryId: id, fanoutId: turn.fanout.id, cause: '400 Bad Request: message is too long' });
}

describe('/antrean', () => {
  it('says that all is well', async () => {
    const bot = await startBot();
    const report = only(await bot.say(OPERATOR, '/antrean'));
    expect(report.text).toBe('Antrean pengiriman\nMenunggu: 0. Gagal: 0.\nTidak ada kiriman yang gagal.');
    expect(labelsOf(report)).toEqual(['Segarkan']);
  });

  it('shows dead letters with their cause, and sends them again at a press, in place', async () => {
    const bot = await startBot();
    await leaveDeadLetter(bot);
    const report = only(await bot.say(OPERATOR, '/antrean'));
    expect(report.text).toContain('Menunggu: 0. Gagal: 1.');
    expect(report.text).toContain('• kutipan 2026-11-24 → 501, ');
    expect(report.text).toContain('400 Bad Request: message is too long');
    const answer = await bot.press(OPERATOR, report, 'Kirim ulang semua');
    expect(answer?.text).toBe('1 kiriman dimasukkan lagi ke antrean.');
    expect(bot.replays).toHaveLength(1);
    expect(bot.now(report).text).toContain('Menunggu: 1. Gagal: 0.');
    await bot.pressData(OPERATOR, report, 'dl1:replay');
    expect(bot.replays).toHaveLength(1);
  });

  it('fits however long the causes are', () => {
    const letter = { chatId: -1001234567890, threadId: 7, kind: 'article', ref: '9'.repeat(20), attempts: 9 } as const;
    const letters = Array.from({ length: 10 }, () => ({ ...letter, cause: 'Ω '.repeat(5_000) }));
    expect(deadLettersMessage({ waiting: 1e6, dead: 1e6, letters }, 'id').text.length).toBeLessThanOrEqual(4096);
  });
});
