import { renderChatAvatar } from '../avatar.js';
import { element, find } from '../dom.js';
import { icon } from '../icons.js';
import { type Chats, inListOrder } from '../model/chats.js';
import { listTime } from '../model/clock-words.js';
import type { Names } from '../model/names.js';
import { syncChildren } from '../sync-children.js';
import type { PageTexts } from '../texts/texts.js';
import type { PageChat, PagePlace, PageTopic } from '../wire.js';
import { previewLine } from './preview-line.js';

/** What the list shows. */
export interface ListView {
  readonly chats: Chats;
  readonly open: PagePlace | null;
  /** The forum whose topics are listed instead of the chats. */
  readonly forum: PageChat | null;
  readonly typingIn: ReadonlySet<number>;
  readonly nowMs: number;
  readonly names: Names;
  readonly texts: PageTexts;
}

/** The list of chats, or of the topics of a forum. */
export interface ChatList {
  show(view: ListView): void;
}

/** What a tap on a row, or on the way back from topics, does. */
export interface ChatListOptions {
  readonly openChat: (chat: PageChat) => void;
  readonly openTopic: (chatId: number, threadId: number) => void;
  readonly leaveForum: () => void;
}

/** The rows in `#chat-list`, under `#list-title`. */
export function createChatList({ openChat, openTopic, leaveForum }: ChatListOptions): ChatList {
  const list = find('chat-list', HTMLElement);
  const title = find('list-title', HTMLElement);
  const back = find('list-back', HTMLButtonElement);
  back.addEventListener('click', leaveForum);
  list.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(list, event);
  });

  return {
    show(view) {
      const { forum, texts } = view;
      back.hidden = forum === null;
      back.setAttribute('aria-label', texts.allChats);
      title.textContent = forum?.title ?? texts.chats;
      list.setAttribute('aria-label', forum === null ? texts.chats : texts.topicsOf(forum.title));
      const rows = forum === null ? chatRows(view, openChat) : topicRows(view, forum, openTopic);
      syncChildren(
        list,
        rows.map((row) => ({
          key: row.key,
          made: [...Object.values(row.parts), texts],
          make: () => renderRow(row, texts),
        })),
      );
    },
  };
}

interface ListRow {
  readonly key: string;
  /** What the row shows. */
  readonly parts: {
    readonly owner: PageChat | PageTopic;
    readonly isOpen: boolean;
    readonly time: string;
    readonly author: string;
    readonly line: string;
    readonly isTyping: boolean;
  };
  readonly title: string;
  readonly sign: () => HTMLElement | SVGElement | null;
  readonly picture: () => HTMLElement;
  readonly unread: number;
  readonly choose: () => void;
}

function chatRows(view: ListView, openChat: (chat: PageChat) => void): ListRow[] {
  return inListOrder(view.chats).map((chat) => ({
    key: `c${chat.id}`,
    parts: partsOf(view, chat, chat.last, chat, view.open?.chatId === chat.id),
    title: chat.title,
    sign: () => (chat.topics === null ? null : icon('hash', 15)),
    picture: () => renderChatAvatar(chat),
    unread: chat.unread,
    choose: () => openChat(chat),
  }));
}

function topicRows(view: ListView, forum: PageChat, open: (chatId: number, threadId: number) => void): ListRow[] {
  return (forum.topics ?? []).map((topic) => ({
    key: `t${topic.threadId}`,
    parts: partsOf(view, topic, topic.last, forum, isOpenTopic(view, forum, topic)),
    title: topic.name,
    sign: () => (topic.isClosed ? icon('lock', 14) : null),
    picture: () => renderTopicIcon(topic),
    unread: topic.unread,
    choose: () => open(forum.id, topic.threadId),
  }));
}

function isOpenTopic({ open }: ListView, forum: PageChat, topic: PageTopic): boolean {
  return open?.chatId === forum.id && open.threadId === topic.threadId;
}

function partsOf(
  { names, texts, typingIn, nowMs }: ListView,
  owner: PageChat | PageTopic,
  last: PageChat['last'],
  chat: PageChat,
  isOpen: boolean,
): ListRow['parts'] {
  const isTyping = owner === chat && typingIn.has(chat.id);
  const { author, text } = previewLine(last, chat, names, texts);
  const time = last === null ? '' : listTime(last.date * 1000, nowMs, texts);
  return { owner, isOpen, time, author, line: isTyping ? texts.typing : text, isTyping };
}

function renderRow({ parts, title, sign, picture, unread, choose }: ListRow, texts: PageTexts): HTMLElement {
  const badge = element(
    'span',
    { class: 'badge' },
    element('span', { attributes: { 'aria-hidden': 'true' } }, unread > 99 ? '99+' : String(unread)),
    element('span', { class: 'visually-hidden' }, texts.unread(unread)),
  );
  const author =
    parts.author === '' || parts.isTyping ? null : element('span', { class: 'row-author' }, `${parts.author}: `);
  const row = element(
    'button',
    {
      class: 'row',
      attributes: { type: 'button', 'data-testid': 'chat', 'aria-current': parts.isOpen ? 'true' : null },
      onClick: choose,
    },
    picture(),
    element(
      'span',
      { class: 'row-head' },
      element('span', { class: 'row-title' }, sign(), element('span', {}, title)),
      element('span', { class: 'row-time' }, parts.time),
    ),
    element(
      'span',
      { class: 'row-foot' },
      element('span', { class: parts.isTyping ? 'row-line is-typing' : 'row-line' }, author, parts.line),
      unread === 0 ? null : badge,
    ),
  );
  return element('li', {}, row);
}

function renderTopicIcon({ name, iconColor, threadId }: PageTopic): HTMLElement {
  const sign = element('span', { class: 'avatar topic-icon', attributes: { 'aria-hidden': 'true' } });
  sign.style.setProperty('--topic', `#${iconColor.toString(16).padStart(6, '0')}`);
  sign.append(threadId === 0 ? '#' : (name[0]?.toUpperCase() ?? ''));
  return sign;
}

function moveFocus(list: HTMLElement, event: KeyboardEvent): void {
  const rows = [...list.querySelectorAll<HTMLElement>('.row')];
  const step = event.key === 'ArrowDown' ? 1 : -1;
  const next = rows[rows.indexOf(document.activeElement as HTMLElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
