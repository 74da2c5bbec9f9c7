import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPublisherDate } from '../../src/article/parse-date.js';

const instantOf = (text: string, zone: string): number | null => readPublisherDate(text, zone)?.at ?? null;

const iso = (text: string, zone = 'Asia/Jakarta') => {
  const instant = instantOf(text, zone);
  return instant === null ? null : new Date(instant).toISOString();
};

const AT = '2024-11-23T09:46:00.000Z';
const DAY = '2024-11-22T17:00:00.000Z';

describe('readPublisherDate', () => {
  it.each([
    // RFC 822 and what feeds make of it
    ['Sat, 23 Nov 2024 16:46:00 +0700', AT],
    ['Sat, 23 Nov 2024 16:46:00 +07:00', AT],
    ['Sat, 23 Nov 2024 16:46:00 +07', AT],
    ['Sat, 23 Nov 2024 16:46 GMT+7', AT],
    ['Sat, 23 Nov 2024 16:46:00 GMT+0700', AT],
    ['Sat, 23 Nov 2024 16:46:00 UTC+07:00', AT],
    ['Sat, 23 Nov 2024 16:46:00 UTC +7', AT],
    ['Sat, 23 Nov 2024 16:46:00 WIB', AT],
    ['Sat, 23 Nov 2024 09:46:00 GMT', AT],
    ['Sat, 23 Nov 2024 09:46:00 Z', AT],
    ['23 Nov 24 09:46 UT', AT],
    ['Sat, 23 Nov 24 16:46:00', AT],
    ['Sat, 23 Nov 2024 04:46:00 EST', AT],
    ['Sat, 23 Nov 2024 16:46:00 +0700 (WIB)', AT],
    ['Sat,23 Nov 2024 16:46:00 +0700', AT],
    ['Sab, 23 Okt 2024 16:46:00 +0700', '2024-10-23T09:46:00.000Z'],
    ['Saturday, 23-Nov-24 09:46:00 GMT', AT],
    // ISO 8601 and database values
    ['2024-11-23T16:46:00+07:00', AT],
    ['2024-11-23T16:46:00+0700', AT],
    ['2024-11-23T09:46:00Z', AT],
    ['2024-11-23T09:46:00.123456Z', AT],
    ['2024-11-23T16:46:00,5+07:00', AT],
    ['2024-11-23T16:46', AT],
    ['2024-11-23 16:46:00', AT],
    ['2024-11-23 16:46:00 +0700', AT],
    ['2024-11-23 16:46:00.000000', AT],
    ['2024-11-23 16:46:00 WIB', AT],
    ['20241123T164600+0700', AT],
    ['20241123T0946Z', AT],
    ['2024-11-23', DAY],
    ['20241123', DAY],
    ['2024/11/23 16:46', AT],
    // printed, in Indonesian
    ['Sabtu, 23 November 2024 | 16:46', AT],
    ['Sabtu, 23 November 2024 | 16:46 WIB', AT],
    ['Sabtu , 23 November 2024 | 16.46', AT],
    ['Sabtu 23 November 2024 16:46:00', AT],
    ['Sabtu,23 November 2024 16:46 WIB', AT],
    ['Sabtu, 23 November 2024 16:46 WIB', AT],
    ['Sabtu, 23 Nov. 2024 - 16.46 WIB', AT],
    ['Sabtu, 3 Agustus 2024 | 08:05', '2024-08-03T01:05:00.000Z'],
    ['SABTU, 23 NOVEMBER 2024, 16.46 WIB', AT],
    ['23 Nov 2024 16.46 WIB', AT],
    ['23 Nopember 2024, pkl. 16.46', AT],
    ['23 Nov 2024 17.46 WITA', AT],
    ['23 Nov 2024 18.46 WIT', AT],
    ['23 November 2024 • 16:46', AT],
    ['23 November 2024 / 16:46', AT],
    ['23-Nov-2024 16:46', AT],
    ['Jumat, 23 Januari 2026, 20.03 WIB', '2026-01-23T13:03:00.000Z'],
    ["Jum'at, 23 Mei 2025 pukul 20.03 WIB", '2025-05-23T13:03:00.000Z'],
    ['Jum’at, 23 Mei 2025 jam 20.03', '2025-05-23T13:03:00.000Z'],
    ['Minggu 05 Desember 2021 - 20:03', '2021-12-05T13:03:00.000Z'],
    ['23\u00A0November  2024', DAY],
    ['05 Agustus 2019', '2019-08-04T17:00:00.000Z'],
    ['Sabtu, 23 November 2024', DAY],
    ['Diterbitkan: Sabtu, 23 November 2024 16:46', AT],
    ['Tayang pada 23 November 2024, 16:46 WIB', AT],
    ['16:46 WIB, 23 November 2024', AT],
    ['16.46 | Sabtu, 23/11/2024', AT],
    // in digits
    ['23/11/2024 16:46', AT],
    ['23/11/2024, 16.46 WIB', AT],
    ['Sabtu, 23/11/2024', DAY],
    ['Sabtu (23/11/2024) 16:46', AT],
    ['23-11-2024 16:46:00 WIB', AT],
    ['23.11.2024 16:46', AT],
    ['23/11/24 16:46', AT],
    // in English
    ['November 23, 2024 4:46 PM', AT],
    ['Nov 23, 2024 at 4:46 pm', AT],
    ['November 23rd, 2024', DAY],
    ['Saturday, November 23, 2024 12:05 am', '2024-11-22T17:05:00.000Z'],
    ['23 August 2024 16:46', '2024-08-23T09:46:00.000Z'],
    ['Posted on November 23, 2024', DAY],
    // the weekday is wrong: the date counts
    ['Senin, 23 November 2024 | 16:46', AT],
    ['Mon, 23 Nov 2024 16:46:00 +0700', AT],
  ])('reads "%s"', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'kemarin'],
    ['an age', '2 jam yang lalu'],
    ['a time alone', '16:46 WIB'],
    ['a day without a year', 'Senin (25/6)'],
    ['31 June', '31 Juni 2024 | 10:00'],
    ['29 February of a common year', '29/02/2023'],
    ['month 13', '23/13/2024'],
    ['hour 25', '2024-11-23 25:00:00'],
    ['minute 60', '23 November 2024 | 16:60'],
    ['hour 13 pm', 'November 23, 2024 13:46 PM'],
    ['an unknown month', '23 Novembre 2024'],
    ['an unknown zone', '23 Nov 2024 16:46 XYZ'],
    ['an impossible zone', '23 Nov 2024 16:46 +7000'],
    ['a zone for a quarter of nothing', '23 Nov 2024 16:46 +0799'],
    ['a number', '1732355160'],
    ['the zeros of a database', '0000-00-00 00:00:00'],
    ['the first second of Unix', '1970-01-01 00:00:00'],
    ['a year of three digits', '23 November 202'],
    ['a date of an update', 'Diperbarui: 23 November 2024 16:46'],
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

  it('says whether a time and a zone were written', () => {
    expect(readPublisherDate('23 November 2024', 'Asia/Jakarta')).toMatchObject({ hasTime: false, zone: undefined });
    expect(readPublisherDate('23 November 2024 16.46 WIB', 'Asia/Jakarta')).toMatchObject({
      hasTime: true,
      zone: 'wib',
    });
    expect(readPublisherDate('20241123T1646', 'Asia/Jakarta')?.hasTime).toBe(true);
  });
});

const zones = [
  { name: 'Asia/Jakarta', hours: 7, abbreviation: 'WIB' },
  { name: 'Asia/Makassar', hours: 8, abbreviation: 'WITA' },
  { name: 'Asia/Jayapura', hours: 9, abbreviation: 'WIT' },
] as const;

const indonesian = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
const indonesianShort = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ');
const english = 'January February March April May June July August September October November December'.split(' ');
const englishShort = english.map((name) => name.slice(0, 3));

/** The same minute as a clock on the wall of a zone shows it, in every form in which it may be written. */
function written(at: number, { hours, abbreviation }: (typeof zones)[number]): readonly string[] {
  const wall = new Date(at + hours * 3_600_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [year, month, day] = [wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate()];
  const [hour, minute] = [two(wall.getUTCHours()), two(wall.getUTCMinutes())];
  const half = `${((wall.getUTCHours() + 11) % 12) + 1}:${minute} ${wall.getUTCHours() < 12 ? 'AM' : 'PM'}`;
  return [
    `Senin, ${day} ${indonesian[month]} ${year} | ${hour}:${minute}`,
    `Jum'at, ${two(day)} ${indonesianShort[month]} ${year} pukul ${hour}.${minute} ${abbreviation}`,
    `${day} ${indonesian[month]?.toUpperCase()} ${year}, ${hour}.${minute} ${abbreviation}`,
    `Mon, ${two(day)} ${englishShort[month]} ${year} ${hour}:${minute}:00 +0${hours}00`,
    `${two(day)} ${englishShort[month]} ${two(year % 100)} ${hour}:${minute} +0${hours}:00`,
    `${english[month]} ${day}, ${year} ${half}`,
    `${two(day)}/${two(month + 1)}/${year} ${hour}:${minute}`,
    `${day}-${month + 1}-${year} ${hour}.${minute}.00 ${abbreviation}`,
    `${year}-${two(month + 1)}-${two(day)} ${hour}:${minute}:00`,
    `${year}-${two(month + 1)}-${two(day)}T${hour}:${minute}:00.250+0${hours}:00`,
    `${hour}:${minute} ${abbreviation}, ${day} ${indonesian[month]} ${year}`,
    new Date(at).toISOString(),
    new Date(at).toUTCString(),
  ];
}

describe('any minute from 2000 to 2059', () => {
  const minutes = fc.integer({ min: Date.UTC(2000, 0, 2) / 60_000, max: Date.UTC(2059, 11, 30) / 60_000 });

  it.each(zones)('comes back from every written form in $name', (zone) => {
    fc.assert(
      fc.property(minutes, (minute) => {
        for (const text of written(minute * 60_000, zone)) {
          expect([text, instantOf(text, zone.name)]).toEqual([text, minute * 60_000]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is never read from a sentence around it', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 12 }), (minute, form) => {
        const text = written(minute * 60_000, zones[0])[form] ?? '';
        expect(instantOf(`Acara berlangsung ${text} di Serpong`, 'Asia/Jakarta')).toBeNull();
      }),
    );
  });
});

describe('any text', () => {
  it('is read or not, in no time and without an exception', () => {
    const shards = fc.constantFrom(
      '23',
      ' ',
      'november',
      '|',
      ':',
      '.',
      ',',
      '2024',
      '16',
      'sab',
      '+07',
      '(',
      '-',
      't',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(shards, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const reading = readPublisherDate(text, 'Asia/Jakarta');
          expect(reading === undefined || Number.isFinite(reading.at)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
