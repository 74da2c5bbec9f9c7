import { element, find } from '../dom.js';
import { placeKey, type Thread } from '../model/thread.js';
import type { PageTexts } from '../texts/texts.js';
import type { PageChat, PageKey, PagePlace } from '../wire.js';
import { type Composer, type ComposerSubject, createComposer, type Foot } from './composer.js';
import { createHeader, topicOf } from './header.js';
import { createPinnedBar } from './pinned-bar.js';
import type { MessageActions } from './render-message.js';
import { createReplyKeyboard } from './reply-keyboard.js';
import { createTimeline } from './timeline.js';

/** The open chat, with everything that is drawn of it. */
export interface TalkView {
  readonly chat: PageChat;
  readonly place: PagePlace;
  /** Null while it is being loaded. */
  readonly thread: Thread | null;
  readonly unreadAtOpening: number;
  readonly isTyping: boolean;
  readonly actions: MessageActions;
}

/** The column of the open chat: header, pinned bar, messages, foot. */
export interface Talk {
  show(view: TalkView | null, texts: PageTexts): void;
  showConnection(isConnected: boolean): void;
  /** The messages are scrolled to one that is in the thread; false when it is not. */
  jumpTo(messageId: number): boolean;
  readonly composer: Pick<Composer, 'write' | 'setSubject' | 'focus'>;
}

/** What the column asks of the page. */
export interface TalkOptions {
  readonly say: (text: string, subject: ComposerSubject | null) => Promise<boolean>;
  readonly unblock: () => void;
  readonly pickChat: (key: PageKey & { kind: 'chat' }) => void;
  readonly explainTelegramOnly: () => void;
  readonly jumpTo: (messageId: number) => void;
  readonly needOlder: () => void;
  readonly onEnd: () => void;
  readonly now: () => number;
}

/** The parts in `#talk`. */
export function createTalk(options: TalkOptions): Talk {
  const header = createHeader();
  const pinnedBar = createPinnedBar(options.jumpTo);
  const timeline = createTimeline(options);
  const composer = createComposer(options);
  const replyKeyboard = createReplyKeyboard({ ...options, say: (text) => void options.say(text, null) });
  const nothing = find('nothing', HTMLElement);
  const about = find('about', HTMLElement);
  let shown: TalkView | null = null;
  let shownTexts: PageTexts | null = null;

  const useTexts = (texts: PageTexts): void => {
    if (shownTexts === texts) return;
    shownTexts = texts;
    nothing.replaceChildren(element('span', {}, texts.chooseChat));
    find('about-title', HTMLElement).textContent = texts.aboutTitle;
    find('about-text', HTMLElement).textContent = texts.about;
    find('timeline', HTMLElement).setAttribute('aria-label', texts.conversation);
    composer.useTexts(texts);
  };

  const drawMessages = (view: TalkView): void => {
    const { thread, place, actions, unreadAtOpening } = view;
    const isSamePlace = shown?.thread !== null && shown !== null && placeKey(shown.place) === placeKey(place);
    if (thread === null) timeline.clear();
    else if (!isSamePlace) timeline.open(thread, actions, unreadAtOpening);
    else if (shown?.thread !== thread || shown.actions !== actions) timeline.update(thread, actions);
  };

  return {
    show(view, texts) {
      useTexts(texts);
      nothing.hidden = view !== null;
      find('talk-body', HTMLElement).hidden = view === null;
      about.hidden = view?.thread?.messages.length !== 0 || view.chat.type !== 'private';
      header.show(view === null ? null : { chat: view.chat, topic: topicOf(view.chat, view.place) }, texts);
      header.showTyping(view?.isTyping === true);
      pinnedBar.show(view?.chat ?? null, view?.place ?? null, texts);
      if (view === null) {
        timeline.clear();
      } else {
        composer.openPlace(placeKey(view.place));
        composer.useCommands(view.chat.commands);
        composer.show(footOf(view, texts));
        if (shown?.chat.replyKeyboard !== view.chat.replyKeyboard) replyKeyboard.show(view.chat.replyKeyboard);
        drawMessages(view);
      }
      shown = view;
    },
    showConnection: (isConnected) => header.showConnection(isConnected),
    jumpTo: (messageId) => timeline.jumpTo(messageId),
    composer,
  };
}

/** An empty chat with the bot has only the START button, as in Telegram. */
function footOf({ chat, place, thread }: TalkView, texts: PageTexts): Foot {
  if (chat.type === 'private') {
    if (chat.isBlocked) return { kind: 'unblock' };
    return thread?.messages.length === 0 ? { kind: 'start' } : { kind: 'write', isPost: false };
  }
  const isChannel = chat.type === 'channel';
  if (!chat.canWrite) return { kind: 'closed', why: isChannel ? texts.readOnlyChannel : texts.readOnlyGroup };
  const isAdmin = chat.standing === 'creator' || chat.standing === 'administrator';
  if (topicOf(chat, place)?.isClosed === true && !isAdmin) return { kind: 'closed', why: texts.topicIsClosed };
  return { kind: 'write', isPost: isChannel };
}
