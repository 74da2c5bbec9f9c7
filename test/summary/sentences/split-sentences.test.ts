import { describe, expect, test } from 'vitest';
import { quotationUnits, splitSentences } from '../../../src/summary/sentences/split-sentences.js';
import { sentenceBorders } from './sentence-borders.js';

const paragraphs = Object.entries(sentenceBorders).flatMap(([kind, texts]) =>
  texts.map((text) => [kind, text] as const),
);

describe('splitSentences', () => {
  test.each(paragraphs)('finds the ends of sentences: %s: %s', (_, marked) => {
    const text = marked.replaceAll(' ¦ ', ' ').replaceAll('¦', '');
    expect(splitSentences(text)).toEqual(marked.split(/ ?¦ ?/));
  });

  test('is asked about more than 250 inner borders, and 250 end marks that are none', () => {
    const sentences = paragraphs.flatMap(([, text]) => text.split('¦'));
    const marksInside = sentences.flatMap((sentence) => sentence.trim().match(/[.?!…]+(?=[^.?!…"“”'’)\]])/g) ?? []);
    expect(sentences.length - paragraphs.length).toBeGreaterThanOrEqual(250);
    expect(marksInside.length).toBeGreaterThanOrEqual(250);
  });

  test('folds white space and gives nothing for nothing', () => {
    expect(splitSentences('  Warga \n panik.\u00a0 Polisi\tdatang. ')).toEqual(['Warga panik.', 'Polisi datang.']);
    expect(splitSentences('  ')).toEqual([]);
  });

  test('keeps a paragraph without end mark whole', () => {
    expect(splitSentences('Trotoar Bukan Sisa Jalan')).toEqual(['Trotoar Bukan Sisa Jalan']);
  });
});

describe('quotationUnits', () => {
  const units: Readonly<Record<string, readonly string[]>> = {
    'joins sentences until the quotation closes': ['"Kami siap. Semua dilatih," ujar Budi.', 'Warga lega.'],
    'joins across mixed marks': ['“Kami siap. Semua dilatih," ujar Budi.', 'Warga lega.'],
    'takes doubled marks for one': ['""Kekuatan datang dari usaha. Jangan menyerah.""'],
    'takes two single marks for one': ["''Kami siap. Semua dilatih,'' ujar Budi.", 'Warga lega.'],
    'joins inside single marks': ["'Kami siap. Semua dilatih,' ujar Budi.", 'Warga lega.'],
    'is not fooled by apostrophes': ["Ia salat Jum'at di Masjid Ma'ruf.", 'Warga lega.'],
    'gives the attribution to its quotation': ['"Kami siap." Ujar Budi.', 'Warga lega.'],
    'keeps two quotations apart': ['"Kami siap," ujar Budi.', '"Kami juga," kata Siti.'],
    'keeps a nested quotation in one': ['"Ia bilang \'tidak\'. Kami sedih," ujar Budi.', 'Warga lega.'],
    'leaves all behind a quotation that never closes in one': [
      'Warga lega.',
      'Budi berkata, "Kami siap. Semua dilatih.',
    ],
    'leaves all in one where the opening mark is lost': ['Kami siap. Semua dilatih," ujar Budi. Warga lega.'],
  };

  test.each(Object.entries(units))('%s', (_, expected) => {
    expect(quotationUnits(splitSentences(expected.join(' ')))).toEqual(expected);
  });

  test('joins as the newspaper printed it, also where the space is missing', () => {
    const paragraph = 'Budi datang.Katanya, "Kami siap. Semua dilatih."Ujarnya.';
    expect(quotationUnits(['Budi datang.', 'Katanya, "Kami siap.', 'Semua dilatih."', 'Ujarnya.'], paragraph)).toEqual([
      'Budi datang.',
      'Katanya, "Kami siap. Semua dilatih."Ujarnya.',
    ]);
  });
});
