import { describe, expect, it } from 'vitest';
import { API_KEY, startEndpoint } from '../summary/selector/fake-endpoint.js';
import { createBotFolder, startBotProcess } from '../support/bot-process.js';
import { createScene, TOKEN } from '../support/scene.js';

describe('doctor', () => {
  it('finds all well, and shows what auto discovered and the newest articles as they would be sent', async () => {
    const scene = await createScene();
    const { config, databaseUrl } = await createBotFolder(scene.site.siteConfig());
    const { code, output } = await startBotProcess(['doctor'], {
      CONFIG_DIR: config,
      DATABASE_URL: databaseUrl,
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: scene.apiRoot,
    }).ended;
    for (const name of ['settings', 'token', 'rights', 'clock', 'database'])
      expect(output).toMatch(new RegExp(`^ok +${name} `, 'm'));
    expect(output).toMatch(/^ok +source +auto \S+ → feed \S+feed\.xml: \d+ articles/m);
    expect(output).toMatch(/^ok +source +listing/m);
    const newest = scene.site.published().at(-1);
    expect(output).toContain(newest?.title);
    expect(output).toMatch(/\d{4}, \d\d\.\d\d WIB/);
    expect(output).not.toContain(TOKEN);
    expect(code).toBe(0);
    expect(scene.botApi.calls().map(({ method }) => method)).toEqual(['getMe']);
  });

  it('says of each thing what is wrong and what to do, and ends with 1', async () => {
    const scene = await createScene();
    const site = {
      ...scene.site.siteConfig(),
      sources: [{ kind: 'feed', url: `${scene.site.siteConfig().home}none.xml` }],
    };
    const { config } = await createBotFolder(site);
    const { code, output } = await startBotProcess(['doctor'], {
      CONFIG_DIR: config,
      DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none',
    }).ended;
    expect(output).toMatch(/^FAILED +token .*@BotFather/m);
    expect(output).toMatch(/^FAILED +database .*127\.0\.0\.1:1 .*DATABASE_URL/m);
    expect(output).toMatch(/^FAILED +source .*none\.xml/m);
    expect(output).not.toContain('secret');
    expect(code).toBe(1);
  });

  it('tries the language model where one is set', async () => {
    const scene = await createScene();
    const site = scene.site.siteConfig();
    const { config, databaseUrl } = await createBotFolder({ ...site, sources: site.sources.slice(0, 1) });
    const endpoint = await startEndpoint();
    endpoint.react({ status: 401 });
    const { code, output } = await startBotProcess(['doctor'], {
      CONFIG_DIR: config,
      DATABASE_URL: databaseUrl,
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: scene.apiRoot,
      LLM_URL: endpoint.model.url,
      LLM_MODEL: endpoint.model.model,
      LLM_API_KEY: API_KEY,
    }).ended;
    expect(output).toMatch(/^FAILED +language model .*answered 401 Unauthorized .*LLM_API_KEY/m);
    expect(output).not.toContain(API_KEY);
    expect(code).toBe(1);
  });

  it('lists wrong settings and looks no further', async () => {
    const { code, output } = await startBotProcess(['doctor'], { MESSAGES_PER_SECOND: 'many' }).ended;
    expect(output).toMatch(/^FAILED +settings[\s\S]*MESSAGES_PER_SECOND/m);
    expect(output).not.toMatch(/token/);
    expect(code).toBe(1);
  });
});
