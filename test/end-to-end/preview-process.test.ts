import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { dataFolder } from '../preview/running-preview.js';
import { type BotProcess, startBotProcess } from '../support/bot-process.js';

const PATIENCE = { timeout: 20_000, interval: 50 };
const READY = /Kentongan is ready: open (http:\/\/127\.0\.0\.1:\d+\/) in your browser/;

interface RunningProcess extends BotProcess {
  readonly url: string;
}

/** Starts `preview` as on a command line, with chats of its own; ends with the test. */
async function startPreviewProcess(args: readonly string[] = ['--port', '0']): Promise<RunningProcess> {
  const preview = startBotProcess(['preview', '--data', dataFolder(), ...args], {});
  await vi.waitFor(() => expect(preview.output()).toMatch(READY), PATIENCE);
  return { ...preview, url: READY.exec(preview.output())?.[1] ?? '' };
}

const post = (url: string, body: object): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

describe('the process of the preview', () => {
  it('is ready and, after Ctrl-C, gone within seconds, with 0', async () => {
    const startedAt = performance.now();
    const preview = await startPreviewProcess();
    // Alone on its machine it takes less than two; here other tests run beside it.
    expect(performance.now() - startedAt).toBeLessThan(15_000);
    expect(await (await fetch(preview.url)).text()).toContain('<html');
    const stoppedAt = performance.now();
    expect(await preview.kill('SIGINT')).toMatchObject({ code: 0, signal: null });
    expect(performance.now() - stoppedAt).toBeLessThan(4_000);
    await expect(fetch(preview.url)).rejects.toThrow('fetch failed');
  });

  it('stops well although npm passes the same Ctrl-C on once more', async () => {
    const preview = await startPreviewProcess();
    void preview.kill('SIGINT');
    expect(await preview.kill('SIGINT')).toMatchObject({ code: 0, signal: null });
  });

  it('stops well while the bot works and the site hangs', async () => {
    const preview = await startPreviewProcess();
    await post(`${preview.url}api/newsroom/trouble`, { kind: 'slow' });
    await post(`${preview.url}api/newsroom/publish`, { count: 25 });
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    const stoppedAt = performance.now();
    expect(await preview.kill('SIGINT')).toMatchObject({ code: 0, signal: null });
    // The bot alone would wait five seconds for what hangs.
    expect(performance.now() - stoppedAt).toBeLessThan(4_500);
  });

  it('ends while it starts, too', async () => {
    const preview = startBotProcess(['preview', '--port', '0', '--data', dataFolder()], {});
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await preview.kill('SIGINT')).toMatchObject({ output: expect.not.stringContaining('bug') });
  });

  it('takes the next free port, and says so before it says where it is', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => void server.close());
    const { port } = server.address() as { readonly port: number };
    const preview = await startPreviewProcess(['--port', String(port)]);
    expect(preview.output()).toMatch(
      new RegExp(`^Port ${port} is in use: the page is at \\d+ instead\\.\\nKentongan is ready`),
    );
  });

  it.each([
    ['a misspelt option', ['--prot', '1'], 'There is no option "--prot".'],
    ['a port that is none', ['--port', 'http'], '--port: found "http"'],
    ['a host of another computer', ['--host', '203.0.113.7', '--data', '/tmp/none'], '--host: found 203.0.113.7'],
  ])('ends with 78 and a sentence at %s', async (_, args, sentence) => {
    const { code, output } = await startBotProcess(['preview', ...args], {}).ended;
    expect(code).toBe(78);
    expect(output.startsWith(sentence)).toBe(true);
    expect(output).not.toMatch(/ at .*\.js:\d+/);
  });

  it('ends with 78 where the folder of a real site has no configuration', async () => {
    const { code, output } = await startBotProcess(['preview', '--site', '/nowhere', '--data', dataFolder()], {}).ended;
    expect(code).toBe(78);
    expect(output).toContain('/nowhere/site.json: found no such file');
  });

  it('lists its options for whoever asks, and ends with 0', async () => {
    const { code, output } = await startBotProcess(['preview', '--help'], {}).ended;
    expect(code).toBe(0);
    expect(output).toMatch(/--port N[\s\S]*--host[\s\S]*--site[\s\S]*--fresh[\s\S]*--data/);
  });
});
