import { describe, expect, it } from 'vitest';
import { examineLanguageModel } from '../../src/reading/examine-language-model.js';
import { API_KEY, startEndpoint } from '../summary/selector/fake-endpoint.js';

describe('the doctor, of a language model', () => {
  it('says what it kept of three sentences of our own', async () => {
    const endpoint = await startEndpoint();
    endpoint.react({ says: '{"keep":[1,2]}' });
    const { verdict, words } = await examineLanguageModel(endpoint.model, Date.now);
    expect(verdict).toBe('ok');
    expect(words).toMatch(/^penyunting at 127\.0\.0\.1:\d+ kept 1, 2 of 3 sentences in \d+\.\d s$/);
  });

  it.each([
    ['writes prose', { says: 'Pasar dibuka.' }, /answered "Pasar dibuka\." \(bad-answer\)\. Check LLM_KIND/],
    ['names what is not there', { says: '{"keep":[7]}' }, /of 3 sentences \(bad-numbers\)\. Take another model/],
    ['refuses the key', { status: 401, body: API_KEY }, /answered 401 Unauthorized \(http-status\)\. .*LLM_API_KEY/],
    ['hangs up', 'hangs up', /\(refused\)\. Check LLM_URL/],
  ] as const)('says what came back from one that %s, and what to do', async (_case, reaction, pattern) => {
    const endpoint = await startEndpoint();
    endpoint.react(reaction);
    const { verdict, words } = await examineLanguageModel(endpoint.model, Date.now);
    expect(verdict).toBe('FAILED');
    expect(words).toMatch(pattern);
    expect(words).not.toContain(API_KEY);
  });
});
