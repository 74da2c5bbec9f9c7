import { describe, expect, test } from 'vitest';
import { createLocalBotApi } from '../../../src/preview/bot-api/create-local-bot-api.js';
import { addGroups, GROUP, JOHN, refusalOf, SITI, startLocalBotApi, TOKEN } from './start-local-bot-api.js';

describe('getUpdates', () => {
  test('waits for an update and brings it at once', async () => {
    const { api, world, nextCall } = await startLocalBotApi();
    const called = nextCall('getUpdates');
    const poll = api.getUpdates({ timeout: 50 });
    await called;
    world.say(SITI.id, SITI.id, 'halo');
    expect(await poll).toMatchObject([{ message: { text: 'halo', from: { id: SITI.id, language_code: 'id' } } }]);
  });

  test('answers at once with nothing when it may not wait', async () => {
    const { api } = await startLocalBotApi();
    expect(await api.getUpdates()).toEqual([]);
  });

  test('brings the same updates until an offset confirms them', async () => {
    const { api, world } = await startLocalBotApi();
    world.say(SITI.id, SITI.id, 'satu');
    world.say(SITI.id, SITI.id, 'dua');
    const [first, second] = await api.getUpdates();
    expect(await api.getUpdates()).toEqual([first, second]);
    expect(second?.update_id).toBe((first?.update_id ?? 0) + 1);
    expect(await api.getUpdates({ offset: second?.update_id ?? 0 })).toEqual([second]);
    expect(await api.getUpdates()).toEqual([second]);
    expect(await api.getUpdates({ offset: (second?.update_id ?? 0) + 1 })).toEqual([]);
  });

  test('forgets all but the newest with a negative offset', async () => {
    const { api, world } = await startLocalBotApi();
    for (const text of ['satu', 'dua', 'tiga']) world.say(SITI.id, SITI.id, text);
    expect(await api.getUpdates({ offset: -2 })).toMatchObject([
      { message: { text: 'dua' } },
      { message: { text: 'tiga' } },
    ]);
    expect(await api.getUpdates()).toHaveLength(2);
  });

  test('brings at most `limit`, and a hundred in any case', async () => {
    const { api, world } = await startLocalBotApi();
    for (let i = 0; i < 101; i++) world.say(SITI.id, SITI.id, `pesan ${i}`);
    expect(await api.getUpdates({ limit: 3 })).toHaveLength(3);
    expect(await api.getUpdates({ limit: 1000 })).toHaveLength(100);
  });

  test('keeps what a poller did not get because it hung up', async () => {
    const { api, world, nextCall } = await startLocalBotApi();
    const called = nextCall('getUpdates');
    const impatient = new AbortController();
    const poll = api.getUpdates({ timeout: 50 }, impatient.signal as never).catch(() => 'hung up');
    await called;
    impatient.abort();
    expect(await poll).toBe('hung up');
    world.say(SITI.id, SITI.id, 'halo');
    expect(await api.getUpdates({ timeout: 50 })).toMatchObject([{ message: { text: 'halo' } }]);
  });

  test('lets a second poller end the first with 409', async () => {
    const { api, world, nextCall } = await startLocalBotApi();
    const first = nextCall('getUpdates');
    const refused = refusalOf(api.getUpdates({ timeout: 50 }));
    await first;
    const second = nextCall('getUpdates');
    const poll = api.getUpdates({ timeout: 50 });
    await second;
    expect(await refused).toBe(
      '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    world.say(SITI.id, SITI.id, 'halo');
    expect(await poll).toHaveLength(1);
  });

  test('leaves out chat_member until the bot asks for it, and remembers that it did', async () => {
    const { api, world, drain } = await startLocalBotApi();
    addGroups(world);
    world.addMember(GROUP.id, JOHN.id);
    world.setStanding(GROUP.id, world.bot.id, 'administrator');
    world.setStanding(GROUP.id, JOHN.id, 'administrator');
    expect(await drain()).toMatchObject([{ my_chat_member: { new_chat_member: { status: 'administrator' } } }]);
    await api.getUpdates({ allowed_updates: ['chat_member'] });
    await api.getUpdates();
    world.setStanding(GROUP.id, JOHN.id, 'member');
    world.say(SITI.id, SITI.id, 'not asked for');
    expect(await drain()).toMatchObject([{ chat_member: { old_chat_member: { status: 'administrator' } } }]);
  });

  test('forgets a pressed button after 150 seconds and a message after a day', async () => {
    const { world, clock, drain } = await startLocalBotApi();
    const { messageId } = world.say(SITI.id, SITI.id, 'halo');
    const pressed = world.press(SITI.id, SITI.id, messageId, 'x', { timeoutMs: 0 });
    clock.ms += 151_000;
    expect(await drain()).toMatchObject([{ message: { text: 'halo' } }]);
    expect(await pressed).toBeNull();
    world.say(SITI.id, SITI.id, 'basi');
    clock.ms += 24 * 3_600_000;
    expect(await drain()).toEqual([]);
  });

  test('never shows the bot its own messages', async () => {
    const { api, world, drain } = await startLocalBotApi();
    world.say(SITI.id, SITI.id, 'halo');
    await api.sendMessage(SITI.id, 'halo juga');
    expect(await drain()).toHaveLength(1);
  });
});

describe('stop()', () => {
  test('ends an open long poll with no updates', async () => {
    const { api, nextCall, stop } = await startLocalBotApi();
    const called = nextCall('getUpdates');
    const poll = api.getUpdates({ timeout: 50 });
    await called;
    await stop();
    expect(await poll).toEqual([]);
  });

  test('ends waiting presses and hanging calls', async () => {
    const { api, world, faults, stop } = await startLocalBotApi();
    const { messageId } = world.say(SITI.id, SITI.id, 'halo');
    const press = world.press(SITI.id, SITI.id, messageId, 'x');
    const arrived = new Promise<void>((resolve) => {
      faults.onCall = () => {
        resolve();
        return { hang: true };
      };
    });
    const hanging = api.getMe().catch(() => 'gone');
    await arrived;
    await stop();
    expect(await press).toBeNull();
    expect(await hanging).toBe('gone');
  });

  test('is harmless a second time, and before the start', async () => {
    const { stop } = await startLocalBotApi();
    await stop();
    await expect(stop()).resolves.toBeUndefined();
    await expect(createLocalBotApi({ token: TOKEN }).stop()).resolves.toBeUndefined();
  });
});
