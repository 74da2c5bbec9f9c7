import type { Deeds } from './deeds.js';
import { telegramLink } from './model/links.js';
import type { Names } from './model/names.js';
import type { ComposerSubject } from './talk/composer.js';
import type { MessageActions } from './talk/render-message.js';
import type { PageTexts } from './texts/texts.js';
import type { PageChat, PageMessage, PageStanding } from './wire.js';

/** What {@link createMessageActions} needs. */
export interface MessageActionParts {
  readonly chat: PageChat;
  readonly botUsername: string;
  readonly names: Names;
  readonly texts: PageTexts;
  readonly deeds: Deeds;
  readonly compose: (text: string) => void;
  readonly setSubject: (subject: ComposerSubject) => void;
  readonly jumpTo: (messageId: number) => void;
  readonly explainTelegramOnly: () => void;
}

/** What the messages of a chat can do. */
export function createMessageActions(parts: MessageActionParts): MessageActions {
  const { chat, botUsername, names, texts, deeds, compose, setSubject } = parts;
  const standings = new Map<number, PageStanding>(chat.members.map(({ personId, standing }) => [personId, standing]));
  const tags: Partial<Record<PageStanding, string>> = { creator: texts.ownerTag, administrator: texts.adminTag };
  const subjectOf = (message: PageMessage): Pick<ComposerSubject, 'messageId' | 'line'> => ({
    messageId: message.messageId,
    line: message.text === '' ? texts.photo : message.text.slice(0, 160),
  });

  return {
    texts,
    names,
    jumpTo: parts.jumpTo,
    explainTelegramOnly: parts.explainTelegramOnly,
    isGroup: chat.type === 'group' || chat.type === 'supergroup',
    canReply: chat.canWrite && !chat.isBlocked,
    canPin: standingAllowsPins(chat),
    tagOf({ author }) {
      if (author.kind === 'chat') return texts.adminTag;
      const standing = author.kind === 'bot' ? chat.botStanding : standings.get(author.personId);
      return standing === undefined ? null : (tags[standing] ?? null);
    },
    say: (text) => void deeds.say(text),
    press: (messageId, callbackData) => deeds.press(messageId, callbackData),
    copy: deeds.copy,
    followLink: (url) => deeds.followLink(url),
    opensHere: (url) => telegramLink(url, botUsername) !== null,
    writeInline: (query) => compose(`@${botUsername} ${query}`),
    writeInlineElsewhere: (query) => void deeds.writeInlineElsewhere(query),
    reply: (message) =>
      setSubject({
        kind: 'reply',
        ...subjectOf(message),
        text: '',
        title: texts.replyTo(names.ofAuthor(message.author)),
      }),
    edit: (message) => setSubject({ kind: 'edit', ...subjectOf(message), title: texts.editing, text: message.text }),
    pin: ({ messageId, isPinned }) => void deeds.carryOut({ deed: isPinned ? 'unpin' : 'pin', messageId }),
  };
}

function standingAllowsPins({ type, standing }: PageChat): boolean {
  return type !== 'private' && (standing === 'creator' || standing === 'administrator');
}
