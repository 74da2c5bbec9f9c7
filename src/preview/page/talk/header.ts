import { renderChatAvatar } from '../avatar.js';
import { element, find } from '../dom.js';
import type { PageTexts } from '../texts/texts.js';
import type { PageChat, PagePlace, PageTopic } from '../wire.js';

/** The top of the open chat: picture, name, and what is going on. */
export interface Header {
  show(place: { readonly chat: PageChat; readonly topic: PageTopic | null } | null, texts: PageTexts): void;
  showTyping(isTyping: boolean): void;
  showConnection(isConnected: boolean): void;
}

/** The header with `#talk-avatar`, `#talk-title` and `#talk-status`. */
export function createHeader(): Header {
  const avatar = find('talk-avatar', HTMLElement);
  const title = find('talk-title', HTMLElement);
  const status = find('talk-status', HTMLElement);
  let texts: PageTexts | null = null;
  let resting = '';
  let isConnected = true;
  let isTyping = false;

  const update = (): void => {
    if (texts === null) return;
    const words = isTyping ? texts.typing : resting;
    status.textContent = isConnected ? words : texts.reconnecting;
    status.classList.toggle('is-active', isTyping || !isConnected);
  };

  return {
    show(place, next) {
      texts = next;
      resting = place === null ? '' : restingWords(place.chat, place.topic, next);
      title.textContent = place === null ? '' : (place.topic?.name ?? place.chat.title);
      avatar.replaceChildren(place === null ? element('span', {}) : renderChatAvatar(place.chat));
      update();
    },
    showTyping(next) {
      isTyping = next;
      update();
    },
    showConnection(next) {
      isConnected = next;
      update();
    },
  };
}

/** The topic of a forum that a place is in; null elsewhere. */
export function topicOf(chat: PageChat, { threadId }: PagePlace): PageTopic | null {
  return chat.topics?.find((topic) => topic.threadId === threadId) ?? null;
}

function restingWords(chat: PageChat, topic: PageTopic | null, texts: PageTexts): string {
  if (topic !== null) return topic.isClosed ? `${chat.title} · ${texts.closedTopic}` : chat.title;
  if (chat.type === 'private') return texts.botStatus;
  const isBotHere = chat.botStanding !== 'left' && chat.botStanding !== 'kicked';
  const count = chat.members.length + (isBotHere ? 1 : 0);
  return chat.type === 'channel' ? texts.subscribers(count) : texts.members(count);
}
