import * as fc from 'fast-check';
import type { MessageEntity } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { segmentsOf, type TextSegment } from '../../../../src/preview/page/talk/entity-tree.js';

type Mark = readonly [type: string, offset: number, length: number];

function entities(marks: readonly Mark[]): MessageEntity[] {
  return marks.map(([type, offset, length]) => ({ type, offset, length }) as MessageEntity);
}

/** `bold(a italic(b))`: the nesting at a glance. */
function outline(segments: readonly TextSegment[]): string {
  return segments
    .map((segment) => (segment.kind === 'text' ? segment.text : `${segment.entity.type}(${outline(segment.children)})`))
    .join('');
}

const flat = (segments: readonly TextSegment[]): string =>
  segments.map((segment) => (segment.kind === 'text' ? segment.text : flat(segment.children))).join('');

describe('text becomes segments', () => {
  it.each<[string, string, Mark[], string]>([
    ['plain text', 'halo', [], 'halo'],
    ['no text', '', [['bold', 0, 3]], ''],
    ['a piece in the middle', 'satu dua tiga', [['bold', 5, 3]], 'satu bold(dua) tiga'],
    [
      'neighbours',
      'abcd',
      [
        ['bold', 0, 2],
        ['italic', 2, 2],
      ],
      'bold(ab)italic(cd)',
    ],
    [
      'one inside another, whatever their order',
      'abcd',
      [
        ['italic', 1, 1],
        ['bold', 0, 4],
      ],
      'bold(aitalic(b)cd)',
    ],
    [
      'three deep',
      'abc',
      [
        ['bold', 0, 3],
        ['italic', 0, 2],
        ['code', 0, 1],
      ],
      'bold(italic(code(a)b)c)',
    ],
    [
      'two of the same length',
      'ab',
      [
        ['bold', 0, 2],
        ['blockquote', 0, 2],
      ],
      'blockquote(bold(ab))',
    ],
    [
      'crossing ones, split where they cross',
      'abcd',
      [
        ['bold', 0, 3],
        ['italic', 1, 3],
      ],
      'bold(aitalic(bc))italic(d)',
    ],
    ['a length beyond the end', 'abc', [['bold', 1, 9]], 'abold(c)'.replace('c', 'bc')],
    ['an offset beyond the end', 'abc', [['bold', 5, 2]], 'abc'],
  ])('%s', (_, text, marks, expected) => {
    expect(outline(segmentsOf(text, entities(marks)))).toBe(expected);
  });

  it('counts UTF-16 units, so an emoji before a word does not move its formatting', () => {
    expect(
      outline(
        segmentsOf(
          '🏝 WISATA 👨‍👩‍👧 kita',
          entities([
            ['bold', 3, 6],
            ['italic', 19, 4],
          ]),
        ),
      ),
    ).toBe('🏝 bold(WISATA) 👨‍👩‍👧 italic(kita)');
  });

  it('never loses, doubles or moves a character, whatever the entities', () => {
    const mark = fc.record({
      type: fc.constantFrom('bold', 'italic', 'spoiler', 'blockquote'),
      offset: fc.integer({ min: 0, max: 30 }),
      length: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 24 }), fc.array(mark, { maxLength: 8 }), (text, marks) => {
        expect(flat(segmentsOf(text, marks as MessageEntity[]))).toBe(text);
      }),
    );
  });

  it('puts every character under exactly the entities that cover it', () => {
    const mark = fc.record({ offset: fc.nat(12), length: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 5 }), (marks) => {
        const text = 'abcdefghijkl';
        const named = marks.map(({ offset, length }, index) => ({ type: `e${index}`, offset, length }));
        const covered = coverage(segmentsOf(text, named as unknown as MessageEntity[]));
        const expected = Array.from(text, (_, at) =>
          named.filter(({ offset, length }) => offset <= at && at < offset + length).map(({ type }) => type),
        );
        expect(covered.map((types) => types.toSorted())).toEqual(expected.map((types) => types.toSorted()));
      }),
    );
  });
});

function coverage(segments: readonly TextSegment[], above: readonly string[] = []): string[][] {
  return segments.flatMap((segment) =>
    segment.kind === 'text'
      ? Array.from(segment.text, () => [...above])
      : coverage(segment.children, [...above, segment.entity.type]),
  );
}
