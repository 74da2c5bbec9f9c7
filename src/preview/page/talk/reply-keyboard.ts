import { element, find } from '../dom.js';
import type { PageKey, PageReplyKeyboard } from '../wire.js';

/** What the keys of a reply keyboard do. */
export interface ReplyKeyboardActions {
  readonly say: (text: string) => void;
  readonly pickChat: (key: PageKey & { kind: 'chat' }) => void;
  readonly explainTelegramOnly: () => void;
}

/** The keys that the bot puts below the field, until it takes them away. */
export interface ReplyKeyboard {
  show(keyboard: PageReplyKeyboard | null): void;
}

/** The keys in `#reply-keyboard`. */
export function createReplyKeyboard(actions: ReplyKeyboardActions): ReplyKeyboard {
  const keys = find('reply-keyboard', HTMLElement);
  const press = (key: PageKey): void => {
    if (key.kind === 'text') actions.say(key.text);
    else if (key.kind === 'chat') actions.pickChat(key);
    else actions.explainTelegramOnly();
  };
  return {
    show(keyboard) {
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
