import { describe, expect, it } from 'vitest';
import { applyChange, toMessages } from '../../../src/preview/page/state.js';
import type { PageMessage } from '../../../src/preview/page/wire.js';

function message(messageId: number, parts: Partial<PageMessage> = {}): PageMessage {
  const empty = { personId: null, date: 1, editDate: null, entities: [], card: null, keyboard: null, isSilent: false };
  return { ...empty, messageId, text: `pesan ${messageId}`, ...parts };
}

const known = toMessages([message(2), message(1)]);

describe('a live change', () => {
  it('adds a message in the order of ids', () => {
    const applied = applyChange(toMessages([message(1), message(3)]), { kind: 'message', message: message(2) });
    expect(applied.kind).toBe('added');
    expect([...applied.messages.keys()]).toEqual([1, 2, 3]);
  });

  it('does nothing when the message is there already: an own message comes twice', () => {
    expect(applyChange(known, { kind: 'message', message: message(2) })).toEqual({ kind: 'none', messages: known });
  });

  it('replaces an edited message, also when only its card came later', () => {
    const card = message(2, { isSilent: true });
    expect(applyChange(known, { kind: 'edited', message: card }).messages.get(2)).toBe(card);
  });

  it('ignores an edit older than what is shown', () => {
    const shown = toMessages([message(1, { editDate: 20 })]);
    expect(applyChange(shown, { kind: 'edited', message: message(1, { editDate: 10 }) }).kind).toBe('none');
  });

  it('shows an edited message that was not known', () => {
    expect(applyChange(known, { kind: 'edited', message: message(9) }).kind).toBe('added');
  });

  it('removes a message once', () => {
    const removed = applyChange(known, { kind: 'deleted', messageId: 1 });
    expect([removed.kind, [...removed.messages.keys()]]).toEqual(['removed', [2]]);
    expect(applyChange(removed.messages, { kind: 'deleted', messageId: 1 }).kind).toBe('none');
  });
});
