import { describe, expect, it } from 'vitest';
import { parsePublisherDate } from '../../src/article/parse-date.js';

const iso = (text: string, zone = 'Asia/Jakarta') => {
  const instant = parsePublisherDate(text, zone);
  return instant === null ? null : new Date(instant).toISOString();
};

describe('parsePublisherDate', () => {
  it.each([
    ['Sat, 23 Nov 2024 16:46:00 +0700', '2024-11-23T09:46:00.000Z'],
    ['Sat, 23 Nov 2024 09:46:00 GMT', '2024-11-23T09:46:00.000Z'],
    ['23 Nov 24 09:46 UT', '2024-11-23T09:46:00.000Z'],
    ['Sat, 23 Nov 2024 04:46:00 EST', '2024-11-23T09:46:00.000Z'],
    ['Sat, 23 Nov 2024 16:46:00 +0700 (WIB)', '2024-11-23T09:46:00.000Z'],
    ['Sab, 23 Okt 2024 16:46:00 +0700', '2024-10-23T09:46:00.000Z'],
    ['2024-11-23T16:46:00+07:00', '2024-11-23T09:46:00.000Z'],
    ['2024-11-23T09:46:00Z', '2024-11-23T09:46:00.000Z'],
    ['2024-11-23T09:46:00.123456Z', '2024-11-23T09:46:00.000Z'],
    ['2024-11-23T16:46', '2024-11-23T09:46:00.000Z'],
    ['2024-11-23 16:46:00', '2024-11-23T09:46:00.000Z'],
    ['2024-11-23', '2024-11-22T17:00:00.000Z'],
    ['2024/11/23 16:46', '2024-11-23T09:46:00.000Z'],
    ['Sabtu, 23 November 2024 | 16:46', '2024-11-23T09:46:00.000Z'],
    ['Sabtu, 3 Agustus 2024 | 08:05', '2024-08-03T01:05:00.000Z'],
    ['23 Nov 2024 16.46 WIB', '2024-11-23T09:46:00.000Z'],
    ['23 Nov 2024 17.46 WITA', '2024-11-23T09:46:00.000Z'],
    ['23 Nov 2024 18.46 WIT', '2024-11-23T09:46:00.000Z'],
    ['Jumat, 23 Januari 2026, 20.03 WIB', '2026-01-23T13:03:00.000Z'],
    ["Jum'at, 23 Mei 2025 pukul 20.03 WIB", '2025-05-23T13:03:00.000Z'],
    ['Minggu 05 Desember 2021 - 20:03', '2021-12-05T13:03:00.000Z'],
    ['23\u00A0November  2024', '2024-11-22T17:00:00.000Z'],
    ['23/11/2024 16:46', '2024-11-23T09:46:00.000Z'],
    ['Sabtu, 23/11/2024', '2024-11-22T17:00:00.000Z'],
    ['23-11-2024 16:46:10 WIB', '2024-11-23T09:46:10.000Z'],
    ['23-Nov-2024 16:46', '2024-11-23T09:46:00.000Z'],
    ['November 23, 2024 4:46 PM', '2024-11-23T09:46:00.000Z'],
    ['Saturday, November 23, 2024 12:05 am', '2024-11-22T17:05:00.000Z'],
  ])('reads "%s"', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'kemarin'],
    ['31 June', '31 Juni 2024 | 10:00'],
    ['29 February of a common year', '29/02/2023'],
    ['month 13', '23/13/2024'],
    ['hour 25', '2024-11-23 25:00:00'],
    ['minute 60', '23 November 2024 | 16:60'],
    ['hour 13 pm', 'November 23, 2024 13:46 PM'],
    ['an unknown month', '23 Novembre 2024'],
    ['an unknown zone', '23 Nov 2024 16:46 XYZ'],
    ['the zeros of a database', '0000-00-00 00:00:00'],
    ['the first second of Unix', '1970-01-01 00:00:00'],
    ['a date within a text', 'Doa bersama, Sabtu 23 November 2024 di Cikokol'],
    ['two dates', '23 November 2024 24 November 2024'],
    ['a very long text', ' 23 November 2024'.repeat(1_000)],
  ])('does not guess: %s', (_case, text) => {
    expect(iso(text)).toBeNull();
  });

  it('reads a text without a zone in the zone of the publisher, also where clocks change', () => {
    expect(iso('2024-11-23 16:46', 'Asia/Makassar')).toBe('2024-11-23T08:46:00.000Z');
    expect(iso('2024-07-01 12:00', 'Europe/Amsterdam')).toBe('2024-07-01T10:00:00.000Z');
    expect(iso('2024-12-01 12:00', 'Europe/Amsterdam')).toBe('2024-12-01T11:00:00.000Z');
    expect(iso('2024-03-31 03:30', 'Europe/Amsterdam')).toBe('2024-03-31T01:30:00.000Z');
    expect(iso('2024-03-31 12:00', 'Europe/Amsterdam')).toBe('2024-03-31T10:00:00.000Z');
  });
});
