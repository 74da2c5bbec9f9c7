import { describe, expect, it } from 'vitest';
import { createExpiringSet } from '../../src/bot/expiring-set.js';
import { destinationAt } from '../../src/store/destinations.js';
import { followedTopics } from '../../src/store/follows.js';
import { testClock } from '../support/fixtures.js';
import { CHANNEL, FORUM, GROUP, JOHN, labelsOf, OPERATOR, only, SITI, startBot } from './bot-at-work.js';

const group = { chatId: GROUP.id, threadId: 0 };
const REFUSAL = 'Sorry, this is for admins only.';

describe('who may use what', () => {
  it.each([
    ['/start', 'refused'],
    ['/topik', 'refused'],
    ['/atur', 'refused'],
    ['/langganan wisata', 'refused'],
    ['/berhenti wisata', 'refused'],
    ['/terbaru', 'answered'],
    ['/kutipan', 'answered'],
    ['/bantuan', 'answered'],
    ['/batal', 'silent'],
    ['/antrean', 'silent'],
    ['/apaini', 'silent'],
    ['halo semua', 'silent'],
    ['/topik@other_bot', 'silent'],
  ])('in a group, %s of a member is %s', async (text, outcome) => {
    const bot = await startBot();
    const answers = await bot.say(JOHN, text, { chat: GROUP });
    const kind = answers.length === 0 ? 'silent' : only(answers).text === REFUSAL ? 'refused' : 'answered';
    expect(kind).toBe(outcome);
    expect(await followedTopics(bot.db, group)).toEqual([]);
  });

  it('an admin may change a group, also one who stays anonymous', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan wisata', { chat: GROUP });
    expect(await followedTopics(bot.db, group)).toEqual(['WISATA']);
    const answer = only(await bot.say(SITI, '/berhenti wisata', { chat: FORUM, asAnonymousAdmin: true }));
    expect(answer.text).toContain('Memang tidak diikuti: Wisata.');
  });

  it('a post in a channel speaks for the channel', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/langganan wisata', { chat: CHANNEL });
    expect(await followedTopics(bot.db, { chatId: CHANNEL.id, threadId: 0 })).toEqual(['WISATA']);
  });

  it('a group hears at most one refusal a minute', async () => {
    const bot = await startBot();
    expect(await bot.say(JOHN, '/topik', { chat: GROUP })).toHaveLength(1);
    expect(await bot.say(JOHN, '/topik', { chat: GROUP })).toHaveLength(0);
    expect(await bot.say(JOHN, '/topik', { chat: FORUM })).toHaveLength(1);
    bot.clock.advance(60_000);
    expect(await bot.say(JOHN, '/topik', { chat: GROUP })).toHaveLength(1);
  });

  it('a member who presses an admin’s button is told so, and nothing changes', async () => {
    const bot = await startBot();
    const list = only(await bot.say(SITI, '/topik', { chat: GROUP }));
    expect(await bot.press(JOHN, list, 'Wisata')).toMatchObject({ text: REFUSAL, isAlert: true });
    expect(await followedTopics(bot.db, group)).toEqual([]);
  });

  it('an admin of yesterday can no longer change anything, though the bot remembers for a while', async () => {
    const bot = await startBot();
    bot.world.setStanding(GROUP.id, JOHN.id, 'administrator');
    const list = only(await bot.say(JOHN, '/topik', { chat: GROUP }));
    bot.world.setStanding(GROUP.id, JOHN.id, 'member');
    expect(await bot.press(JOHN, list, 'Travel')).toMatchObject({ text: REFUSAL });
    expect(await followedTopics(bot.db, group)).toEqual([]);
  });

  it('Telegram is asked once in some minutes when nothing changes', async () => {
    const bot = await startBot();
    const asked = () => bot.calls().filter(({ method }) => method === 'getChatMember').length;
    await bot.say(SITI, '/topik', { chat: GROUP });
    await bot.say(SITI, '/topik', { chat: GROUP });
    expect(asked()).toBe(1);
    bot.clock.advance(5 * 60_000);
    await bot.say(SITI, '/topik', { chat: GROUP });
    expect(asked()).toBe(2);
    await bot.say(SITI, '/langganan wisata', { chat: GROUP });
    expect(asked()).toBe(3);
  });

  it.each(['/pause', '/resume', '/subscribe travel'])('%s of an admin of yesterday changes nothing', async (text) => {
    const bot = await startBot();
    bot.world.setStanding(GROUP.id, JOHN.id, 'administrator');
    await bot.say(SITI, '/langganan bisnis', { chat: GROUP });
    if (text === '/resume') await bot.say(SITI, '/jeda', { chat: GROUP });
    await bot.say(JOHN, '/topics', { chat: GROUP });
    bot.world.setStanding(GROUP.id, JOHN.id, 'member');
    const before = await destinationAt(bot.db, group);
    expect(only(await bot.say(JOHN, text, { chat: GROUP })).text).toBe(REFUSAL);
    expect(await destinationAt(bot.db, group)).toEqual(before);
    expect(await followedTopics(bot.db, group)).toEqual(['BISNIS']);
  });

  it('a Telegram in trouble makes nobody a stranger', async () => {
    const bot = await startBot();
    await bot.say(SITI, '/topik', { chat: GROUP });
    const trouble = { ok: false, error_code: 500, description: 'Internal Server Error' };
    bot.faults.onCall = (method) => (method === 'getChatMember' ? { status: 500, body: trouble } : undefined);
    expect(await bot.say(SITI, '/jeda', { chat: GROUP })).toEqual([]);
    delete bot.faults.onCall;
    expect(labelsOf(only(await bot.say(SITI, '/kanal')))).toContain('👥 Warga RT 05');
  });

  it('whom Telegram does not want to look up is no admin', async () => {
    const bot = await startBot();
    bot.faults.onCall = (method) =>
      method === 'getChatMember'
        ? { status: 400, body: { ok: false, error_code: 400, description: 'Bad Request: member list is inaccessible' } }
        : undefined;
    expect(only(await bot.say(SITI, '/topik', { chat: GROUP })).text).toBe('Maaf, ini hanya untuk admin.');
  });

  it('an operator command is an unknown one to others, in the words of unknown ones', async () => {
    const bot = await startBot();
    expect(only(await bot.say(SITI, '/antrean')).text).toContain('Perintah itu tidak kami kenal.');
    expect(only(await bot.say(OPERATOR, '/antrean')).text).toContain('Antrean pengiriman');
  });
});

describe('what is remembered for a while', () => {
  it('is forgotten in time, and never grows without end', () => {
    const clock = testClock();
    const set = createExpiringSet({ ttlMs: 10, clock: clock.read, maxSize: 2 });
    set.add('a');
    clock.advance(9);
    expect(set.has('a')).toBe(true);
    clock.advance(1);
    expect(set.has('a')).toBe(false);
    for (const key of ['b', 'c', 'd']) set.add(key);
    expect(['b', 'c', 'd'].map((key) => set.has(key))).toEqual([false, true, true]);
  });
});
