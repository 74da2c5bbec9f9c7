import { describe, expect, it } from 'vitest';
import {
  endsWithCredit,
  endsWithInitials,
  isCardDate,
  isLabel,
  readByline,
  readDoubledQuote,
  startsWithDateline,
} from '../../src/source/printed-forms.js';

describe('startsWithDateline', () => {
  it.each([
    'TANGERANGNEWS.com-Para buruh berdoa',
    'TANGERANGNEWS.com- Para buruh berdoa',
    'TANGERANGNews.com-Para buruh berdoa',
    'TANGERANGNEWS.COM—Para buruh berdoa',
    'TANGERANGNEWS.com Para buruh berdoa',
    'TANGERANnews-Para buruh berdoa',
    'TANGERANG – Para buruh berdoa',
    'TANGSEL-"Kami berdoa"',
    'KOTA TANGERANG, BANTEN - Para buruh berdoa',
  ])('knows "%s"', (text) => {
    expect(startsWithDateline(text, 'TangerangNews')).toBe(true);
  });

  it.each(['Para buruh berdoa - bersama', 'Andra-Dimyati menang', 'KTP-el dibagikan', 'COVID-19 mereda', 'WISATA', ''])(
    'does not take for one "%s"',
    (text) => {
      expect(startsWithDateline(text, 'TangerangNews')).toBe(false);
    },
  );
});

describe('endsWithInitials', () => {
  it.each(['pungkasnya. (RAZ/RAC)', 'pungkasnya.(RMI/HRU)', '"Baik," katanya. (RAZ).', 'selesai. (dira)'])(
    'knows "%s"',
    (text) => {
      expect(endsWithInitials(text)).toBe(true);
    },
  );

  it.each([
    'Serikat Pekerja Seluruh Indonesia (KSPSI).',
    'dua partai (PPP/PKB).',
    'pada Senin. (25/6)',
    '(RAZ) berkata',
  ])('leaves "%s" alone: an acronym, a date, no end', (text) => {
    expect(endsWithInitials(text)).toBe(false);
  });
});

describe('lines', () => {
  it('with a credit at the end are captions', () => {
    for (const credit of [
      '(@TangerangNews / Redaksi)',
      '(TangerangNews/2019 / A)',
      '(Istimewa / Dok. Humas)',
      '(Dok. X)',
    ]) {
      expect(endsWithCredit(`Warga berdoa. ${credit}`)).toBe(true);
    }
    expect(endsWithCredit('Serikat buruh (KSPSI)')).toBe(false);
  });

  it('with a date and a time alone are those of cards', () => {
    expect(isCardDate('Jumat, 23 Januari 2026 | 20:03')).toBe(true);
    expect(isCardDate('Redaksi | Jumat, 23 Januari 2026 | 20:03')).toBe(false);
    expect(isCardDate('Jumat, 23 Januari 2026')).toBe(false);
  });

  it('in capitals are labels', () => {
    expect(['WISATA', 'KAB. TANGERANG', 'AYO! TANGERANG CERDAS'].every(isLabel)).toBe(true);
    expect(['Wisata', '2025', 'A'].some(isLabel)).toBe(false);
  });

  it('that hold more than author and date are no bylines', () => {
    expect(readByline('Doa bersama berlangsung Sabtu, 23 November 2024')).toBeUndefined();
    expect(readByline('Redaksi | Sabtu, 23 November 2024 | 16:46 | Dibaca : 2570')).toEqual({
      author: 'Redaksi',
      dateText: 'Sabtu, 23 November 2024 | 16:46',
      isAuthored: true,
    });
  });

  it('in doubled quotation marks are the quote of the day, others are not', () => {
    expect(readDoubledQuote('""Sabar itu subur""')).toEqual({ text: 'Sabar itu subur', rest: '' });
    expect(readDoubledQuote('“"Sabar itu subur"”')).toEqual({ text: 'Sabar itu subur', rest: '' });
    expect(readDoubledQuote('"Sabar itu subur," katanya.')).toBeUndefined();
  });
});
