import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../src/article/canonical-url.js';

describe('canonicalUrl', () => {
  it.each([
    ['scheme and www', 'http://www.Kabar.example/a', 'https://kabar.example/a'],
    ['usual port and fragment', 'https://kabar.example:443/a#komentar', 'https://kabar.example/a'],
    ['tracking parameters', 'https://kabar.example/a?utm_source=x&fbclid=1&mtm_kwd=2', 'https://kabar.example/a'],
    ['closing slash', 'https://kabar.example/a/', 'https://kabar.example/a'],
    ['page=all', 'https://kabar.example/a?page=all', 'https://kabar.example/a'],
    ['AMP in front', 'https://kabar.example/amp/banten/a', 'https://kabar.example/banten/a'],
    ['AMP behind', 'https://kabar.example/banten/a/amp/', 'https://kabar.example/banten/a'],
    ['AMP as a parameter', 'https://amp.kabar.example/a?amp=1', 'https://kabar.example/a'],
    ['order of the query', 'https://kabar.example/?p=1&b=2', 'https://kabar.example/?b=2&p=1'],
  ])('does not distinguish %s', (_case, a, b) => {
    expect(canonicalUrl(a)).toBe(canonicalUrl(b));
  });

  it.each([
    ['path', 'https://kabar.example/a', 'https://kabar.example/b'],
    ['letter case of the path', 'https://kabar.example/a', 'https://kabar.example/A'],
    ['query', 'https://kabar.example/?p=1', 'https://kabar.example/?p=2'],
    ['page number', 'https://kabar.example/a?page=2', 'https://kabar.example/a'],
    ['port', 'http://127.0.0.1:8585/a', 'http://127.0.0.1:8586/a'],
    ['a word that begins like AMP', 'https://kabar.example/ampel/a', 'https://kabar.example/a'],
  ])('distinguishes %s', (_case, a, b) => {
    expect(canonicalUrl(a)).not.toBe(canonicalUrl(b));
  });

  it('leaves alone what is no address', () => {
    expect(canonicalUrl(' kabar ')).toBe('kabar');
  });
});
