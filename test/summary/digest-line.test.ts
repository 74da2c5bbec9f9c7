import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestLine } from '../../src/summary/digest-line.js';
import { isBalanced } from '../../src/summary/sentences/quotation-marks.js';
import { splitSentences } from '../../src/summary/sentences/split-sentences.js';

const first = 'Warga Cibodas memanen sayur di atap pasar.';
const second = 'Hasilnya dibagikan kepada tetangga.';
const quotation = '“Kami senang. Panennya banyak,” kata Ketua RT Dedi.';

describe('the line of a digest', () => {
  const cases: Readonly<Record<string, { lead: readonly string[]; most?: number; line: string }>> = {
    'is the lead, and nothing behind it': { lead: [first, second], line: first },
    'is the whole lead where that just fits': { lead: [first], most: first.length, line: first },
    'is empty where one sentence is too long': { lead: [first], most: first.length - 1, line: '' },
    'is the first sentences of a longer lead': { lead: [`${first} ${second}`], most: 60, line: first },
    'keeps glued sentences as they are printed': {
      lead: [`Panen raya.${first} ${second}`],
      most: 60,
      line: `Panen raya.${first}`,
    },
    'does not end inside a quotation': { lead: [`${first} ${quotation}`], most: 60, line: first },
    'is empty where all before the limit is an open quotation': { lead: [quotation], most: 20, line: '' },
    'is empty where there is no summary': { lead: [], line: '' },
  };

  it.each(Object.entries(cases))('%s', (_case, { lead, most, line }) => {
    expect(digestLine(lead, most)).toBe(line);
  });

  it('is at most 240 characters long unless told otherwise', () => {
    const long = (length: number) => `${'a'.repeat(length - 1)}.`;
    expect(digestLine([long(240)])).toHaveLength(240);
    expect(digestLine([long(241)])).toBe('');
  });

  it('is whole sentences from the start of the lead, balanced, whatever the lead', () => {
    const piece = fc.constantFrom(first, second, quotation, 'Ia berkata, “Baik.', '(Lihat. ', ' Rp2,3 miliar ', '. ');
    const lead = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(' ').replace(/ +/g, ' '));
    fc.assert(
      fc.property(lead, fc.integer({ min: 0, max: 300 }), (text, most) => {
        const line = digestLine([text], most);
        expect(line.length).toBeLessThanOrEqual(most);
        expect(text.startsWith(line)).toBe(true);
        if (line === text || line === '') return;
        expect(isBalanced(line)).toBe(true);
        const sentences = splitSentences(text);
        const runs = sentences.map((_, count) =>
          sentences
            .slice(0, count + 1)
            .join('')
            .replaceAll(' ', ''),
        );
        expect(runs).toContain(line.replaceAll(' ', ''));
      }),
    );
  });
});
