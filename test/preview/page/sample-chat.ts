import type { PageChat } from '../../../src/preview/page/wire.js';

/** A group without anything in it, apart from what a test says of it. */
export function sampleChat(id: number, parts: Partial<PageChat> = {}): PageChat {
  return {
    id,
    type: 'supergroup',
    title: `Grup ${id}`,
    username: null,
    topics: null,
    standing: 'member',
    canWrite: true,
    isBlocked: false,
    isReadOnly: false,
    botStanding: 'member',
    botRights: [],
    members: [],
    pinned: [],
    last: null,
    unread: 0,
    commands: [],
    replyKeyboard: null,
    ...parts,
  };
}
