import type { InlineKeyboardButton } from 'grammy/types';
import { element } from '../dom.js';
import { type IconName, icon } from '../icons.js';
import { openableUrl } from '../model/links.js';
import type { PageTexts } from '../texts/texts.js';

/** What an inline keyboard can do when it is pressed. */
export interface KeyboardActions {
  readonly texts: PageTexts;
  /** Sends a callback; resolves when the bot has answered. */
  readonly press: (messageId: number, callbackData: string) => Promise<void>;
  readonly followLink: (url: string) => boolean;
  /** Whether the page would deal with a link itself. */
  readonly opensHere: (url: string) => boolean;
  readonly copy: (text: string) => void;
  /** Inline mode in this chat: puts a query before the cursor. */
  readonly writeInline: (query: string) => void;
  /** Inline mode in another chat: lets the person choose one and puts the query there. */
  readonly writeInlineElsewhere: (query: string) => void;
  readonly explainTelegramOnly: () => void;
}

type Keyboard = readonly (readonly InlineKeyboardButton[])[];

/** The keyboard below a message, row by row. */
export function renderKeyboard(messageId: number, keyboard: Keyboard, actions: KeyboardActions): HTMLElement {
  const rows = keyboard.map((row) =>
    element('div', { class: 'key-row' }, ...row.map((button) => renderButton(messageId, button, actions))),
  );
  return element('div', { class: 'keyboard' }, ...rows);
}

function renderButton(messageId: number, button: InlineKeyboardButton, actions: KeyboardActions): HTMLElement {
  const style = button.style === undefined ? '' : `is-${button.style}`;
  if ('url' in button) return renderUrlButton(button.text, button.url, style, actions);
  const key = element('button', { class: `key ${style}`, attributes: { type: 'button' } }, button.text, signOf(button));
  if ('callback_data' in button) key.setAttribute('data-callback-data', button.callback_data);
  key.addEventListener('click', () => void pressButton(messageId, button, key, actions));
  return key;
}

function renderUrlButton(
  text: string,
  address: string,
  style: string,
  { texts, followLink, opensHere }: KeyboardActions,
): HTMLElement {
  const onClick = (event: MouseEvent): void => {
    if (followLink(address)) event.preventDefault();
  };
  const attributes = { href: openableUrl(address) ?? '#', target: '_blank', rel: 'noopener noreferrer' };
  if (opensHere(address)) return element('a', { class: `key ${style}`, attributes, onClick }, text, sign('share'));
  const hint = element('span', { class: 'visually-hidden' }, ` (${texts.opensLink})`);
  return element('a', { class: `key ${style}`, attributes, onClick }, text, hint, sign('open'));
}

async function pressButton(
  messageId: number,
  button: InlineKeyboardButton,
  key: HTMLElement,
  actions: KeyboardActions,
): Promise<void> {
  if ('copy_text' in button) return actions.copy(button.copy_text.text);
  if ('switch_inline_query' in button) return actions.writeInlineElsewhere(button.switch_inline_query);
  if ('switch_inline_query_chosen_chat' in button) {
    return actions.writeInlineElsewhere(button.switch_inline_query_chosen_chat.query ?? '');
  }
  if ('switch_inline_query_current_chat' in button) return actions.writeInline(button.switch_inline_query_current_chat);
  if (!('callback_data' in button)) return actions.explainTelegramOnly();
  if (key.getAttribute('aria-busy') === 'true') return;
  key.setAttribute('aria-busy', 'true');
  await actions.press(messageId, button.callback_data);
  key.removeAttribute('aria-busy');
}

function signOf(button: InlineKeyboardButton): SVGElement | null {
  if ('copy_text' in button) return sign('copy');
  return Object.keys(button).some((name) => name.startsWith('switch_inline')) ? sign('share') : null;
}

function sign(name: IconName): SVGElement {
  return icon(name, 12);
}
