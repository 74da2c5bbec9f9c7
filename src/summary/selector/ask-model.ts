import { Agent, request } from 'undici';
import { connectionFailure, loggable, statusFailure } from '../../source/http-failure.js';
import { defaultHttpLimits } from '../../source/http-limits.js';
import { readBody } from '../../source/read-body.js';
import { chatForms, type Prompt } from './chat-forms.js';
import { type LanguageModel, withoutApiKey } from './language-model.js';
import type { FailedSelection } from './sentence-selector.js';

/** What came of asking. */
export type ModelAnswer = { readonly status: 'answered'; readonly text: string } | FailedSelection;

/** One language model, asked a question at a time. */
export interface ModelClient {
  /** Rejects only when `signal` is aborted, with its reason. */
  ask(prompt: Prompt, signal?: AbortSignal): Promise<ModelAnswer>;
  /** Drops what is under way; later questions fail. Twice is harmless. */
  close(): Promise<void>;
}

/** News waits no longer than this for a better choice of sentences. */
const TIMEOUT_MS = 10_000;
/** Models that think aloud send some of it along. */
const MAX_BYTES = 256 * 1024;
/** So much of an answer that is not read is taken off the line, to keep the connection. */
const DUMPED_BYTES = 64 * 1024;

const limits = { ...defaultHttpLimits, maxWireBytes: MAX_BYTES, maxBytes: MAX_BYTES };

/**
 * Creates the client of a language model. One request in all: no second try, and a redirect is not followed, because the
 * key is meant for this host alone. What goes wrong is told without the key and without the endpoint's own words.
 */
export function createModelClient(
  { kind, url, model, apiKey }: LanguageModel,
  { timeoutMs = TIMEOUT_MS }: { readonly timeoutMs?: number } = {},
): ModelClient {
  const form = chatForms[kind];
  const address = form.addressFor(url);
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...form.headersFor(apiKey) };
  const dispatcher = new Agent({ connect: { timeout: timeoutMs } });

  async function ask(prompt: Prompt, signal?: AbortSignal): Promise<ModelAnswer> {
    const timeout = AbortSignal.timeout(timeoutMs);
    const ending = signal === undefined ? timeout : AbortSignal.any([timeout, signal]);
    try {
      return await post(JSON.stringify(form.bodyFor(model, prompt)), ending);
    } catch (error) {
      signal?.throwIfAborted();
      return timeout.aborted
        ? failure('time-out', `${loggable(address)} took longer than ${timeoutMs / 1_000} s in all`)
        : failure('refused', connectionFailure(address, error).cause);
    }
  }

  async function post(body: string, signal: AbortSignal): Promise<ModelAnswer> {
    const answer = await request(address, { method: 'POST', headers, body, dispatcher, signal });
    const { statusCode } = answer;
    if (statusCode !== 200) {
      await answer.body.dump({ limit: DUMPED_BYTES, signal });
      return failure('http-status', statusFailure(address, statusCode, answer.headers, 0).cause);
    }
    const read = await readBody(answer.body, answer.headers, limits);
    if (read.status === 'refused') return failure('bad-answer', `${loggable(address)} ${read.why}`);
    const text = form.saidIn(parsed(new TextDecoder().decode(read.bytes)));
    if (text === null) return failure('bad-answer', `${loggable(address)} did not answer in the form of ${kind}`);
    return { status: 'answered', text: withoutApiKey(text, apiKey) };
  }

  return { ask, close: () => dispatcher.destroy() };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function failure(reason: FailedSelection['reason'], cause: string): FailedSelection {
  return { status: 'failed', reason, cause };
}
