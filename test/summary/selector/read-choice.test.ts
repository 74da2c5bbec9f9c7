import { describe, expect, it } from 'vitest';
import { readChoice } from '../../../src/summary/selector/read-choice.js';

describe('a model’s answer', () => {
  it.each([
    ['the bare object', '{"keep":[1,4]}', [0, 3]],
    ['white space in it', ' {\n "keep": [ 2 ]\n}\n', [1]],
    ['a code fence', '```json\n{"keep":[1,2]}\n```', [0, 1]],
    ['words around it', 'Here is my choice: {"keep":[3]}. It is a good one.', [2]],
    ['numbers in another order', '{"keep":[5,1,3]}', [0, 2, 4]],
  ])('is understood with %s', (_case, text, indexes) => {
    expect(readChoice(text, 5)).toEqual({ status: 'chosen', indexes });
  });

  it.each([
    ['nothing', ''],
    ['prose', 'Saya memilih kalimat pertama.'],
    ['a bare list', '[1,2]'],
    ['two objects', '{"keep":[1]} {"keep":[2]}'],
    ['an object that breaks off', '{"keep":[1,'],
    ['another key', '{"sentences":[1]}'],
    ['text beside the numbers', '{"keep":[1],"summary":"Bupati mundur."}'],
    ['no list', '{"keep":1}'],
    ['null', '{"keep":null}'],
  ])('is refused as a bad answer when it is %s', (_case, text) => {
    expect(readChoice(text, 5)).toMatchObject({ status: 'failed', reason: 'bad-answer' });
  });

  it.each([
    ['none', '[]'],
    ['nought', '[0,1]'],
    ['one beyond the last', '[1,6]'],
    ['a negative one', '[-1]'],
    ['a fraction', '[1.5]'],
    ['one twice', '[1,1]'],
    ['a number in words', '["1"]'],
    ['a sentence', '["Bupati mundur."]'],
    ['a list in a list', '[[1]]'],
    ['too large a one', '[1e400]'],
  ])('is refused for bad numbers when it names %s', (_case, list) => {
    expect(readChoice(`{"keep":${list}}`, 5)).toMatchObject({ status: 'failed', reason: 'bad-numbers' });
  });

  it('is quoted short and on one line', () => {
    const selection = readChoice(`Tidak\u0007\n${'bisa '.repeat(100)}`, 5);
    expect(selection.status === 'failed' && selection.cause).toMatch(/^the model answered "Tidak bisa [^\n]{1,80}…"$/);
  });
});
