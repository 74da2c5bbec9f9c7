import { describe, expect, it } from 'vitest';
import { clockTime, isSameDay, longDate, shortDate, timeOfDay } from '../../../src/telegram/messages/publisher-date.js';

const at = Date.UTC(2026, 0, 23, 13, 3);
const jakarta = { timeZone: 'Asia/Jakarta', language: 'id' } as const;

describe('dates', () => {
  it.each([
    ['Asia/Jakarta', 'id', 'Jumat, 23 Januari 2026, 20.03 WIB'],
    ['Asia/Makassar', 'id', 'Jumat, 23 Januari 2026, 21.03 WITA'],
    ['Asia/Jayapura', 'id', 'Jumat, 23 Januari 2026, 22.03 WIT'],
    ['Asia/Pontianak', 'id', 'Jumat, 23 Januari 2026, 20.03 WIB'],
    ['Asia/Jakarta', 'en', 'Friday, 23 January 2026, 20:03 WIB'],
    ['Europe/London', 'en', 'Friday, 23 January 2026, 13:03 GMT'],
    ['America/New_York', 'en', 'Friday, 23 January 2026, 08:03 GMT-5'],
  ] as const)('in %s for %s read %s', (timeZone, language, text) => {
    expect(longDate(at, { timeZone, language })).toBe(text);
  });

  it('have Indonesian days and months', () => {
    const days = Array.from({ length: 12 }, (_, month) => longDate(Date.UTC(2026, month, 10 + month, 5), jakarta));
    expect(days.join('\n')).toMatchInlineSnapshot(`
      "Sabtu, 10 Januari 2026, 12.00 WIB
      Rabu, 11 Februari 2026, 12.00 WIB
      Kamis, 12 Maret 2026, 12.00 WIB
      Senin, 13 April 2026, 12.00 WIB
      Kamis, 14 Mei 2026, 12.00 WIB
      Senin, 15 Juni 2026, 12.00 WIB
      Kamis, 16 Juli 2026, 12.00 WIB
      Senin, 17 Agustus 2026, 12.00 WIB
      Jumat, 18 September 2026, 12.00 WIB
      Senin, 19 Oktober 2026, 12.00 WIB
      Jumat, 20 November 2026, 12.00 WIB
      Senin, 21 Desember 2026, 12.00 WIB"
    `);
  });

  it('turn at midnight of the zone', () => {
    expect(clockTime(Date.UTC(2026, 0, 23, 17, 0), jakarta)).toBe('00.00 WIB');
    expect(isSameDay(Date.UTC(2026, 0, 23, 16, 59), Date.UTC(2026, 0, 23, 17, 0), jakarta)).toBe(false);
    expect(isSameDay(Date.UTC(2026, 0, 22, 17, 0), Date.UTC(2026, 0, 23, 16, 59), jakarta)).toBe(true);
  });

  it('are shorter in lists', () => {
    expect(shortDate(at, jakarta)).toBe('23 Jan 2026, 20.03 WIB');
    expect(timeOfDay('06:00', 'id')).toBe('06.00');
    expect(timeOfDay('06:00', 'en')).toBe('06:00');
  });
});
