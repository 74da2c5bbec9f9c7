import { timeOfDay } from './clock-words.js';
import { element } from './dom.js';
import { openableUrl } from './links.js';
import { renderText, type TextActions } from './render-entities.js';
import { type KeyboardActions, renderKeyboard } from './render-keyboard.js';
import type { PageTexts } from './texts.js';
import type { PageCard, PageMessage } from './wire.js';

/** Everything a message can do when it is touched. */
export type MessageActions = TextActions & KeyboardActions & { readonly botName: string };

/** A message as it stands in the chat: bubble, card and keyboard. Its hook is `data-message-id`. */
export function renderMessage(message: PageMessage, actions: MessageActions): HTMLElement {
  const isOwn = message.personId !== null;
  const author = isOwn ? actions.texts.you : actions.botName;
  return element(
    'article',
    {
      class: `message ${isOwn ? 'is-own' : 'is-bot'}`,
      attributes: {
        'data-message-id': message.messageId,
        'data-testid': isOwn ? 'own-message' : 'bot-message',
        'data-edited': message.editDate !== null,
        'aria-label': `${author}, ${timeOfDay(message.date * 1000, actions.texts)}`,
      },
    },
    renderBubble(message, actions),
    message.keyboard === null ? null : renderKeyboard(message.messageId, message.keyboard, actions),
  );
}

function renderBubble(message: PageMessage, actions: MessageActions): HTMLElement {
  const { text, entities, card } = message;
  const meta = renderMeta(message, actions.texts);
  const content = element('div', { class: 'text' }, ...renderText(text, entities, actions));
  if (card === null) {
    content.append(meta);
    return element('div', { class: 'bubble' }, content);
  }
  const cardElement = renderCard(card, actions);
  if (card.isAboveText) {
    content.append(meta);
    return element('div', { class: 'bubble has-card' }, cardElement, content);
  }
  return element('div', { class: 'bubble has-card' }, content, cardElement, meta);
}

function renderMeta({ date, editDate, isSilent }: PageMessage, texts: PageTexts): HTMLElement {
  const time = timeOfDay(date * 1000, texts);
  const stamp = element('time', { attributes: { datetime: new Date(date * 1000).toISOString() } }, time);
  const silent = element('span', { class: 'silent' }, texts.silent);
  const edited = element('span', { class: 'edited', attributes: { 'data-testid': 'edited' } }, texts.edited);
  return element('span', { class: 'meta' }, isSilent ? silent : null, editDate === null ? null : edited, stamp);
}

function renderCard(card: PageCard, actions: MessageActions): HTMLElement {
  const href = openableUrl(card.url);
  const onClick = (event: MouseEvent): void => {
    if (actions.followLink(card.url)) event.preventDefault();
  };
  return element(
    'a',
    {
      class: `card ${card.isLarge ? 'is-large' : 'is-small'}`,
      attributes: { href, target: '_blank', rel: 'noopener noreferrer', 'data-testid': 'link-preview' },
      onClick,
    },
    card.imageUrl === null ? null : renderPicture(card.imageUrl),
    element(
      'span',
      { class: 'card-words' },
      element('span', { class: 'card-site' }, card.siteName),
      element('span', { class: 'card-title' }, card.title),
      element('span', { class: 'card-description' }, card.description),
    ),
  );
}

/** The frame has a fixed shape, so nothing jumps when the picture arrives; without it the frame goes away. */
function renderPicture(imageUrl: string): HTMLElement {
  const picture = element('img', { attributes: { src: imageUrl, alt: '', decoding: 'async' } });
  const frame = element('span', { class: 'card-picture' }, picture);
  picture.addEventListener('error', () => frame.remove());
  return frame;
}
