import { describe, expect, it } from 'vitest';
import { createFloodScope } from '../../src/outbox/flood-scope.js';

type Step = readonly ['refused', chatId: number, at: number] | readonly ['taken', sentAt: number];

describe('whom a flood wait is for', () => {
  const scopes = (steps: readonly Step[]) => {
    const flood = createFloodScope();
    return steps.flatMap((step) => {
      if (step[0] === 'refused') return [flood.refused(step[1], step[2])];
      flood.taken(step[1]);
      return [];
    });
  };
  const groups = (count: number): readonly Step[] =>
    Array.from({ length: count }, (_, index) => ['refused', -1 - index, index * 100] as const);

  it.each<[string, readonly Step[], readonly string[]]>([
    [
      'one chat refused again and again is held alone',
      [
        ['refused', 1, 0],
        ['refused', 1, 100],
      ],
      ['chat', 'chat'],
    ],
    [
      'a second private chat soon after holds everyone',
      [
        ['refused', 1, 0],
        ['refused', 2, 1_000],
      ],
      ['chat', 'token'],
    ],
    [
      'a second private chat much later does not',
      [
        ['refused', 1, 0],
        ['refused', 2, 3_000],
      ],
      ['chat', 'chat'],
    ],
    [
      'a message taken in between tells that the token is not held',
      [
        ['refused', 1, 0],
        ['taken', 50],
        ['refused', 2, 100],
      ],
      ['chat', 'chat'],
    ],
    [
      'a message sent before the refusal tells nothing',
      [
        ['refused', 1, 100],
        ['taken', 50],
        ['refused', 2, 150],
      ],
      ['chat', 'token'],
    ],
    ['groups at their own limit hold nobody else', groups(4), ['chat', 'chat', 'chat', 'chat']],
    ['so many groups in a row that it must be the token', groups(5), ['chat', 'chat', 'chat', 'chat', 'token']],
  ])('%s', (_case, steps, expected) => {
    expect(scopes(steps)).toEqual(expected);
  });
});
