import { find } from '../dom.js';
import type { PageTexts } from '../texts/texts.js';
import type { PageChat, PagePlace } from '../wire.js';

/** The bar under the header with the newest pinned message. */
export interface PinnedBar {
  show(chat: PageChat | null, place: PagePlace | null, texts: PageTexts): void;
}

/** The button `#pinned`, which leads to the message. */
export function createPinnedBar(jumpTo: (messageId: number) => void): PinnedBar {
  const bar = find('pinned', HTMLButtonElement);
  let messageId = 0;
  bar.addEventListener('click', () => jumpTo(messageId));

  return {
    show(chat, place, texts) {
      const isHere = (threadId: number | null): boolean =>
        place?.threadId === null || place?.threadId === (threadId ?? 0);
      const pinned = chat?.pinned.findLast(({ threadId }) => isHere(threadId));
      bar.hidden = pinned === undefined;
      if (pinned === undefined) return;
      messageId = pinned.messageId;
      find('pinned-title', HTMLElement).textContent = texts.pinnedMessage;
      find('pinned-text', HTMLElement).textContent = pinned.text === '' ? texts.photo : pinned.text;
    },
  };
}
