import { renderAuthorAvatar } from '../avatar.js';
import { element } from '../dom.js';
import { icon } from '../icons.js';
import { timeOfDay } from '../model/clock-words.js';
import { openableUrl } from '../model/links.js';
import type { Names } from '../model/names.js';
import type { Row } from '../model/rows.js';
import type { PageTexts } from '../texts/texts.js';
import type { PageCard, PageMessage, PageQuote } from '../wire.js';
import { renderText, type TextActions } from './render-entities.js';
import { type KeyboardActions, renderKeyboard } from './render-keyboard.js';
import { renderPhotos } from './render-photos.js';

/** Everything a message can do when it is touched, and how its chat shows messages. */
export type MessageActions = TextActions &
  KeyboardActions & {
    readonly names: Names;
    /** Others have a name and a picture. */
    readonly isGroup: boolean;
    readonly canReply: boolean;
    readonly canPin: boolean;
    /** What stands beside the name of an administrator. */
    readonly tagOf: (message: PageMessage) => string | null;
    readonly reply: (message: PageMessage) => void;
    readonly edit: (message: PageMessage) => void;
    readonly pin: (message: PageMessage) => void;
    readonly jumpTo: (messageId: number) => void;
  };

type Bubble = Extract<Row, { kind: 'bubble' }>;

/** A message, or an album, as it stands in the chat: bubble, card and keyboard. Its hook is `data-message-id`. */
export function renderMessage(row: Bubble, actions: MessageActions): HTMLElement {
  const [message] = row.messages;
  const isNamed = actions.isGroup && !message.isOwn;
  const name = actions.names.ofAuthor(message.author);
  const who = message.isOwn ? actions.texts.you : name;
  const time = timeOfDay(message.date * 1000, actions.texts);
  return element(
    'article',
    {
      class: classesOf(row, isNamed),
      attributes: {
        'data-message-id': message.messageId,
        'data-testid': testIdOf(message),
        'data-edited': message.editDate !== null,
        'aria-label': actions.texts.messageFrom(who, time),
      },
    },
    isNamed && row.isLast ? renderAuthorAvatar(message.author, name, actions.names.hueOf(message.author)) : null,
    renderBubble(row, isNamed && row.isFirst ? renderAuthor(message, name, actions) : null, actions),
    message.keyboard === null ? null : renderKeyboard(message.messageId, message.keyboard, actions),
  );
}

function classesOf({ messages: [message], isFirst, isLast }: Bubble, isNamed: boolean): string {
  const classes = ['message', message.isOwn ? 'is-own' : 'is-other'];
  if (isFirst) classes.push('is-first');
  if (isLast) classes.push('is-last');
  if (isNamed) classes.push('has-avatar');
  return classes.join(' ');
}

function testIdOf({ isOwn, author }: PageMessage): string {
  if (isOwn) return 'own-message';
  return author.kind === 'bot' ? 'bot-message' : 'other-message';
}

function renderBubble(row: Bubble, author: HTMLElement | null, actions: MessageActions): HTMLElement {
  const { messages } = row;
  const [message] = messages;
  const captioned = messages.find(({ text }) => text !== '') ?? message;
  const { card } = message;
  const photos = renderPhotos(messages, actions.texts);
  const meta = renderMeta(messages.at(-1) ?? message, actions.texts);
  const text = captioned.text === '' ? null : renderWords(captioned, actions);
  const cardElement = card === null ? null : renderCard(card, actions);
  const isCardBelow = card !== null && !card.isAboveText;
  if (text !== null && !isCardBelow) text.append(meta);
  const classes = [
    'bubble',
    card === null ? '' : 'has-card',
    photos === null ? '' : 'has-photo',
    text === null ? 'has-no-text' : '',
  ];
  return element(
    'div',
    { class: classes.join(' ').trim() },
    author,
    message.isEphemeral ? element('p', { class: 'only-you' }, actions.texts.onlyYou) : null,
    message.reply === null ? null : renderQuote(message.reply, actions),
    isCardBelow ? null : cardElement,
    photos,
    text,
    isCardBelow ? cardElement : null,
    text === null || isCardBelow ? meta : null,
    renderDeeds(message, actions),
  );
}

function renderWords({ text, entities }: PageMessage, actions: MessageActions): HTMLElement {
  return element('div', { class: 'text' }, ...renderText(text, entities, actions));
}

function renderAuthor(message: PageMessage, name: string, { names, tagOf }: MessageActions): HTMLElement {
  const tag = tagOf(message);
  return element(
    'p',
    { class: `author ink-${names.hueOf(message.author)}` },
    element('span', {}, name),
    tag === null ? null : element('span', { class: 'tag' }, tag),
  );
}

function renderQuote({ messageId, author, text, hasPhoto }: PageQuote, actions: MessageActions): HTMLElement {
  const { names, texts, jumpTo } = actions;
  return element(
    'button',
    { class: `quote ink-${names.hueOf(author)}`, attributes: { type: 'button' }, onClick: () => jumpTo(messageId) },
    element('span', { class: 'quote-author' }, names.ofAuthor(author)),
    element('span', { class: 'quote-text' }, text === '' && hasPhoto ? texts.photo : text),
  );
}

function renderMeta({ date, editDate, isSilent, signature }: PageMessage, texts: PageTexts): HTMLElement {
  const time = timeOfDay(date * 1000, texts);
  const stamp = element('time', { attributes: { datetime: new Date(date * 1000).toISOString() } }, time);
  const edited = element('span', { class: 'edited', attributes: { 'data-testid': 'edited' } }, texts.edited);
  return element(
    'span',
    { class: 'meta' },
    signature === null ? null : element('span', { class: 'signature' }, signature),
    isSilent ? element('span', { class: 'silent' }, texts.silent) : null,
    editDate === null ? null : edited,
    stamp,
  );
}

/** Small buttons that appear under the pointer or the focus. */
function renderDeeds(message: PageMessage, actions: MessageActions): HTMLElement | null {
  const { texts, canReply, canPin } = actions;
  const deeds: (HTMLElement | null)[] = [
    canReply ? renderDeed('reply', texts.reply, () => actions.reply(message)) : null,
    message.isOwn && canReply ? renderDeed('edit', texts.edit, () => actions.edit(message)) : null,
    canPin ? renderDeed('pin', message.isPinned ? texts.unpin : texts.pin, () => actions.pin(message)) : null,
  ];
  const shown = deeds.filter((deed) => deed !== null);
  return shown.length === 0 ? null : element('div', { class: 'deeds' }, ...shown);
}

function renderDeed(name: 'reply' | 'edit' | 'pin', label: string, onClick: () => void): HTMLElement {
  const attributes = { type: 'button', 'aria-label': label, title: label };
  return element('button', { class: 'deed', attributes, onClick }, icon(name, 16));
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
