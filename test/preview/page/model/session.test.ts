import { describe, expect, it } from 'vitest';
import {
  applyToSession,
  newSession,
  openIn,
  openThread,
  placeIn,
  type Session,
  takeIn,
} from '../../../../src/preview/page/model/session.js';
import type { PageChat, PageState, PageTopic } from '../../../../src/preview/page/wire.js';
import { sampleChat } from '../sample-chat.js';
import { sampleMessage } from '../sample-message.js';

const GROUP = { chatId: -1, threadId: null };

function stateWith(...chats: readonly PageChat[]): PageState {
  const persona = { key: 'sari', personId: 7, role: 'reader', languageCode: 'id' } as const;
  const bot = { id: 42, name: 'Kentongan', username: 'kentongan_bot' };
  return { bot, personas: [persona], persona, people: [], chats, lastEventId: 'x-1' };
}

function topic(threadId: number): PageTopic {
  return { threadId, name: `Topik ${threadId}`, iconColor: 0, isClosed: false, last: null, unread: 3 };
}

const idsIn = (session: Session) => openThread(session)?.messages.map(({ messageId }) => messageId);
const inGroup = (messageId: number, parts = {}) => sampleMessage(messageId, { chatId: -1, ...parts });

describe('what a person looks at', () => {
  it('is read by that, and what was unread is remembered', () => {
    const session = openIn(newSession(stateWith(sampleChat(-1, { unread: 5 })), null), GROUP);
    expect(session.unreadAtOpening).toBe(5);
    expect(session.chats.get(-1)?.unread).toBe(0);
  });

  it('loses nothing that comes while its messages are on the way', () => {
    const opened = openIn(newSession(stateWith(sampleChat(-1)), null), GROUP);
    expect(openThread(opened)).toBeNull();
    const during = applyToSession(opened, { kind: 'message', message: inGroup(3) });
    const edited = applyToSession(during, { kind: 'edited', message: inGroup(2, { editDate: 9, text: 'ralat' }) });
    const loaded = takeIn(edited, GROUP, { messages: [inGroup(1), inGroup(2)], hasOlder: false });
    expect(idsIn(loaded)).toEqual([1, 2, 3]);
    expect(openThread(loaded)?.messages[1]?.text).toBe('ralat');
  });

  it('follows what happens in it, and older messages come before', () => {
    const opened = openIn(newSession(stateWith(sampleChat(-1)), null), GROUP);
    const loaded = takeIn(opened, GROUP, { messages: [inGroup(5)], hasOlder: true });
    const grown = applyToSession(loaded, { kind: 'message', message: inGroup(6) });
    const older = takeIn(grown, GROUP, { messages: [inGroup(3), inGroup(4)], hasOlder: false });
    expect(idsIn(applyToSession(older, { kind: 'deleted', chatId: -1, messageId: 4 }))).toEqual([3, 5, 6]);
  });

  it('stays open for another person who is there too, and for nobody else', () => {
    const group = sampleChat(-1);
    const own = sampleChat(7, { type: 'private' });
    const inTheGroup = openIn(newSession(stateWith(own, group), null), GROUP);
    expect(newSession(stateWith(sampleChat(8, { type: 'private' }), group), inTheGroup).open).toEqual(GROUP);
    const inPrivate = openIn(inTheGroup, placeIn(own));
    expect(newSession(stateWith(sampleChat(8, { type: 'private' }), group), inPrivate).open).toBeNull();
  });

  it('is closed when its chat is gone or its topic is deleted', () => {
    const forum = sampleChat(-1, { topics: [topic(0), topic(9)] });
    const opened = openIn(newSession(stateWith(forum), null), placeIn(forum, 9));
    expect(opened.forumId).toBe(-1);
    const without = { ...forum, topics: [topic(0)] };
    expect(applyToSession(opened, { kind: 'chat', chat: without })).toMatchObject({ open: null, forumId: -1 });
    const gone = { kind: 'gone', chatId: -1, nextChatId: null } as const;
    expect(applyToSession(opened, gone)).toMatchObject({ open: null, forumId: null });
  });
});
