import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/telegram/catalogues/catalogue.js';

/** Every text by its path; functions are called with sample parameters. */
function textsIn(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return textsIn(callWithSamples(value as (...args: unknown[]) => unknown), path);
  if (value === null || typeof value !== 'object') throw new Error(`${path} is neither text nor function`);
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, `${path}.${key}`));
}

function callWithSamples(text: (...args: unknown[]) => unknown): unknown {
  for (const sample of ['Sampel', ['Wisata', 'Banten'], { kind: 'k', ref: 'r', place: 'p', attempts: 3 }]) {
    try {
      const made = text(sample, 8);
      if (!String(made).includes('undefined')) return made;
    } catch {
      // It wants another kind of parameter.
    }
  }
  throw new Error(`No sample fits ${String(text)}`);
}

const id = new Map(textsIn(catalogue('id')));
const en = new Map(textsIn(catalogue('en')));

describe('the catalogues', () => {
  it('have the same texts in both languages', () => {
    expect([...en.keys()]).toEqual([...id.keys()]);
    expect(id.size).toBeGreaterThan(70);
  });

  it.each([...id, ...en])('%s is a text with nothing left to fill in: %s', (_, text) => {
    expect(text.trim()).toBe(text);
    expect(text).not.toBe('');
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{|\{\w+\}|TODO|XXX|%s| {2}/);
  });

  it('say something else in English than in Indonesian, but for names and numbers', () => {
    const same = [...id].filter(([key, text]) => en.get(key) === text).map(([key]) => key);
    expect(same.toSorted()).toEqual(['.article.mute', '.latest.page', '.topics.heading']);
  });

  it('keep within what Telegram takes', () => {
    for (const language of ['id', 'en'] as const) {
      const { menu, article, follow, quote, fallback, access } = catalogue(language);
      expect(menu.description('TangerangNews').length).toBeLessThanOrEqual(512);
      expect(menu.shortDescription('TangerangNews').length).toBeLessThanOrEqual(120);
      for (const { command, description } of [...menu.readerCommands, ...menu.choosingCommands, ...menu.helpCommands]) {
        expect(command).toMatch(/^[a-z0-9_]{1,32}$/);
        expect(description.length).toBeLessThanOrEqual(60);
      }
      const longest = 'Ayo! Tangerang Cerdas';
      const toasts = [
        article.muted(longest),
        article.mutedBefore(longest),
        article.unmuted(longest),
        follow.undone,
        quote.subscribed('06.00'),
        fallback.oldButton,
        fallback.sorry,
        access.adminsOnly,
      ];
      for (const toast of toasts) expect(toast.length).toBeLessThanOrEqual(200);
    }
  });

  it('list things as the language does', () => {
    const topics = ['Wisata', 'Banten', 'Tekno'];
    expect(catalogue('id').follow.nowFollowed(topics)).toBe(
      '✅ Berita Wisata, Banten, dan Tekno akan dikirim ke sini.',
    );
    expect(catalogue('en').follow.nowFollowed(topics)).toBe('✅ Now following: Wisata, Banten and Tekno.');
    expect(catalogue('id').fallback.unknownCommand(['/terbaru', '/topik'])).toContain('/terbaru atau /topik.');
  });
});
