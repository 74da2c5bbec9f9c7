import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWhiteSpace } from '../../src/summary/fold-white-space.js';
import { formProblems } from '../../src/summary/form/form-check.js';
import { summaryForms } from '../../src/summary/form/summary-forms.js';
import { summarise } from '../../src/summary/summarise.js';

const base = { title: 'Buruh se-Banten Berdoa', siteName: 'TangerangNews' };
const lead = 'Para buruh yang tergabung dalam KSPSI Banten menggelar doa bersama di Cikokol, Sabtu 23 November 2024.';
const second = 'Doa bersama yang dihadiri Ketua Umum KSPSI Jumhur Hidayat ini berlangsung di sekretariat.';
const speaker = 'Ketua KSPSI Banten Dedi Sudrajat menyampaikan, buruh mendukung penuh calon gubernur.';
const anonymous = '"Kami diperbolehkan kampanye di pabrik," ujarnya.';

describe('summarise', () => {
  test('gives the lead and what follows it, within the budget', () => {
    const paragraphs = [`TANGERANGNEWS.com-${lead}`, second, speaker, anonymous];
    expect(summarise({ ...base, paragraphs }, { ...summaryForms.short, maxUnits: 3 })).toEqual([lead, second, speaker]);
    expect(summarise({ ...base, paragraphs }, { ...summaryForms.short, maxCharacters: 250, maxUnits: 3 })).toEqual([
      lead,
      second,
    ]);
  });

  test('gives a quotation behind the unit that names its speaker, never alone', () => {
    expect(summarise({ ...base, paragraphs: [lead, speaker, anonymous] })).toEqual([lead, speaker, anonymous]);
    expect(summarise({ ...base, paragraphs: [lead, anonymous] })).toEqual([lead]);
  });

  test('leaves out what leans on a sentence that does not fit', () => {
    const long = `Rapat itu ${'sangat '.repeat(60)}ramai.`;
    const leaning = 'Namun, tidak semua pengurus hadir.';
    expect(summarise({ ...base, paragraphs: [lead, long, leaning, speaker] })).toEqual([lead, speaker]);
  });

  test('does not let a sentence point at a list that was left out', () => {
    const paragraphs = [lead, 'Berikut syaratnya:', '- KTP', 'Syarat itu berlaku mulai besok untuk semua peserta.'];
    expect(summarise({ ...base, paragraphs })).toEqual([lead]);
  });

  test('keeps a lead that is longer than the budget whole', () => {
    const long = `Para buruh ${'yang setia '.repeat(40)}berdoa.`;
    expect(long.length).toBeGreaterThan(350);
    expect(summarise({ ...base, paragraphs: [long, second] })).toEqual([long]);
  });

  test('keeps the first sentence of a lead that is longer than any', () => {
    const first = '“Buruh berdoa untuk calon gubernur,” kata Ketua KSPSI Banten Dedi Sudrajat.';
    const quotation = `“Buruh berdoa. ${'Mereka setia. '.repeat(50)}Selesai,” kata Dedi Sudrajat.`;
    expect(summarise({ ...base, paragraphs: [`${first} ${quotation}`] })[0]).toBe(first);
  });

  test('lets the next sentence stand in for a lead that cannot be printed', () => {
    const broken = `${lead.slice(0, -1)} dan di tempat lain yang belum diketahui`;
    expect(summarise({ ...base, paragraphs: [broken, speaker] })).toEqual([speaker]);
  });

  test.each([
    ['no paragraphs', []],
    ['only an anonymous quotation', [anonymous]],
    ['only sub-heads', ['Trotoar Kita', 'Bukan Sisa Jalan']],
    ['only a caption', ['Andra Soni hadir di Cikokol. (@TangerangNews / Redaksi)']],
    ['only a sentence that leans on another', ['Ia pulang pada malam hari bersama rombongan.']],
    ['a sentence without end', ['kata '.repeat(1000)]],
  ])('gives nothing where there is %s', (_, paragraphs) => {
    expect(summarise({ ...base, paragraphs })).toEqual([]);
  });
});

describe('whatever the article', () => {
  const marks =
    'TANGERANGNEWS.com-|TANGERANG|-| BACA JUGA : |(RMI/RAC)|"|”|\'|Namun, |Ia |kata dia. |ujar Budi. |. |.|? |! |... ';
  const words =
    ', |: |(|)|Drs. H. |No. 5|\n|\u00a0|View this post on Instagram|Warga |hujan |1. |- |*|Rp2,3 miliar |S.H. |(@TangerangNews / A)';
  const pieces = fc.constantFrom(lead, second, speaker, anonymous, ...marks.split('|'), ...words.split('|'));
  const paragraph = fc.oneof(
    fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
  );
  const article = fc.record({
    title: fc.oneof(fc.constant(base.title), fc.string()),
    siteName: fc.constantFrom('TangerangNews', 'Kabar Kentongan', ''),
    paragraphs: fc.array(paragraph, { maxLength: 12 }),
    caption: fc.option(paragraph),
  });
  const form = { maxCharacters: fc.integer({ min: 0, max: 900 }), maxUnits: fc.integer({ min: 1, max: 10 }) };

  test('every unit stands in it word for word, and the budget is kept unless the lead alone is longer', () => {
    fc.assert(
      fc.property(article, fc.record(form), (input, { maxCharacters, maxUnits }) => {
        const summary = summarise(input, { ...summaryForms.short, maxCharacters, maxUnits });
        const folded = input.paragraphs.map(foldWhiteSpace);
        expect(summary.filter((unit) => !folded.some((text) => text.includes(unit)))).toEqual([]);
        expect(summary.length).toBeLessThanOrEqual(maxUnits);
        expect(summary.join('\n').length).toBeLessThanOrEqual(
          summary.length === 1 ? Math.max(maxCharacters, 600) : maxCharacters,
        );
        expect(summary.filter((unit) => /BACA JUGA|@TangerangNews \/|^TANGERANGNEWS\.com-/.test(unit))).toEqual([]);
        expect(formProblems(summary, input, { maxCharacters, maxUnits })).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test.each(['.', '"', '(', 'A', 'a.', ' ', '"a." ', 'TANGERANG-', "'a ", 'kata dia. ', 'Ia. ', ',” kata '])(
    'it is read in time that grows with its length: 200 kB of %j',
    (piece) => {
      const hostile = piece.repeat(200_000 / piece.length);
      const paragraphs = [`TANGERANGNEWS.com-${lead} ${hostile}`, hostile, `${hostile} (RMI)`];
      expect(summarise({ ...base, paragraphs, caption: hostile }).length).toBeLessThanOrEqual(
        summaryForms.short.maxUnits,
      );
    },
  );
});
