import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import type { PageMessage } from '../../src/preview/page/wire.js';
import { people } from '../../src/preview/page-server/people.js';
import { type Preview, type StartPreviewOptions, startPreview } from '../../src/preview/start-preview.js';

/** The built page. */
export const pageFolder = fileURLToPath(new URL('../../dist/preview/page/', import.meta.url));
const PATIENCE = { timeout: 15_000, interval: 50 };
const reader = { persona: 'sari', chatId: people.sari.id, threadId: null };

/** What the preview's server said. */
export interface Reply<Answer> {
  readonly status: number;
  readonly answer: Answer;
}

/** A preview as the page sees it, and what it told in the terminal. */
export interface RunningPreview extends Preview {
  readonly told: readonly string[];
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body?: object): Promise<Reply<Answer>>;
  /** Sari writes to the bot. */
  say(text: string): Promise<void>;
  /** Her chat with the bot. */
  chat(): Promise<readonly PageMessage[]>;
  /** Waits until a message of her chat matches. */
  hear(text: string | RegExp): Promise<PageMessage>;
}

/** A folder for what previews keep, which goes with the test. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-data-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a preview in this process; it ends with the test. */
export async function runPreview(options: Partial<StartPreviewOptions> = {}): Promise<RunningPreview> {
  const told: string[] = [];
  const preview = await startPreview({
    host: '127.0.0.1',
    port: 0,
    environment: { LOG_LEVEL: 'silent' },
    pageFolder,
    tell: (sentence) => told.push(sentence),
    ...options,
  });
  onTestFinished(() => preview.stop());

  async function get<Answer>(path: string): Promise<Answer> {
    return (await fetch(new URL(path, preview.url))).json() as Promise<Answer>;
  }
  async function post<Answer>(path: string, body: object = {}): Promise<Reply<Answer>> {
    const response = await fetch(new URL(path, preview.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, answer: (await response.json()) as Answer };
  }
  async function chat(): Promise<readonly PageMessage[]> {
    const query = new URLSearchParams({ persona: reader.persona, chat: String(reader.chatId) });
    return (await get<{ readonly messages: readonly PageMessage[] }>(`api/messages?${query}`)).messages;
  }

  return {
    ...preview,
    told,
    get,
    post,
    chat,
    async say(text) {
      const { status, answer } = await post('api/say', { ...reader, text, replyTo: null });
      if (status !== 200) throw new Error(JSON.stringify(answer));
    },
    hear: (text) =>
      vi.waitFor(async () => {
        const texts = await chat();
        const heard = texts.findLast((message) =>
          typeof text === 'string' ? message.text.includes(text) : text.test(message.text),
        );
        if (heard === undefined) throw new Error(`nothing like ${text}; the last is: ${texts.at(-1)?.text ?? 'none'}`);
        return heard;
      }, PATIENCE),
  };
}
