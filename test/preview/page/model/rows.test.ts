import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../src/preview/page/model/rows.js';
import type { PageMessage } from '../../../../src/preview/page/wire.js';
import { sampleMessage } from '../sample-message.js';

const siti = { author: { kind: 'person', personId: 1 } } as const;
const noon = new Date(2026, 10, 24, 12).getTime() / 1000;

function shapeOf(messages: readonly PageMessage[], unreadFrom: number | null = null): string[] {
  return rowsOf(messages, unreadFrom).flatMap(({ rows }) =>
    rows.map((row) => {
      if (row.kind !== 'bubble') return row.kind;
      const ids = row.messages.map(({ messageId }) => messageId).join('+');
      return `${row.isFirst ? '(' : ''}${ids}${row.isLast ? ')' : ''}`;
    }),
  );
}

describe('messages in rows', () => {
  it('run together while one author writes', () => {
    const messages = [sampleMessage(1), sampleMessage(2), sampleMessage(3, siti), sampleMessage(4)];
    expect(shapeOf(messages)).toEqual(['(1', '2)', '(3)', '(4)']);
  });

  it('are parted by a service message and by midnight', () => {
    const service = { kind: 'upgraded' } as const;
    const messages = [
      sampleMessage(1, { date: noon }),
      sampleMessage(2, { date: noon, service }),
      sampleMessage(3, { date: noon }),
      sampleMessage(4, { date: noon + 86_400 }),
    ];
    expect(shapeOf(messages)).toEqual(['(1)', 'service', '(3)', '(4)']);
    expect(rowsOf(messages, null)).toHaveLength(2);
  });

  it('hold the photos of an album together', () => {
    const messages = [sampleMessage(1, { albumId: 'a' }), sampleMessage(2, { albumId: 'a' }), sampleMessage(3)];
    expect(shapeOf(messages)).toEqual(['(1+2', '3)']);
  });

  it('have a mark where the unread ones begin, which parts a run', () => {
    expect(shapeOf([sampleMessage(1), sampleMessage(2), sampleMessage(3)], 2)).toEqual(['(1)', 'unread', '(2', '3)']);
  });

  it('have none where all of them are unread', () => {
    expect(shapeOf([sampleMessage(2), sampleMessage(3)], 2)).toEqual(['(2', '3)']);
  });
});
