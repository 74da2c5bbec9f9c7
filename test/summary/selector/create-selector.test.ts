import { describe, expect, it, onTestFinished } from 'vitest';
import { chatForms } from '../../../src/summary/selector/chat-forms.js';
import { createSelector } from '../../../src/summary/selector/create-selector.js';
import { type LanguageModel, languageModelKinds } from '../../../src/summary/selector/language-model.js';
import type { SelectionTask } from '../../../src/summary/selector/sentence-selector.js';
import { testClock } from '../../support/fixtures.js';
import { API_KEY, type Reaction, startEndpoint } from './fake-endpoint.js';

const MINUTE_MS = 60_000;

function task(title = 'Festival Cisadane Dibuka'): SelectionTask {
  const sentences = ['Festival dibuka Sabtu.', 'Ribuan orang datang.', 'Foto: Dok', 'Acara berlangsung sampai malam.'];
  const units = sentences.map((text) => ({ text, isPrintable: !text.startsWith('Foto') }));
  return { title, units, maxCharacters: 350, maxUnits: 3 };
}

function open(model: LanguageModel, timeoutMs = 5_000) {
  const clock = testClock();
  const selector = createSelector(model, { clock: clock.read, timeoutMs });
  onTestFinished(() => selector.close());
  return { clock, choose: selector.choose, close: selector.close };
}

describe.each(languageModelKinds)('a model of kind %s', (kind) => {
  it('is sent headline, numbered sentences and budget, and its numbers are the choice', async () => {
    const endpoint = await startEndpoint(kind);
    endpoint.react({ says: '{"keep":[1,4]}' });
    expect(await open(endpoint.model).choose(task())).toEqual({ status: 'chosen', indexes: [0, 3] });
    const [question] = endpoint.questions;
    const text = JSON.stringify(question?.body);
    expect(question?.body['model']).toBe('penyunting');
    for (const part of [
      'Headline: Festival Cisadane',
      '[1] (22 characters) Festival dibuka',
      '350',
      '[4] (',
      'context',
    ])
      expect(text).toContain(part);
    expect(text).toContain('[3] (context only, never to be kept) Foto: Dok');
    expect(text).not.toContain(API_KEY);
  });

  it('is given the key in its own header', async () => {
    const endpoint = await startEndpoint(kind);
    await open(endpoint.model).choose(task());
    const headers = endpoint.questions[0]?.headers;
    if (kind === 'openai') expect(headers).toMatchObject({ authorization: `Bearer ${API_KEY}` });
    else expect(headers).toMatchObject({ 'x-api-key': API_KEY, 'anthropic-version': '2023-06-01' });
  });

  it('needs no key', async () => {
    const endpoint = await startEndpoint(kind);
    expect((await open({ ...endpoint.model, apiKey: null }).choose(task())).status).toBe('chosen');
    const names = Object.keys(endpoint.questions[0]?.headers ?? {});
    expect(names).not.toContain('authorization');
    expect(names).not.toContain('x-api-key');
  });

  it('that answers in the form of something else gives a bad answer', async () => {
    const endpoint = await startEndpoint(kind);
    for (const body of [
      '<html>',
      '{}',
      '{"choices":[]}',
      '{"content":[]}',
      '{"choices":[{"message":{"content":null}}]}',
      'null',
    ]) {
      endpoint.react({ status: 200, body });
      expect(await open(endpoint.model).choose(task())).toMatchObject({ status: 'failed', reason: 'bad-answer' });
    }
  });
});

describe('the address', () => {
  it.each([
    ['openai', 'https://api.openai.com/v1', 'https://api.openai.com/v1/chat/completions'],
    ['openai', 'https://api.openai.com/v1/', 'https://api.openai.com/v1/chat/completions'],
    ['openai', 'http://127.0.0.1:11434', 'http://127.0.0.1:11434/v1/chat/completions'],
    ['openai', 'https://llm.example/api/chat/completions', 'https://llm.example/api/chat/completions'],
    ['openai', 'https://llm.example/openai?api-version=1', 'https://llm.example/openai/chat/completions?api-version=1'],
    ['anthropic', 'https://api.anthropic.com', 'https://api.anthropic.com/v1/messages'],
    ['anthropic', 'https://api.anthropic.com/v1/', 'https://api.anthropic.com/v1/messages'],
    ['anthropic', 'https://api.anthropic.com/v1/messages', 'https://api.anthropic.com/v1/messages'],
    ['anthropic', 'https://llm.example/anthropic', 'https://llm.example/anthropic/v1/messages'],
  ] as const)('of kind %s is made from %s', (kind, url, address) => {
    expect(chatForms[kind].addressFor(url).href).toBe(address);
  });
});

describe('a choice fails', () => {
  const cases: readonly (readonly [string, Reaction, string])[] = [
    ['when nothing is answered', 'hangs', 'time-out'],
    ['when the answer trickles in for ever', 'trickles', 'time-out'],
    ['when the connection breaks off', 'hangs up', 'refused'],
    ['when the key is not accepted', { status: 401, body: `{"error":"Incorrect API key ${API_KEY}"}` }, 'http-status'],
    ['when there are too many questions', { status: 429, headers: { 'retry-after': '60' } }, 'http-status'],
    ['when the server is broken', { status: 500 }, 'http-status'],
    ['when the answer is prose', { says: `Kunci saya ${API_KEY}. Bupati mundur.` }, 'bad-answer'],
    ['when the answer is endless', { status: 200, body: 'x'.repeat(300_000) }, 'bad-answer'],
    ['when numbers are wrong', { says: '{"keep":[1,9]}' }, 'bad-numbers'],
  ];
  it.each(cases)('%s', async (_case, reaction, reason) => {
    const endpoint = await startEndpoint();
    endpoint.react(reaction);
    const selection = await open(endpoint.model, 300).choose(task());
    expect(selection).toMatchObject({ status: 'failed', reason });
    expect(JSON.stringify(selection)).not.toContain(API_KEY);
  });

  it('when nobody listens', async () => {
    const endpoint = await startEndpoint();
    await endpoint.stop();
    expect(await open(endpoint.model).choose(task())).toMatchObject({ status: 'failed', reason: 'refused' });
  });

  it('when it is sent elsewhere: the key does not go along', async () => {
    const [endpoint, elsewhere] = [await startEndpoint(), await startEndpoint()];
    endpoint.react({ status: 307, headers: { location: `${elsewhere.origin}/v1/chat/completions` } });
    expect(await open(endpoint.model).choose(task())).toMatchObject({ status: 'failed', reason: 'http-status' });
    expect(elsewhere.questions).toHaveLength(0);
  });

  it('by an exception only when the run is given up', async () => {
    const endpoint = await startEndpoint();
    endpoint.react('hangs');
    const run = new AbortController();
    const choice = open(endpoint.model).choose(task(), run.signal);
    run.abort(new Error('given up'));
    await expect(choice).rejects.toThrow('given up');
  });

  it('at once when the selector is closed, and closing twice is harmless', async () => {
    const endpoint = await startEndpoint();
    endpoint.react('hangs');
    const { choose, close } = open(endpoint.model);
    const choice = choose(task());
    await close();
    await close();
    expect(await choice).toMatchObject({ status: 'failed', reason: 'refused' });
  });
});

describe('the circuit breaker', () => {
  async function failThrice() {
    const endpoint = await startEndpoint();
    endpoint.react({ status: 503 });
    const { clock, choose } = open(endpoint.model);
    for (const title of ['a', 'b', 'c']) await choose(task(title));
    return { endpoint, clock, choose };
  }

  it('opens after three failures in a row: a poll of 25 articles asks three times', async () => {
    const { endpoint, choose } = await failThrice();
    for (let article = 4; article <= 25; article += 1)
      expect(await choose(task(String(article)))).toMatchObject({ status: 'failed', reason: 'breaker-open' });
    expect(endpoint.questions).toHaveLength(3);
  });

  it('lets one trial through after five minutes, and is closed by its success', async () => {
    const { endpoint, clock, choose } = await failThrice();
    clock.advance(5 * MINUTE_MS - 1);
    expect(await choose(task())).toMatchObject({ reason: 'breaker-open' });
    clock.advance(1);
    endpoint.react({ says: '{"keep":[1]}' });
    const [trial, meanwhile] = await Promise.all([choose(task('trial')), choose(task('meanwhile'))]);
    expect(trial.status).toBe('chosen');
    expect(meanwhile).toMatchObject({ reason: 'breaker-open' });
    expect((await choose(task('after'))).status).toBe('chosen');
  });

  it('stays open for five minutes more after a trial that fails', async () => {
    const { endpoint, clock, choose } = await failThrice();
    clock.advance(5 * MINUTE_MS);
    expect(await choose(task('trial'))).toMatchObject({ reason: 'http-status' });
    clock.advance(5 * MINUTE_MS - 1);
    expect(await choose(task('after'))).toMatchObject({ reason: 'breaker-open' });
    expect(endpoint.questions).toHaveLength(4);
  });

  it('counts failures in a row only', async () => {
    const endpoint = await startEndpoint();
    const { choose } = open(endpoint.model);
    for (const [index, status] of [503, 503, 200, 503, 503, 200].entries()) {
      endpoint.react(status === 200 ? { says: '{"keep":[1]}' } : { status });
      expect(await choose(task(String(index)))).not.toMatchObject({ reason: 'breaker-open' });
    }
  });
});

describe('the same text', () => {
  it('is asked once, as pages are looked at again and again; another headline makes it another text', async () => {
    const endpoint = await startEndpoint();
    const { choose } = open(endpoint.model);
    for (const title of ['a', 'a', 'b', 'a']) expect(await choose(task(title))).toMatchObject({ indexes: [0] });
    expect(endpoint.questions).toHaveLength(2);
  });

  it('is asked again after a failure', async () => {
    const endpoint = await startEndpoint();
    const { choose } = open(endpoint.model);
    endpoint.react({ status: 500 });
    await choose(task());
    endpoint.react({ says: '{"keep":[2]}' });
    expect(await choose(task())).toEqual({ status: 'chosen', indexes: [1] });
  });
});

describe('a very long article', () => {
  it('is shown from its beginning, and only what was shown can be chosen', async () => {
    const endpoint = await startEndpoint();
    const units = Array.from({ length: 5_000 }, () => ({ text: 'Kalimat yang sama lagi.', isPrintable: true }));
    const { choose } = open(endpoint.model);
    endpoint.react({ says: '{"keep":[1,41]}' });
    expect(await choose({ ...task(), units })).toMatchObject({ reason: 'bad-numbers' });
    expect(JSON.stringify(endpoint.questions[0]?.body).length).toBeLessThan(6_000);
  });
});
