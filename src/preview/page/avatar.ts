import { element } from './dom.js';
import { hueFor, initialsOf } from './model/names.js';
import type { PageAuthor, PageChat } from './wire.js';

/** The round picture of a person or chat: two letters on their colour; the bot has one that is drawn. */
export function renderAvatar(name: string, hue: number): HTMLElement {
  return element('span', { class: `avatar hue-${hue}`, attributes: { 'aria-hidden': 'true' } }, initialsOf(name));
}

/** The picture of the bot. */
export function renderBotAvatar(): HTMLElement {
  const attributes = { src: '/avatar.svg', alt: '', width: 48, height: 48 };
  return element('img', { class: 'avatar', attributes });
}

/** The picture of a chat: the one with the bot has the bot's. */
export function renderChatAvatar(chat: PageChat): HTMLElement {
  return chat.type === 'private' ? renderBotAvatar() : renderAvatar(chat.title, hueFor(chat.id));
}

/** The picture beside a bubble. */
export function renderAuthorAvatar(author: PageAuthor, name: string, hue: number): HTMLElement {
  return author.kind === 'bot' ? renderBotAvatar() : renderAvatar(name, hue);
}
