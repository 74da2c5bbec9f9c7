import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleText } from '../../src/summary/article-text.js';
import { articleUnits } from '../../src/summary/article-units.js';
import { foldWhiteSpace } from '../../src/summary/fold-white-space.js';
import { formProblems } from '../../src/summary/form/form-check.js';
import { summarise } from '../../src/summary/summarise.js';

const base = { title: 'Buruh se-Banten Berdoa', siteName: 'TangerangNews' };
const lead = 'Para buruh yang tergabung dalam KSPSI Banten menggelar doa bersama di Cikokol, Sabtu 23 November 2024.';
const next = 'Doa bersama yang dihadiri Ketua Umum KSPSI Jumhur Hidayat ini berlangsung di sekretariat.';

/** The summary, after making sure that an editor could sign it or that there is none. */
function signed(article: ArticleText): readonly string[] {
  const summary = summarise(article);
  expect(formProblems(summary, article)).toEqual([]);
  const folded = article.paragraphs.map(foldWhiteSpace);
  expect(summary.filter((unit) => !folded.some((text) => text.includes(unit)))).toEqual([]);
  return summary;
}

describe('a body that is no story', () => {
  test.each<[string, readonly string[]]>([
    ['empty', []],
    ['empty lines', ['', ' ', '\n\t', '\u00a0', '\u200b']],
    ['a list', ['Berikut syaratnya:', '1. Membawa KTP.', '2. Membawa KK.', '3. Mengisi formulir.']],
    ['a list without marks', ['Berikut syaratnya:', 'KTP', 'KK', 'Formulir']],
    ['a table', ['No | Nama | Kecamatan', '1 | Budi | Curug', '2 | Siti | Periuk', 'Jumlah\t2\t100%']],
    ['a table of figures', ['2023 2024 2025', '1,2 1,3 1,4', '10.000 20.000 30.000']],
    ['words without an end', ['kata '.repeat(20_000)]],
    ['one word without an end', ['a'.repeat(100_000)]],
    ['marks', ['"""" ( ) [ ] \'\' … ... ?! “”„”']],
    ['only control characters', ['\u0000\u0001\u0007\u001b[31m\u007f\u0085']],
    ['only halves of letters', ['\ud800 \udc00 \ud83d']],
    ['only emoji', ['😀😀😀 👨‍👩‍👧‍👦 🇮🇩.', '🔥.']],
    ['only links', ['https://a.co.id/x', 'BACA JUGA: Taman Baru', 'Baca juga: Taman Lama.']],
  ])('has no summary: %s', (_, paragraphs) => {
    expect(signed({ ...base, paragraphs })).toEqual([]);
  });
});

describe('an odd body', () => {
  const english = 'Thousands of workers gathered in Cikokol on Saturday to pray for a peaceful election.';
  const capitals = 'RIBUAN BURUH MENGGELAR DOA BERSAMA DI CIKOKOL, KOTA TANGERANG, SABTU MALAM.';
  const hebrew = 'Kelompok itu memakai nama \u200fשלום\u200e dalam acara doa bersama di Cikokol.';
  const emoji = 'Ribuan buruh 👷‍♀️👷🏽 berdoa bersama di Cikokol 🇮🇩 pada Sabtu malam.';

  test.each<[string, readonly string[], readonly string[]]>([
    ['one sentence', [lead], [lead]],
    ['English', [english], [english]],
    ['in capitals', [capitals], [capitals]],
    ['with right-to-left words', [hebrew], [hebrew]],
    ['with emoji', [emoji], [emoji]],
    ['without a space behind full stops', [`${lead}${next}`], [lead, next]],
    ['on one line', [`${lead} ${next}`], [lead, next]],
    ['with white space of all kinds', [`\ufeff ${lead.replaceAll(' ', '\u00a0')}\r\n\t${next}\u3000`], [lead, next]],
    [
      'with a half letter in the second sentence',
      [lead, `Buruh \ud83d berdoa di Cikokol bersama keluarga.`, 'Akhir.'],
      [lead],
    ],
    ['with a lost letter', [lead, `Buruh ber\ufffdoa di Cikokol bersama keluarga mereka.`], [lead]],
    ['with a sign that turns the text round', [lead, `Buruh \u202eaodreb di Cikokol bersama keluarga.`], [lead]],
    ['with a control character', [lead, `Buruh \u0007 berdoa di Cikokol bersama keluarga.`], [lead]],
  ])('has the summary of what can be read: %s', (_, paragraphs, expected) => {
    expect(signed({ ...base, paragraphs })).toEqual(expected);
  });

  test('is read to 12,000 characters, and what is behind them changes nothing', () => {
    const story = Array.from(
      { length: 400 },
      (_, index) => `Buruh dari kecamatan ke-${index} berdoa bersama di Cikokol.`,
    );
    const paragraphs = [lead, story.join(' '), ...story];
    const units = articleUnits({ ...base, paragraphs });
    expect(units.map(({ text }) => text).join(' ').length).toBeLessThanOrEqual(12_000);
    expect(articleUnits({ ...base, paragraphs: [...paragraphs, ...story, ...story] })).toEqual(units);
    expect(articleUnits({ ...base, paragraphs: [paragraphs.join(' ').repeat(5)] })[0]?.text).toBe(lead);
  });
});

describe('whatever is thrown at it', () => {
  const marks = [
    '"',
    '“',
    '”',
    "'",
    '’',
    '«',
    '""',
    '(',
    ')',
    '[',
    ']',
    '.',
    '?',
    '!',
    '…',
    '...',
    ',',
    ':',
    ';',
    '-',
    '–',
    '|',
    '/',
    '*',
    '@',
    '#',
  ];
  const hidden = [
    '\u0000',
    '\u001b',
    '\u0085',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u200e',
    '\u200f',
    '\u202e',
    '\u2066',
    '\u2028',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\udfff',
    '\uffff',
  ];
  const letters = ['😀', '👨‍👩‍👧‍👦', '🇮🇩', 'ﷺ', 'שלום', '漢字', 'é', 'e\u0301', 'İ', 'ß', 'ǅ', 'Ⅳ', '٣', '½'];
  const words = [
    'Budi ',
    'kata ',
    'ujarnya ',
    'Namun, ',
    'Rp',
    'S.H.',
    'a.l. ',
    'Jl. ',
    '1. ',
    '20.00 WIB ',
    'TANGERANG-',
    'BACA JUGA',
    '(RMI/RAC)',
    'View this post on Instagram',
    ' ',
    '\n',
  ];
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...marks) },
    { weight: 2, arbitrary: fc.constantFrom(...hidden, ...letters) },
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    { weight: 2, arbitrary: fc.constantFrom(lead, next, '"Kami siap," kata Budi Santoso. ') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  );
  const paragraph = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  const phrases = fc.array(fc.string({ minLength: 2, maxLength: 8 }), { maxLength: 3 });
  const article: fc.Arbitrary<ArticleText> = fc.record({
    title: paragraph,
    siteName: fc.oneof(fc.constantFrom('TangerangNews', 'Kabar Kentongan', ''), fc.string()),
    paragraphs: fc.array(paragraph, { maxLength: 8 }),
    caption: fc.option(paragraph, { nil: null }),
    habits: fc.record({
      datelines: phrases,
      photoCredits: phrases,
      relatedLinks: phrases,
      endings: fc.constant(['today tag']),
    }),
  });

  test('there is a summary that passes the form check, or none', () => {
    fc.assert(
      fc.property(article, (input) => {
        for (const unit of signed(input)) expect(unit).not.toMatch(/[\p{Cc}\p{Cs}\ufffd\u202a-\u202e]/u);
      }),
      { numRuns: 500 },
    );
  });

  test('nothing of a unit is made up, and none is empty', () => {
    fc.assert(
      fc.property(article, (input) => {
        const folded = input.paragraphs.map(foldWhiteSpace);
        for (const { text } of articleUnits(input)) {
          expect(text.trim()).not.toBe('');
          expect(folded.some((whole) => whole.includes(text))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
