import { describe, expect, it } from 'vitest';
import { choosePublicationDate, type WrittenDates } from '../../src/article/publication-date.js';

const now = Date.parse('2024-11-23T10:00:00Z');
const AT = '2024-11-23T09:46:00.000Z';

function choose(dates: Partial<WrittenDates>, timeZone = 'Asia/Jakarta', arrival = now) {
  const chosen = choosePublicationDate(
    { printed: undefined, metadata: undefined, feed: undefined, ...dates },
    timeZone,
    arrival,
  );
  return [chosen.at === null ? null : new Date(chosen.at).toISOString(), chosen.from] as const;
}

describe('choosePublicationDate', () => {
  it.each<[string, Partial<WrittenDates>, string | null, string]>([
    [
      'the printed one first',
      { printed: '23 November 2024 | 16:46', metadata: '2024-11-20', feed: '2024-11-21' },
      AT,
      'printed',
    ],
    [
      'the printed one although the metadata says Z of the local time',
      { printed: '23 November 2024 | 16:46', metadata: '2024-11-23T16:46:00Z' },
      AT,
      'printed',
    ],
    ['then the metadata’s', { metadata: '2024-11-23T16:46:00+07:00', feed: '2024-11-21' }, AT, 'metadata'],
    ['then the feed’s', { feed: 'Sat, 23 Nov 2024 16:46:00 +0700' }, AT, 'feed'],
    ['the next where one cannot be read', { printed: 'kemarin', feed: '2024-11-23 16:46:00' }, AT, 'feed'],
    [
      'the hour of the metadata for a printed day',
      { printed: 'Sabtu, 23/11/2024', metadata: '2024-11-23T16:46:00+07:00' },
      AT,
      'metadata',
    ],
    [
      'the hour of the feed for a printed day although its Z is false',
      { printed: '22 November 2024', feed: '2024-11-22T20:46:00Z' },
      '2024-11-22T13:46:00.000Z',
      'feed',
    ],
    [
      'the printed day alone where others name another day',
      { printed: '22 November 2024', feed: '2024-11-20T20:46:00Z' },
      '2024-11-21T17:00:00.000Z',
      'printed',
    ],
    [
      'the metadata’s without its Z where the feed shows that it is false',
      { metadata: '2024-11-22T16:46:00Z', feed: 'Fri, 22 Nov 2024 16:46:30 +0700' },
      '2024-11-22T09:46:00.000Z',
      'metadata',
    ],
    ['a date with a Z that would lie ahead without it', { feed: '2024-11-23T16:46:00Z' }, AT, 'feed'],
    ['a true Z as it is', { feed: '2024-11-23T09:46:00Z' }, AT, 'feed'],
    [
      'the arrival for what is more than a day ahead',
      { printed: '23 November 2042 | 16:46' },
      '2024-11-23T10:00:00.000Z',
      'arrival',
    ],
    [
      'what is less than a day ahead as it is',
      { printed: '24 November 2024 | 16:46' },
      '2024-11-24T09:46:00.000Z',
      'printed',
    ],
    ['nothing where nobody says', {}, null, 'none'],
    ['nothing where nothing can be read', { printed: 'tadi pagi', metadata: '-', feed: '0000-00-00' }, null, 'none'],
  ])('takes %s', (_case, dates, at, from) => {
    expect(choose(dates)).toEqual([at, from]);
  });

  it('never answers with now on its own: not for any age of the arrival', () => {
    for (const arrival of [0, now, now * 2]) expect(choose({}, 'Asia/Jakarta', arrival)[0]).toBeNull();
  });

  it('knows the false Z of every Indonesian zone', () => {
    for (const zone of ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']) {
      const local = choose({ printed: '23 November 2024 | 16:46', metadata: '2024-11-23T16:46:00Z' }, zone);
      expect(choose({ metadata: '2024-11-23T16:46:00Z', feed: '2024-11-23 16:46' }, zone)[0]).toBe(local[0]);
    }
  });
});
