import type { PageMessage } from '../../../src/preview/page/wire.js';

/** A message of the bot in a private chat, apart from what a test says of it. */
export function sampleMessage(messageId: number, parts: Partial<PageMessage> = {}): PageMessage {
  return {
    messageId,
    chatId: 7,
    threadId: null,
    author: { kind: 'bot' },
    isOwn: false,
    signature: null,
    date: 1_790_000_000,
    editDate: null,
    text: `pesan ${messageId}`,
    entities: [],
    card: null,
    photo: null,
    albumId: null,
    keyboard: null,
    reply: null,
    service: null,
    isSilent: false,
    isPinned: false,
    isEphemeral: false,
    asksForReply: false,
    ...parts,
  };
}
