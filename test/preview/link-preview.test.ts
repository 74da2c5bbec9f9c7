import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLinkPreview } from '../../src/preview/link-preview.js';

const page = `<html><head><meta property="og:title" content="Pasar &amp; Warga"><meta property="og:site_name" content="Kabar">
<meta property="og:description" content="Ramai."><meta property="og:image" content="/foto.jpg"></head></html>`;

/** A site that counts its visits, and previews of its pages. */
async function scene(options: { readonly keptMs?: number; readonly isAllowed?: boolean } = {}) {
  const visits: string[] = [];
  const agents = new Set<string | undefined>();
  let isUp = true;
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    agents.add(request.headers['user-agent']);
    response.writeHead(isUp ? 200 : 502, { 'content-type': 'text/html' }).end(isUp ? page : 'gone');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const preview = createLinkPreview({
    allowedHosts: [(options.isAllowed ?? true) ? host : 'example.com'],
    userAgent: 'Kentongan/test',
    ...(options.keptMs === undefined ? {} : { keptMs: options.keptMs }),
  });
  onTestFinished(() => preview.close());
  return {
    host,
    visits,
    agents,
    find: preview.find,
    goDown() {
      isUp = false;
    },
    comeBack() {
      isUp = true;
    },
  };
}

describe('the link preview', () => {
  it('says what the page says of itself, with the whole address of its picture, and who asks', async () => {
    const { host, find, agents } = await scene();
    expect(await find(`http://${host}/berita/1`)).toEqual({
      url: `http://${host}/berita/1`,
      siteName: 'Kabar',
      title: 'Pasar & Warga',
      description: 'Ramai.',
      imageUrl: `http://${host}/foto.jpg`,
    });
    expect([...agents]).toEqual(['Kentongan/test']);
  });

  it('asks nobody who is not allowed', async () => {
    const { host, find, visits } = await scene({ isAllowed: false });
    expect(await find(`http://${host}/berita/1`)).toBeNull();
    expect(visits).toEqual([]);
  });

  it('is one visit for many readers, for a while', async () => {
    const { host, find, visits } = await scene({ keptMs: 60_000 });
    await Promise.all(Array.from({ length: 20 }, () => find(`http://${host}/berita/1`)));
    await find(`http://${host}/berita/1`);
    await find(`http://${host}/berita/2`);
    expect(visits).toEqual(['/berita/1', '/berita/2']);
  });

  it('asks again where there was nothing to show, and every time where nothing is kept', async () => {
    const { host, find, visits, goDown, comeBack } = await scene({ keptMs: 60_000 });
    goDown();
    expect(await find(`http://${host}/berita/1`)).toBeNull();
    comeBack();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await find(`http://${host}/berita/1`)).not.toBeNull();
    expect(visits).toHaveLength(2);
    const fresh = await scene();
    await fresh.find(`http://${fresh.host}/berita/1`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await fresh.find(`http://${fresh.host}/berita/1`);
    expect(fresh.visits).toHaveLength(2);
  });
});
