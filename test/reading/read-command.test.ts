import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readCommand } from '../../src/reading/read-command.js';
import { renderReport } from '../../src/reading/report.js';

const now = Date.parse('2026-11-24T06:00:00Z');
const read = async (...args: readonly string[]) => readCommand(args, { configDir: 'config', now, width: 120 });
const fixtures = 'test/source/fixtures';
const PAGE_URL = 'https://www.tangerangnews.com/kota-tangerang/read/70000/Warga';

/** A line of the report whose label and value are these. */
const line = (label: string, value: string | RegExp) =>
  new RegExp(
    `^ +${label} +${typeof value === 'string' ? value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : value.source}`,
    'm',
  );

describe('reading a file', () => {
  it('shows an article’s page: each part with its rule, the decisions, the summary and the message', async () => {
    const { isRead, text } = await read(join(fixtures, 'full-page.html'), '--url', PAGE_URL);
    expect(isRead).toBe(true);
    expect(text).toMatch(line('kind', 'article ← its address matches articleUrl'));
    expect(text).toMatch(line('charset', 'utf-8 ← all of it is valid UTF-8'));
    expect(text).toMatch(line('title', 'Warga Cibodas Panen Perdana Kebun Atap Pasar ← <h1> the metadata agrees with'));
    expect(text).toMatch(line('author', 'Rina Kartika ← printed form'));
    expect(text).toMatch(line('date', '"Sabtu, 8 Maret 2025 | 09:15" → Saturday, 8 March 2025, 09:15 WIB'));
    expect(text).toContain('no zone');
    expect(text).toMatch(line('category', 'kota-tangerang ← from the address'));
    expect(text).toMatch(line('keys', 'id:70000'));
    expect(text).toMatch(/^Summary\n +1 +Puluhan warga Cibodas/m);
    expect(text).toMatch(/^Long summary\n +1 +Puluhan warga Cibodas/m);
    expect(text).toMatch(/^Message\n +🌆 KOTA TANGERANG · Sabtu, 8 Maret 2025, 09\.15 WIB/m);
  });

  it('finds the address of a page in its metadata, and says what no rule found', async () => {
    const { text } = await read(join(fixtures, 'bare-page.html'));
    expect(text).toMatch(line('kind', 'article ← it is a page, and lists no articles of this site'));
    expect(text).toMatch(line('title', 'not found'));
    expect(text).toMatch(line('date', 'not found'));
    expect(text).toMatch(line('article', /none ← .*has no title/));
  });

  it('shows a feed: format, repairs, each item with date, category and keys, what was skipped and why', async () => {
    const { text } = await read('test/reading/fixtures/damaged-feed.xml', '--all');
    expect(text).toMatch(line('kind', 'feed ← it begins as a feed does'));
    expect(text).toMatch(line('format', 'RSS 2.0'));
    expect(text).toMatch(line('repairs', 'bare & kept as text (1×)'));
    expect(text).toMatch(/^Skipped \(1\)\n +item 2 +Tanpa alamat ← it has no usable address/m);
    expect(text).toMatch(line('date', '"Tue, 24 Nov 2026 10:05:00 +0700" → Tuesday, 24 November 2026, 10:05 WIB'));
    expect(text).toMatch(line('date', 'none ← "kemarin" is in no known form'));
    expect(text).toMatch(line('guid', 'sama ← not used: the document gives it to several'));
    expect(text).toMatch(line('category', 'bisnis ← from the address'));
    expect(text).toContain('Message of item 1, from the source alone');
  });

  it('shows the first items of a long one, and says how many there are', async () => {
    const { text } = await read('test/reading/fixtures/damaged-feed.xml');
    expect(text).not.toContain('… and');
    const { text: listing } = await read(
      'test/config-examples/tangsel-pos/listing.html',
      '--site',
      'config/examples/tangsel-pos',
    );
    expect(listing).toMatch(line('kind', 'listing ← it links to 3 addresses that match articleUrl'));
    expect(listing).toMatch(line('keys', 'id:20102'));
    expect(listing).not.toMatch(line('date', ''));
  });

  it('shows a news sitemap', async () => {
    const { text } = await read(join(fixtures, 'news-sitemap.xml'));
    expect(text).toMatch(line('kind', 'news-sitemap ← it begins as a sitemap does'));
    expect(text).toMatch(line('format', 'news sitemap'));
  });

  it.each(['antara-banten', 'radar-banten', 'tangsel-pos'])(
    'takes the settings that --site names: %s',
    async (name) => {
      const { isRead, text } = await read(
        `test/config-examples/${name}/page.html`,
        '--site',
        `config/examples/${name}`,
      );
      expect(isRead).toBe(true);
      expect(text).toMatch(/^(?:ANTARA Banten|Radar Banten|Tangsel Pos)\n/);
      expect(text).toMatch(/^Message\n/m);
      expect(text).toMatch(line('keys', name === 'radar-banten' ? 'id:perajin' : 'unknown ← '));
    },
  );
});

describe('what cannot be read', () => {
  it.each([
    ['a file that is not there', ['tidak-ada.html'], /tidak-ada\.html cannot be read: there is no such file/],
    ['no mark-up', ['README.md.txt'], /it holds no mark-up/],
    ['a feed that is none', ['kosong.xml'], /cannot be read: the feed is too damaged/],
    ['no argument', [], /^Usage/],
    ['two files', ['a', 'b'], /^Usage/],
    ['an unknown option', ['a', '--nope'], /--nope/],
  ])('is said in a sentence: %s', async (_case, args, sentence) => {
    const folder = await mkdtemp(join(tmpdir(), 'kentongan-read-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, 'README.md.txt'), 'Maaf, bukan halaman');
    await writeFile(join(folder, 'kosong.xml'), '<rss version="2.0"></rss>');
    const { isRead, text } = await read(...args.map((arg) => (arg.includes('.') ? join(folder, arg) : arg)));
    expect(isRead).toBe(false);
    expect(text).toMatch(sentence);
  });

  it('is a host that the settings do not allow: it says how to allow it', async () => {
    const { isRead, text } = await read('https://lain.example/berita');
    expect(isRead).toBe(false);
    expect(text).toContain('lain.example');
    expect(text).toContain(
      'Add "lain.example" to "allowedHosts" in config/site.json, or name other settings with --site DIR.',
    );
  });
});

describe('reading an address', () => {
  it('asks for it once and shows what came', async () => {
    const paths: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      paths.push(request.url);
      response.writeHead(request.url?.startsWith('/wisata') ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
      });
      response.end(
        '<html><body><h1>Judul berita kita hari ini</h1><p>Budi | 24 November 2026 | 10:05</p><p>TANGERANG-Isi berita yang cukup panjang untuk dibaca orang.</p></body></html>',
      );
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => void server.close());
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const folder = await mkdtemp(join(tmpdir(), 'kentongan-read-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const site = {
      name: 'Kabar Uji',
      home: `http://${host}/`,
      sources: [{ kind: 'listing', url: `http://${host}/` }],
      articleUrl: `^http://${host}/(?<category>[a-z]+)/read/(?<id>\\d+)`,
      allowedHosts: [host],
    };
    await writeFile(join(folder, 'site.json'), JSON.stringify(site));
    const { text } = await read(`http://${host}/wisata/read/7/Judul`, '--site', folder);
    expect(text).toMatch(line('title', 'Judul berita kita hari ini'));
    expect(text).toMatch(line('category', 'wisata ← from the address'));
    expect(paths.filter((path) => path?.startsWith('/wisata'))).toHaveLength(1);
    const gone = await read(`http://${host}/tidak/read/8/ada`, '--site', folder);
    expect(gone).toMatchObject({ isRead: false, text: expect.stringContaining('404') as string });
  });
});

describe('a report', () => {
  it('is aligned, wrapped to the terminal, and sends it no commands', () => {
    const rows = [
      { label: 'a', value: 'kata '.repeat(20).trim() },
      { label: 'panjang', value: 'merah\u001B[31m', because: 'sebab' },
    ];
    expect(
      renderReport(
        [
          { heading: 'Judul', rows },
          { heading: 'Kosong', rows: [] },
        ],
        60,
      ),
    ).toBe(
      [
        'Judul',
        `  a        ${'kata '.repeat(10).trim()}`,
        `           ${'kata '.repeat(10).trim()}`,
        '  panjang  merah [31m ← sebab',
      ].join('\n'),
    );
  });
});
