import { describe, expect, it } from 'vitest';
import { addOlder, applyChange, indexFrom, isIn, type Thread } from '../../../../src/preview/page/model/thread.js';
import type { PageMessage } from '../../../../src/preview/page/wire.js';
import { sampleMessage } from '../sample-message.js';

const message = sampleMessage;

function thread(messages: readonly PageMessage[], hasOlder = false): Thread {
  return { messages, hasOlder };
}

const idsOf = ({ messages }: Thread) => messages.map(({ messageId }) => messageId);
const known = thread([message(1), message(2)]);

describe('a live change', () => {
  it('adds a message in the order of ids', () => {
    const applied = applyChange(thread([message(1), message(3)]), { kind: 'message', message: message(2) });
    expect(idsOf(applied)).toEqual([1, 2, 3]);
  });

  it('does nothing when the message is there already: an own message comes twice', () => {
    expect(applyChange(known, { kind: 'message', message: message(2) })).toBe(known);
  });

  it('replaces an edited message, also when only its card came later', () => {
    const card = message(2, { isSilent: true });
    expect(applyChange(known, { kind: 'edited', message: card }).messages[1]).toBe(card);
  });

  it('ignores an edit older than what is shown', () => {
    const shown = thread([message(1, { editDate: 20 })]);
    expect(applyChange(shown, { kind: 'edited', message: message(1, { editDate: 10 }) })).toBe(shown);
  });

  it('shows an edited message that was not known', () => {
    expect(idsOf(applyChange(known, { kind: 'edited', message: message(9) }))).toEqual([1, 2, 9]);
  });

  it('leaves no gap: what is older than all that is loaded is not put before it', () => {
    const loaded = thread([message(50), message(51)], true);
    expect(applyChange(loaded, { kind: 'edited', message: message(3) })).toBe(loaded);
  });

  it('takes a deleted message away', () => {
    expect(idsOf(applyChange(known, { kind: 'deleted', chatId: 7, messageId: 1 }))).toEqual([2]);
    expect(applyChange(known, { kind: 'deleted', chatId: 7, messageId: 9 })).toBe(known);
  });
});

describe('older messages', () => {
  it('come before those that are there, each once', () => {
    const older = addOlder(thread([message(3), message(4)], true), thread([message(1), message(2), message(3)]));
    expect(idsOf(older)).toEqual([1, 2, 3, 4]);
    expect(older.hasOlder).toBe(false);
  });
});

describe('the place of an id', () => {
  it.each([
    [1, 0],
    [4, 1],
    [7, 2],
    [8, 3],
    [99, 3],
  ])('%i is at %i', (id, place) => {
    expect(indexFrom([message(2), message(5), message(7)], id)).toBe(place);
  });
});

describe('a place', () => {
  it('of a forum is one topic, and General holds what has no thread', () => {
    expect(isIn({ chatId: 7, threadId: 0 }, message(1))).toBe(true);
    expect(isIn({ chatId: 7, threadId: 0 }, message(1, { threadId: 5 }))).toBe(false);
    expect(isIn({ chatId: 7, threadId: 5 }, message(1, { threadId: 5 }))).toBe(true);
    expect(isIn({ chatId: 7, threadId: null }, message(1, { threadId: 5 }))).toBe(true);
    expect(isIn({ chatId: 8, threadId: null }, message(1))).toBe(false);
  });
});
