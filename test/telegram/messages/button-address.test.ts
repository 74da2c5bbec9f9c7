import { assert, constantFrom, maxSafeNat, nat, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressData, addressTo, readAddress } from '../../../src/telegram/messages/button-address.js';
import { buttons } from '../../../src/telegram/messages/callback-data.js';
import { noticeMessage } from '../../../src/telegram/messages/outgoing-message.js';
import { realTopics } from '../../topics/real-topics.js';

/** Ids of groups and channels: up to 52 bits (Bot API); of messages, and so of threads, 32. */
const place = record({
  chatId: maxSafeNat().map((id) => -(id % 2 ** 42) - 1),
  threadId: nat(2 ** 31 - 1),
});

describe('the address of a button', () => {
  it('comes back as it was, with the data before it', () => {
    assert(
      property(place, constantFrom(...realTopics.topics), (where, { id }) => {
        const data = buttons.setTopic.pack({ topic: realTopics.slugOf(id), isWanted: true, page: 1 });
        expect(readAddress(addressData(data, where))).toEqual({ data, place: where });
        expect(addressData(data, where).length).toBeLessThanOrEqual(64);
      }),
    );
  });

  it('is none in whatever else a button may carry', () => {
    assert(
      property(string({ maxLength: 70 }), (data) => {
        const read = readAddress(data);
        if (read.place === null) expect(read.data).toBe(data);
        else expect(addressData(read.data, read.place)).toBe(data);
      }),
    );
    for (const data of ['st1:WISATA:1:0', 'td1@', 'td1@0.0', 'td1@1', 'td1@-1.0', 'td1@1.01', 'td1@1.0@2.0', '@1.0']) {
      expect(readAddress(data)).toEqual({ data, place: null });
    }
  });

  it('is given to all buttons of a message that have none, and what has no room for it is left out', () => {
    const here = { chatId: -1_001_234_567_890, threadId: 0 };
    const elsewhere = { chatId: -5, threadId: 3 };
    const long = buttons.undo.pack({ change: 'a'.repeat(55) });
    const message = noticeMessage('Halo', {
      inline_keyboard: [
        [{ text: 'a', callback_data: 'td1' }],
        [{ text: 'b', callback_data: addressData('td1', elsewhere) }],
        [{ text: 'c', callback_data: long }],
        [{ text: 'd', url: 'https://kabar.test/' }],
      ],
    });
    expect(addressTo(message, here).reply_markup?.inline_keyboard).toEqual([
      [{ text: 'a', callback_data: addressData('td1', here) }],
      [{ text: 'b', callback_data: addressData('td1', elsewhere) }],
      [{ text: 'd', url: 'https://kabar.test/' }],
    ]);
    expect(addressTo(noticeMessage('Halo'), here)).toEqual(noticeMessage('Halo'));
  });
});
