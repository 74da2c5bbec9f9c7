import { element, find } from './dom.js';
import type { PageTexts } from './texts.js';
import type { PageChat, PageKey, PageReplyKeyboard } from './wire.js';

/** What the keys of a reply keyboard do. */
export interface ReplyKeyboardActions {
  readonly say: (text: string) => void;
  readonly share: (requestId: number, chatId: number) => void;
  readonly explainTelegramOnly: () => void;
}

/** The keys that the bot puts below the field, until it takes them away. */
export interface ReplyKeyboard {
  show(keyboard: PageReplyKeyboard | null, chats: readonly PageChat[], texts: PageTexts): void;
}

/** The keys in `#reply-keyboard`, and the chat picker `#picker` for keys that ask for a chat. */
export function createReplyKeyboard(actions: ReplyKeyboardActions): ReplyKeyboard {
  const keys = find('reply-keyboard', HTMLElement);
  const picker = find('picker', HTMLDialogElement);
  const cancel = find('picker-cancel', HTMLButtonElement);
  cancel.addEventListener('click', () => picker.close());

  const pickChat = (key: PageKey & { kind: 'chat' }, chats: readonly PageChat[], texts: PageTexts): void => {
    const choices = chats.filter(({ isChannel }) => isChannel === key.isChannel);
    const share = (chatId: number): void => {
      picker.close();
      actions.share(key.requestId, chatId);
    };
    find('picker-title', HTMLElement).textContent = key.isChannel ? texts.chooseChannel : texts.chooseGroup;
    find('picker-chats', HTMLElement).replaceChildren(...choices.map((chat) => renderChoice(chat, share)));
    cancel.textContent = texts.cancel;
    picker.showModal();
  };

  return {
    show(keyboard, chats, texts) {
      const press = (key: PageKey): void => {
        if (key.kind === 'text') actions.say(key.text);
        else if (key.kind === 'chat') pickChat(key, chats, texts);
        else actions.explainTelegramOnly();
      };
      keys.hidden = keyboard === null;
      keys.replaceChildren(...(keyboard ?? []).map((row) => renderRow(row, press)));
    },
  };
}

function renderRow(row: readonly PageKey[], press: (key: PageKey) => void): HTMLElement {
  const buttons = row.map((key) =>
    element('button', { class: 'reply-key', attributes: { type: 'button' }, onClick: () => press(key) }, key.text),
  );
  return element('div', { class: 'reply-row' }, ...buttons);
}

function renderChoice(chat: PageChat, share: (chatId: number) => void): HTMLElement {
  return element('button', { attributes: { type: 'button' }, onClick: () => share(chat.id) }, chat.title);
}
