import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { LanguageModel, LanguageModelKind } from '../../../src/summary/selector/language-model.js';

export const API_KEY = 'sk-test-0123456789';

/** What the endpoint does with a question: says something in its form, or something else altogether. */
export type Reaction =
  | { readonly says: string }
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  | 'hangs'
  | 'trickles'
  | 'hangs up';

export interface Question {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A language model's endpoint on this machine; `react` may be changed at any time. It ends with the test. */
export async function startEndpoint(kind: LanguageModelKind = 'openai') {
  const questions: Question[] = [];
  const endpoint: { react: Reaction } = { react: { says: '{"keep":[1]}' } };
  const server = createServer((request, response) => {
    void answer(request, response);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const body = JSON.parse(text) as Question['body'];
    questions.push({ path: request.url ?? '', headers: request.headers, body });
    const { react } = endpoint;
    if (react === 'hangs') return;
    if (react === 'hangs up') request.socket.destroy();
    else if (react === 'trickles') {
      const timer = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(timer));
    } else if ('status' in react) response.writeHead(react.status, react.headers).end(react.body ?? '');
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(inForm(kind, react.says)));
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  onTestFinished(stop);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const model: LanguageModel = { kind, url: origin, model: 'penyunting', apiKey: API_KEY };
  return {
    origin,
    model,
    questions,
    stop,
    react: (reaction: Reaction) => {
      endpoint.react = reaction;
    },
  };
}

function inForm(kind: LanguageModelKind, text: string): object {
  return kind === 'openai'
    ? { id: 'x', choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }] }
    : { id: 'x', type: 'message', role: 'assistant', content: [{ type: 'text', text }], stop_reason: 'end_turn' };
}
