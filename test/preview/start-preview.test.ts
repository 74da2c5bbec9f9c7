import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ArticleAnswer, ClockAnswer, PreviewStatus, PublishAnswer } from '../../src/preview/page/newsroom-wire.js';
import { dataFolder, type RunningPreview, runPreview } from './running-preview.js';

const PATIENCE = { timeout: 15_000, interval: 50 };
const HOUR_MS = 3_600_000;

const statusOf = (preview: RunningPreview) => preview.get<PreviewStatus>('api/status');

async function firstLookDone(preview: RunningPreview): Promise<void> {
  await vi.waitFor(async () => expect((await statusOf(preview)).lastPollAt).not.toBeNull(), PATIENCE);
}

async function publish(preview: RunningPreview, count = 1): Promise<PublishAnswer['articles']> {
  const { status, answer } = await preview.post<PublishAnswer>('api/newsroom/publish', { count });
  expect(status).toBe(200);
  return answer.articles;
}

async function follow(preview: RunningPreview): Promise<void> {
  await firstLookDone(preview);
  await preview.say('/langganan semua');
  await preview.hear('Semua berita');
}

describe('the newsroom of the preview', () => {
  it('publishes, corrects and withdraws, each seen in the chat; an hour is enough for the last', async () => {
    const preview = await runPreview();
    await follow(preview);
    const [article] = await publish(preview);
    const { messageId } = await preview.hear(article?.title ?? 'nothing');

    const { answer } = await preview.post<ArticleAnswer>('api/newsroom/correct');
    expect(answer.article?.url).toBe(article?.url);
    expect((await preview.hear('Diperbarui')).messageId).toBe(messageId);

    expect((await preview.post<ArticleAnswer>('api/newsroom/withdraw')).answer.article?.url).toBe(article?.url);
    await preview.post('api/clock', { to: 'hour' });
    expect((await preview.hear('Berita ini ditarik')).messageId).toBe(messageId);
  });

  it('bursts with twenty-five articles, of which each arrives once', async () => {
    const preview = await runPreview();
    await follow(preview);
    const articles = await publish(preview, 25);
    expect(new Set(articles.map(({ url }) => url)).size).toBe(25);
    const timesTold = async () => {
      const text = (await preview.chat()).map((message) => message.text).join('\n');
      return articles.map(({ title }) => text.split(title).length - 1);
    };
    await vi.waitFor(async () => expect(await timesTold()).toEqual(Array(25).fill(1)), {
      timeout: 60_000,
      interval: 200,
    });
    await vi.waitFor(async () => expect((await statusOf(preview)).queueDepth).toBe(0), PATIENCE);
  }, 90_000);

  it('shows how the bot bears a site in trouble: bad XML loses no news, and a slow site keeps nobody waiting', async () => {
    const preview = await runPreview();
    await follow(preview);
    await preview.post('api/newsroom/trouble', { kind: 'bad-xml' });
    const [article] = await publish(preview);
    await preview.hear(article?.title ?? 'nothing');
    await preview.post('api/newsroom/trouble', { kind: 'slow' });
    await publish(preview);
    const askedAt = performance.now();
    await preview.say('/kutipan');
    await preview.hear('Kutipan hari ini');
    expect(performance.now() - askedAt).toBeLessThan(5_000);
  });

  it('tells on its strip how the bot fares', async () => {
    const preview = await runPreview();
    expect(await statusOf(preview)).toMatchObject({
      site: 'sample',
      siteName: 'Kabar Kentongan',
      timeZone: 'Asia/Jakarta',
      trouble: 'none',
      queueDepth: 0,
      lastDeliveryAt: null,
      isSiteUnreadable: false,
      published: 34,
    });
    const { left } = await statusOf(preview);
    await follow(preview);
    await publish(preview);
    await vi.waitFor(async () => expect((await statusOf(preview)).lastDeliveryAt).not.toBeNull(), PATIENCE);
    const { answer } = await preview.post<ClockAnswer>('api/clock', { to: 'tomorrow-0600' });
    await preview.post('api/newsroom/trouble', { kind: 'down' });
    await vi.waitFor(async () => expect((await statusOf(preview)).isSiteUnreadable).toBe(true), PATIENCE);
    const later = await statusOf(preview);
    expect(later).toMatchObject({ trouble: 'down', published: 35, left: left - 1 });
    expect(later.now - answer.now).toBeLessThan(HOUR_MS);
    expect(later.now - (later.lastPollAt ?? 0)).toBeLessThan(HOUR_MS);
  });

  it('has nothing left in the end, and says so', async () => {
    const preview = await runPreview();
    for (let left = (await statusOf(preview)).left; left > 0; left -= 25) await publish(preview, Math.min(25, left));
    const { answer } = await preview.post<PublishAnswer>('api/newsroom/publish');
    expect(answer).toEqual({ articles: [], nothing: 'none-left' });
    expect((await statusOf(preview)).left).toBe(0);
  });

  it('refuses in a sentence what makes no sense', async () => {
    const preview = await runPreview();
    const refused = [
      ['api/newsroom/publish', { count: 26 }],
      ['api/newsroom/publish', { count: 0 }],
      ['api/newsroom/trouble', { kind: 'fire' }],
      ['api/newsroom/trouble', {}],
      ['api/clock', { to: 'yesterday' }],
    ] as const;
    for (const [path, body] of refused) {
      const { status, answer } = await preview.post<{ readonly error: string }>(path, body);
      expect(status).toBe(400);
      expect(answer.error).toMatch(/^The request is not what was expected: .+\.$/);
    }
  });
});

describe('what the preview keeps', () => {
  it('is there at the next start: chats, subscriptions, clock, articles and their addresses', async () => {
    const data = dataFolder();
    const first = await runPreview({ dataFolder: data });
    await follow(first);
    await publish(first, 2);
    await first.post('api/newsroom/withdraw');
    await first.post('api/clock', { to: 'tomorrow-0600' });
    await vi.waitFor(async () => expect((await statusOf(first)).queueDepth).toBe(0), PATIENCE);
    const [chat, status] = [await first.chat(), await statusOf(first)];
    await first.stop();

    const second = await runPreview({ dataFolder: data });
    expect(second.told).toEqual([expect.stringMatching(/^It goes on where the last preview ended \(.*sample\)/)]);
    expect(await second.chat()).toEqual(chat);
    const again = await statusOf(second);
    expect(again).toMatchObject({ siteUrl: status.siteUrl, published: status.published, left: status.left });
    expect(again.now).toBeGreaterThanOrEqual(status.now);
    const [article] = await publish(second);
    await second.hear(article?.title ?? 'nothing');
  });

  it('is forgotten with --fresh', async () => {
    const data = dataFolder();
    const first = await runPreview({ dataFolder: data });
    await publish(first, 3);
    await first.stop();
    const second = await runPreview({ dataFolder: data, isFresh: true });
    expect(second.told).toEqual([]);
    expect((await statusOf(second)).published).toBe(34);
  });

  it('is kept aside where it is damaged, with a sentence', async () => {
    const data = dataFolder();
    const first = await runPreview({ dataFolder: data });
    await first.stop();
    const file = join(data, 'sample', 'state.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"people":[', '"people":["Sari",'));
    const second = await runPreview({ dataFolder: data });
    expect(second.told).toEqual([
      expect.stringMatching(/is damaged \(.*state\.json: people\.0: .*\)\. .* this one starts fresh/),
    ]);
    expect(readdirSync(data)).toContainEqual(expect.stringMatching(/^sample\.damaged-/));
    expect((await statusOf(second)).published).toBe(34);
  });

  it('is left to the preview that runs already: a second one keeps nothing, and both work', async () => {
    const data = dataFolder();
    const first = await runPreview({ dataFolder: data });
    const second = await runPreview({ dataFolder: data, isFresh: true });
    expect(second.told).toEqual([expect.stringContaining('Another preview uses')]);
    await publish(second, 2);
    expect([(await statusOf(first)).published, (await statusOf(second)).published]).toEqual([34, 36]);
  });

  it('survives a kill: the ids of messages that were lost with it come to no other', async () => {
    const data = dataFolder();
    const file = join(data, 'sample', 'state.json');
    const first = await runPreview({ dataFolder: data });
    await first.say('Halo dari Sari');
    await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toContain('Halo dari Sari'), PATIENCE);
    const atTheKill = readFileSync(file);
    await first.say('Ini tidak tersimpan');
    const { messageId } = await first.hear('Ini tidak tersimpan');
    await first.stop();
    writeFileSync(file, atTheKill);
    const second = await runPreview({ dataFolder: data });
    await second.say('Halo lagi');
    expect((await second.hear('Halo lagi')).messageId).toBeGreaterThan(messageId);
  });

  it('is on disk soon after it happened, for those whose computer loses its power', async () => {
    const data = dataFolder();
    const preview = await runPreview({ dataFolder: data });
    await preview.say('Halo dari Sari');
    const file = join(data, 'sample', 'state.json');
    await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toContain('Halo dari Sari'), PATIENCE);
  });
});

describe('the address of the preview', () => {
  it('has the next free port where the wished one is in use, and says so', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => void server.close());
    const { port } = server.address() as { readonly port: number };
    const preview = await runPreview({ port });
    const found = Number(new URL(preview.url).port);
    expect(found).toBeGreaterThan(port);
    expect(preview.told).toEqual([`Port ${port} is in use: the page is at ${found} instead.`]);
  });

  it('is open to others only with a warning', async () => {
    const preview = await runPreview({ host: '0.0.0.0' });
    expect(preview.told).toEqual([expect.stringMatching(/^Open to others at .*write in them as anyone\.$/)]);
    expect((await fetch(preview.url)).status).toBe(200);
  });

  it('is free again once it has stopped', async () => {
    const preview = await runPreview();
    await Promise.all([preview.stop(), preview.stop()]);
    await expect(fetch(preview.url)).rejects.toThrow('fetch failed');
  });

  it('leaves nothing running where it cannot be', async () => {
    await expect(runPreview({ host: '203.0.113.7', port: 8585 })).rejects.toThrow('--host');
    await expect(runPreview({ pageFolder: '/nowhere' })).rejects.toThrow('npm run build');
  });
});
