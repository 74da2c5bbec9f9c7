import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quoteKey } from '../../src/quote/choose-quote.js';
import type { Quote } from '../../src/quote/quote.js';
import { createQuoteBook } from '../../src/quote/quote-book.js';
import { nextTurn } from '../../src/store/fanouts.js';
import { describeOnEachEngine } from '../support/databases.js';

const fileQuotes: readonly Quote[] = ['satu', 'dua', 'tiga', 'empat', 'lima'].map((text) => ({
  text,
  author: 'Peribahasa',
  source: 'Peribahasa',
}));

const day = (number: number): string => `2026-11-${String(number).padStart(2, '0')}`;

describeOnEachEngine('the quote book', (open) => {
  it('gives everyone the same quote on one day', async () => {
    const { db } = await open();
    const book = createQuoteBook({ db, fileQuotes });
    await book.open();
    const [first, ...others] = await Promise.all([book.ofDay(day(1)), book.ofDay(day(1)), book.ofDay(day(1))]);
    expect(others).toEqual([first, first]);
  });

  it('repeats none before all were used, over two rounds', async () => {
    const { db } = await open();
    const book = createQuoteBook({ db, fileQuotes });
    await book.open();
    const texts: string[] = [];
    for (let number = 1; number <= 10; number += 1) texts.push((await book.ofDay(day(number))).text);
    expect(new Set(texts.slice(0, 5)).size).toBe(5);
    expect(new Set(texts.slice(5)).size).toBe(5);
  });

  it('takes the quote of the site’s page before those of the file, once', async () => {
    const { db } = await open();
    const book = createQuoteBook({ db, fileQuotes });
    await book.open();
    const printed = { text: '“Kekuatan datang dari usaha.”', author: 'Napoleon Hill' };
    await book.collect(printed, 1_000);
    await book.collect({ ...printed, text: 'kekuatan datang dari usaha' }, 2_000);
    expect(await book.ofDay(day(1))).toEqual({ ...printed, source: null });
    expect(fileQuotes.map(({ text }) => text)).toContain((await book.ofDay(day(2))).text);
  });

  it('takes the site’s quote of today also where the file has it, printed as the site does', async () => {
    const { db } = await open();
    const book = createQuoteBook({ db, fileQuotes });
    await book.open();
    await book.collect({ text: 'Lima!', author: 'Pepatah' }, 1_000);
    await book.open();
    expect(await book.ofDay(day(1))).toMatchObject({ text: 'Lima!', author: 'Pepatah' });
  });

  it('does not repeat a newcomer from the site day after day', async () => {
    const { db } = await open();
    const book = createQuoteBook({ db, fileQuotes });
    await book.open();
    for (let number = 1; number <= 12; number += 1) await book.ofDay(day(number));
    await book.collect({ text: 'Yang baru.', author: 'Redaksi' }, 1_000);
    const texts: string[] = [];
    for (let number = 13; number <= 16; number += 1) texts.push((await book.ofDay(day(number))).text);
    expect(texts[0]).toBe('Yang baru.');
    expect(new Set(texts).size).toBe(4);
  });

  it('does not choose what an editor took out of the file', async () => {
    const { db } = await open();
    await createQuoteBook({ db, fileQuotes }).open();
    const shorter = createQuoteBook({ db, fileQuotes: fileQuotes.slice(0, 1) });
    await shorter.open();
    for (let number = 1; number <= 3; number += 1) expect((await shorter.ofDay(day(number))).text).toBe('satu');
  });

  it('hands the quote of a day to the outbox once', async () => {
    const { db } = await open();
    const book = createQuoteBook({ db, fileQuotes });
    await book.open();
    expect(await book.enqueue(day(1), 5)).toBe(true);
    expect(await book.enqueue(day(1), 6)).toBe(false);
    expect(await nextTurn(db)).toMatchObject({ fanout: { kind: 'quote' } });
  });
});

describe('config/quotes.json', () => {
  const quotes = JSON.parse(readFileSync('config/quotes.json', 'utf8')) as (Quote & { source: string })[];

  it('has at least 60 different quotes, each with author and source', () => {
    expect(new Set(quotes.map(({ text }) => quoteKey(text))).size).toBe(quotes.length);
    expect(quotes.length).toBeGreaterThanOrEqual(60);
    expect(quotes.filter(({ author, source }) => author.trim() === '' || source.trim() === '')).toEqual([]);
  });
});
