import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { localModel } from '../../../src/summary/choice/local-model.js';
import { summaryForms } from '../../../src/summary/form/summary-forms.js';
import { readArticle, summarise } from '../../../src/summary/summarise.js';

const text = readFileSync(new URL('../../../src/summary/choice/weights.json', import.meta.url), 'utf8');

const article = {
  title: 'Pemkot Tangerang Perbaiki Jembatan Cikokol',
  siteName: 'TangerangNews',
  paragraphs: [
    'TANGERANGNEWS.com-Pemerintah Kota Tangerang memperbaiki Jembatan Cikokol mulai Senin 5 Januari 2026.',
    'Menurut warga, jalan sering macet pada sore hari.',
    'Jembatan Cikokol ditutup selama dua bulan, kata Kepala Dinas PUPR Kota Tangerang Ruta Ireng Wicaksono.',
    '"Kami mohon maaf atas gangguan ini," ujarnya.',
    'Perbaikan menelan biaya Rp12 miliar dari APBD Kota Tangerang.',
    'Cuaca hari ini cerah.',
  ],
};

describe('the weights', () => {
  test('take at most 4 KB, and name where they come from and under which licence', () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4096);
    expect(JSON.parse(text)).toMatchObject({
      data: expect.stringContaining('IndoSum'),
      licence: 'CC BY-SA 4.0',
      madeBy: 'npm run train -- FOLDER',
    });
  });

  test('know what newspapers do: a question and a line of somebody unnamed are seldom kept', () => {
    expect(localModel.alone['question']).toBeLessThan(0);
    expect(localModel.alone['quoteAnonymous']).toBeLessThan(0);
  });

  test('give each sentence its chance, and the lead the best', () => {
    const chances = readArticle(article).units.map(({ chance }) => chance);
    expect(chances).toHaveLength(6);
    expect(Math.max(...chances)).toBe(chances[0]);
    expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
  });

  test('pass over an aside for the facts behind it', () => {
    const summary = summarise(article, { ...summaryForms.short, maxUnits: 3 });
    expect(summary[0]).toMatch(/^Pemerintah Kota Tangerang memperbaiki/);
    expect(summary).not.toContain('Cuaca hari ini cerah.');
    expect(summary.join(' ')).toContain('dua bulan');
  });
});
