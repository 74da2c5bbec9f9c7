import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { sampleArticles } from '../../src/preview/news-site/articles/index.js';
import { createNewsSite, type NewsSite } from '../../src/preview/news-site/news-site.js';
import type { PreviewStatus, PublishAnswer } from '../../src/preview/page/newsroom-wire.js';
import { createBotFolder } from '../support/bot-process.js';
import { dataFolder, type RunningPreview, runPreview } from './running-preview.js';

const PATIENCE = { timeout: 15_000, interval: 50 };

/** A publisher somewhere, and the configuration folder that names it. */
async function publisher(): Promise<{ readonly site: NewsSite; readonly siteFolder: string }> {
  const site = createNewsSite({ host: '127.0.0.1', port: 0, now: Date.now, articles: sampleArticles });
  await site.start();
  onTestFinished(() => site.stop());
  const { config } = await createBotFolder({ ...site.siteConfig(), name: 'Kabar Nyata' });
  return { site, siteFolder: config };
}

const statusOf = (preview: RunningPreview) => preview.get<PreviewStatus>('api/status');

async function firstLookDone(preview: RunningPreview): Promise<void> {
  await vi.waitFor(async () => expect((await statusOf(preview)).left).toBe(20), PATIENCE);
}

const publish = (preview: RunningPreview, count = 1) => preview.post<PublishAnswer>('api/newsroom/publish', { count });

describe('the preview with a real site', () => {
  it('shows its articles in the chat at once, the newest first, as they would be sent', async () => {
    const { site, siteFolder } = await publisher();
    const preview = await runPreview({ siteFolder });
    await firstLookDone(preview);
    expect(await statusOf(preview)).toMatchObject({ site: 'real', siteName: 'Kabar Nyata', published: 0, left: 20 });
    const titles = site
      .published()
      .map(({ title }) => title)
      .toReversed();

    await preview.say('/terbaru');
    await preview.hear(titles[0] ?? 'nothing');
    await preview.say('/langganan semua');
    await preview.hear('Semua berita');
    const { answer } = await publish(preview);
    expect(answer.articles.map(({ title }) => title)).toEqual([titles[0]]);
    const message = await preview.hear(/· .+ WIB\n/);
    expect(message.text).toContain(titles[0]);
    await vi.waitFor(
      async () => expect((await preview.hear(/· .+ WIB\n/)).card).toMatchObject({ title: titles[0] }),
      PATIENCE,
    );

    const next = (await publish(preview, 2)).answer.articles;
    expect(next.map(({ title }) => title)).toEqual([titles[2], titles[1]]);
    await preview.hear(titles[2] ?? 'nothing');
    expect(await statusOf(preview)).toMatchObject({ published: 3, left: 17 });
  });

  it('says so when nobody would get them', async () => {
    const { siteFolder } = await publisher();
    const preview = await runPreview({ siteFolder });
    await firstLookDone(preview);
    expect((await publish(preview)).answer).toEqual({ articles: [], nothing: 'nobody-follows' });
    expect(await statusOf(preview)).toMatchObject({ published: 0, left: 20 });
  });

  it('says so when the site cannot be read, and is there all the same', async () => {
    const { site, siteFolder } = await publisher();
    site.setTrouble('down');
    const preview = await runPreview({ siteFolder });
    await vi.waitFor(async () => expect((await statusOf(preview)).isSiteUnreadable).toBe(true), PATIENCE);
    expect((await publish(preview)).answer).toEqual({ articles: [], nothing: 'nothing-read' });
  });

  it('follows it: what is published there arrives by itself', async () => {
    const { site, siteFolder } = await publisher();
    const preview = await runPreview({ siteFolder });
    await firstLookDone(preview);
    await preview.say('/langganan semua');
    await preview.hear('Semua berita');
    await preview.hear(site.publishNext()?.title ?? 'nothing');
  });

  it('does not touch it', async () => {
    const { site, siteFolder } = await publisher();
    const preview = await runPreview({ siteFolder });
    const before = site.keep();
    const levers = [
      ['api/newsroom/correct', {}],
      ['api/newsroom/withdraw', {}],
      ['api/newsroom/trouble', { kind: 'down' }],
    ] as const;
    for (const [path, body] of levers) {
      const { status, answer } = await preview.post<{ readonly error: string }>(path, body);
      expect(status).toBe(400);
      expect(answer.error).toMatch(/^This is the real site: the preview only reads it\./);
    }
    expect(site.keep()).toEqual(before);
    expect((await statusOf(preview)).trouble).toBe('none');
  });

  it('keeps its chats apart from those of the sample site', async () => {
    const { site, siteFolder } = await publisher();
    const data = dataFolder();
    await (await runPreview({ dataFolder: data })).stop();
    await (await runPreview({ dataFolder: data, siteFolder })).stop();
    expect(readdirSync(data).toSorted()).toEqual(
      [new URL(site.siteConfig().home).host.replace(':', '-'), 'sample'].toSorted(),
    );
  });

  it('tells what is wrong with its configuration', async () => {
    const { siteFolder } = await publisher();
    rmSync(join(siteFolder, 'site.json'));
    await expect(runPreview({ siteFolder })).rejects.toThrow(/site\.json: found no such file/);
  });
});
