import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/bot/language.js';

describe('the language of a reader', () => {
  it.each([
    ['id', 'id'],
    ['id-ID', 'id'],
    ['ID', 'id'],
    ['in', 'id'],
    ['ms', 'id'],
    ['ms-MY', 'id'],
    ['jv', 'id'],
    ['su', 'id'],
    [undefined, 'id'],
    ['', 'id'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['pt_BR', 'en'],
    ['nl', 'en'],
    ['zh-hans', 'en'],
    ['idx', 'en'],
    ['it', 'en'],
  ] as const)('whose Telegram says %j is %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });

  it('is the publisher’s where Telegram says nothing', () => {
    expect(languageOf(undefined, 'en')).toBe('en');
    expect(languageOf('id', 'en')).toBe('id');
  });
});
