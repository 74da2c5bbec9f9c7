import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createBotFolder, startBotProcess } from '../support/bot-process.js';
import { createScene, sari, TOKEN } from '../support/scene.js';

async function serverThatAnswers(status: number, body: object): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(status).end(JSON.stringify(body)));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A scene, and the environment in which a process finds its servers and a folder of its own. */
async function createSurroundings() {
  const scene = await createScene();
  const { config, databaseUrl } = await createBotFolder(scene.site.siteConfig());
  const environment = {
    CONFIG_DIR: config,
    DATABASE_URL: databaseUrl,
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: scene.apiRoot,
  };
  return { scene, environment };
}

describe('the process', () => {
  it('ends with 78 and says what to do when there is no token', async () => {
    const { config, databaseUrl } = await createBotFolder();
    const { code, output } = await startBotProcess(['start'], { CONFIG_DIR: config, DATABASE_URL: databaseUrl }).ended;
    expect(code).toBe(78);
    expect(output).toMatch(/@BotFather/);
    expect(output).toMatch(/npm run preview/);
  });

  it('ends with 78 and lists all problems when the settings are wrong', async () => {
    const { config } = await createBotFolder();
    rmSync(join(config, 'quotes.json'));
    writeFileSync(join(config, 'topics.json'), '[]');
    const { code, output } = await startBotProcess(['start'], {
      CONFIG_DIR: config,
      BOT_TOKEN: 'nonsense',
      MESSAGES_PER_SECOND: 'many',
    }).ended;
    expect(code).toBe(78);
    for (const key of ['BOT_TOKEN', 'MESSAGES_PER_SECOND', 'quotes.json', 'topics.json']) expect(output).toContain(key);
    expect(output).not.toMatch(/ at .*\.js:\d+/);
    expect(output).not.toContain('nonsense');
  });

  it('ends with 78 and shows the commands when it is given an unknown one', async () => {
    const { code, output } = await startBotProcess(['dance'], {}).ended;
    expect(code).toBe(78);
    expect(output).toMatch(/start[\s\S]*preview/);
  });

  it('ends with 69 and a sentence when Telegram refuses the token, which is never shown', async () => {
    const apiRoot = await serverThatAnswers(401, { ok: false, error_code: 401, description: 'Unauthorized' });
    const scene = await createScene();
    const { config, databaseUrl } = await createBotFolder(scene.site.siteConfig());
    const { code, output } = await startBotProcess(['start'], {
      CONFIG_DIR: config,
      DATABASE_URL: databaseUrl,
      BOT_TOKEN: '12345:very-secret',
      TELEGRAM_API_ROOT: apiRoot,
    }).ended;
    expect(code).toBe(69);
    expect(output).toMatch(/does not know this BOT_TOKEN/);
    expect(output).not.toContain('very-secret');
  });

  it('is refused a database file that another process uses, and that one goes on', async () => {
    const { environment } = await createSurroundings();
    const first = startBotProcess(['start'], environment);
    await vi.waitFor(() => expect(first.output()).toContain('Listening'), { timeout: 15_000, interval: 50 });
    const { code, output } = await startBotProcess(['start'], environment).ended;
    expect(code).toBe(69);
    expect(output).toMatch(/in use by another process/);
    const ending = await first.kill('SIGTERM');
    expect(ending).toMatchObject({ code: 0, signal: null });
    expect(ending.output).not.toContain('end-to-end');
  });

  it('ends with 0 when it is asked to while it is still starting', async () => {
    const { environment } = await createSurroundings();
    const bot = startBotProcess(['start'], environment);
    await vi.waitFor(() => expect(existsSync(environment.DATABASE_URL.slice('file:'.length))).toBe(true), {
      timeout: 15_000,
      interval: 1,
    });
    expect(await bot.kill('SIGTERM')).toMatchObject({ code: 0, signal: null });
  });

  it('ends with 0 and in time although Telegram does not answer', async () => {
    const { scene, environment } = await createSurroundings();
    const first = startBotProcess(['start'], environment);
    let asked = 0;
    scene.faults.onCall = (method) => {
      if (method !== 'sendMessage') return undefined;
      asked += 1;
      return { hang: true };
    };
    scene.botApi.world.say(sari.id, sari.id, '/start');
    await vi.waitFor(() => expect(asked).toBe(1), { timeout: 15_000, interval: 20 });
    const before = performance.now();
    expect(await first.kill('SIGTERM')).toMatchObject({ code: 0, signal: null });
    expect(performance.now() - before).toBeLessThan(9_000);
  });
});
