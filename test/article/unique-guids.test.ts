import { expect, it } from 'vitest';
import { withUniqueGuids } from '../../src/article/unique-guids.js';

it('leaves out the guids that a document gives to several articles, and keeps the others', () => {
  const items = [
    { url: 'https://a/1', guid: 'https://a/', categories: [] },
    { url: 'https://a/2', guid: 'https://a/', categories: [] },
    { url: 'https://a/3', guid: '3', categories: [] },
    { url: 'https://a/3', guid: '3', categories: [] },
    { url: 'https://a/4', categories: [] },
  ];
  expect(withUniqueGuids(items).map(({ guid }) => guid)).toEqual([undefined, undefined, '3', '3', undefined]);
});
