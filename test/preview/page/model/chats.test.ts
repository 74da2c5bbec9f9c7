import { describe, expect, it } from 'vitest';
import { applyToChats, type Chats, inListOrder, markRead } from '../../../../src/preview/page/model/chats.js';
import type { PageChat, PageTopic } from '../../../../src/preview/page/wire.js';
import { sampleChat as chat } from '../sample-chat.js';
import { sampleMessage } from '../sample-message.js';

function topic(threadId: number): PageTopic {
  return { threadId, name: `Topik ${threadId}`, iconColor: 0, isClosed: false, last: null, unread: 0 };
}

const chatsOf = (...list: PageChat[]): Chats => new Map(list.map((one) => [one.id, one]));

describe('the list of chats', () => {
  it('has the bot first and then what was written last', () => {
    const chats = chatsOf(
      chat(-1, { last: sampleMessage(1, { date: 100 }) }),
      chat(-2, { last: sampleMessage(1, { date: 300 }) }),
      chat(7, { type: 'private', last: sampleMessage(1, { date: 50 }) }),
    );
    expect(inListOrder(chats).map(({ id }) => id)).toEqual([7, -2, -1]);
  });

  it('counts what comes while another chat is open, but neither what is own nor what is looked at', () => {
    const message = sampleMessage(5, { chatId: -1 });
    const unreadAfter = (change: Partial<typeof message>, open: number): number | undefined =>
      applyToChats(
        chatsOf(chat(-1)),
        { kind: 'message', message: { ...message, ...change } },
        { chatId: open, threadId: null },
      ).get(-1)?.unread;
    expect(unreadAfter({}, -2)).toBe(1);
    expect(unreadAfter({}, -1)).toBe(0);
    expect(unreadAfter({ isOwn: true }, -2)).toBe(0);
  });

  it('counts a message twice told only once', () => {
    const change = { kind: 'message', message: sampleMessage(5, { chatId: -1 }) } as const;
    const once = applyToChats(chatsOf(chat(-1)), change, null);
    expect(applyToChats(once, change, null).get(-1)).toMatchObject({ unread: 1, last: { messageId: 5 } });
  });

  it('counts by topic in a forum, and reading one topic leaves the others', () => {
    const forum = chat(-1, { topics: [topic(0), topic(9)] });
    const general = { kind: 'message', message: sampleMessage(5, { chatId: -1 }) } as const;
    const other = { kind: 'message', message: sampleMessage(6, { chatId: -1, threadId: 9 }) } as const;
    const chats = applyToChats(applyToChats(chatsOf(forum), general, null), other, null);
    expect(chats.get(-1)?.unread).toBe(2);
    const read = markRead(chats, { chatId: -1, threadId: 9 }).get(-1);
    expect([read?.unread, read?.topics?.map(({ unread }) => unread)]).toEqual([1, [1, 0]]);
  });

  it('shows an edited last message as it is now', () => {
    const last = sampleMessage(5, { chatId: -1 });
    const change = { kind: 'edited', message: { ...last, text: 'ralat' } } as const;
    expect(applyToChats(chatsOf(chat(-1, { last })), change, null).get(-1)?.last?.text).toBe('ralat');
  });

  it('knows what is pinned from the message itself', () => {
    const pinned = sampleMessage(5, { chatId: -1, isPinned: true });
    const withPin = applyToChats(chatsOf(chat(-1)), { kind: 'edited', message: pinned }, null);
    expect(withPin.get(-1)?.pinned).toMatchObject([{ messageId: 5, text: 'pesan 5' }]);
    const unpinned = { kind: 'edited', message: { ...pinned, isPinned: false } } as const;
    expect(applyToChats(withPin, unpinned, null).get(-1)?.pinned).toEqual([]);
  });

  it('loses a chat that is gone', () => {
    const change = { kind: 'gone', chatId: -1, nextChatId: null } as const;
    expect([...applyToChats(chatsOf(chat(-1), chat(-2)), change, null).keys()]).toEqual([-2]);
  });
});
