import { renderChatAvatar } from '../avatar.js';
import { element, find } from '../dom.js';
import type { PageTexts } from '../texts/texts.js';
import type { PageChat } from '../wire.js';

/** A dialog in which the person chooses one of their chats. */
export interface Picker {
  /** `empty` is said where there is nothing to choose. */
  pick(title: string, chats: readonly PageChat[], empty: string, texts: PageTexts): Promise<PageChat | null>;
}

/** The dialog `#picker`. */
export function createPicker(): Picker {
  const dialog = find('picker', HTMLDialogElement);
  const list = find('picker-chats', HTMLElement);
  const cancel = find('picker-cancel', HTMLButtonElement);
  let settle: (chat: PageChat | null) => void = () => undefined;
  const close = (chat: PageChat | null): void => {
    settle(chat);
    dialog.close();
  };
  cancel.addEventListener('click', () => close(null));
  dialog.addEventListener('close', () => settle(null));

  return {
    pick(title, chats, empty, texts) {
      find('picker-title', HTMLElement).textContent = title;
      cancel.textContent = texts.cancel;
      list.replaceChildren(...chats.map((chat) => renderChoice(chat, () => close(chat))));
      if (chats.length === 0) list.append(element('p', {}, empty));
      if (!dialog.open) dialog.showModal();
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
  };
}

function renderChoice(chat: PageChat, choose: () => void): HTMLElement {
  const title = element('span', {}, chat.title);
  return element('button', { attributes: { type: 'button' }, onClick: choose }, renderChatAvatar(chat), title);
}
