import { dayKey, dayWords } from './clock-words.js';
import { element, find } from './dom.js';
import { type MessageActions, renderMessage } from './render-message.js';
import type { Messages, MessagesChange } from './state.js';
import type { PageTexts } from './texts.js';
import type { PageMessage } from './wire.js';

/** How near the end counts as reading the newest message, pixels. */
const NEAR_END_PX = 120;

/** The list of messages on the screen. */
export interface Timeline {
  /** Shows a whole chat, scrolled to its end; `isSameChat` keeps the place of someone who reads further above. */
  show(messages: Messages, actions: MessageActions, isSameChat: boolean): void;
  /** Shows one change without moving what is being read. */
  apply(change: MessagesChange): void;
}

/** The messages in `#messages`, scrolling in `#timeline`, with the button `#to-end`. */
export function createTimeline(): Timeline {
  const scroller = find('timeline', HTMLElement);
  const list = find('messages', HTMLElement);
  const toEnd = find('to-end', HTMLButtonElement);
  const toEndCount = find('to-end-count', HTMLElement);
  let actions: MessageActions | null = null;
  let unseen = 0;
  /** Whether the end was in sight when last looked at: then it stays in sight when the keyboard of a phone opens. */
  let isFollowing = true;

  const isNearEnd = (): boolean => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;
  const scrollToEnd = (behavior: ScrollBehavior): void => scroller.scrollTo({ top: scroller.scrollHeight, behavior });

  const updateToEnd = (): void => {
    isFollowing = isNearEnd();
    if (isFollowing) unseen = 0;
    toEnd.hidden = isFollowing;
    toEndCount.hidden = unseen === 0;
    if (actions === null) return;
    toEndCount.textContent = actions.texts.newMessages(unseen);
    toEnd.setAttribute('aria-label', unseen === 0 ? actions.texts.toBottom : actions.texts.newMessages(unseen));
  };

  const add = (message: PageMessage, using: MessageActions): void => {
    const wasNearEnd = isNearEnd();
    insertInOrder(list, message, using);
    if (wasNearEnd || message.personId !== null) scrollToEnd('instant');
    else unseen += 1;
    updateToEnd();
  };

  const replace = (message: PageMessage, using: MessageActions): void => {
    const wasNearEnd = isNearEnd();
    const old = findMessage(list, message.messageId);
    const focusedKey = focusedKeyIn(old);
    const made = renderMessage(message, using);
    holdingStill(scroller, old, () => old?.replaceWith(made));
    if (focusedKey !== -1) keysOf(made)[focusedKey]?.focus({ preventScroll: true });
    if (wasNearEnd) scrollToEnd('instant');
  };

  /** Whoever has no mouse scrolls with the arrow keys; not every browser lets the focus in by itself. */
  scroller.tabIndex = 0;
  scroller.addEventListener('scroll', updateToEnd, { passive: true });
  new ResizeObserver(() => {
    if (isFollowing) scrollToEnd('instant');
    updateToEnd();
  }).observe(scroller);
  toEnd.addEventListener('click', () => scrollToEnd(prefersStillness() ? 'instant' : 'smooth'));

  return {
    show(messages, using, isSameChat) {
      actions = using;
      const place = isSameChat && !isFollowing ? scroller.scrollTop : null;
      const missed = [...messages.keys()].filter((id) => findMessage(list, id) === null).length;
      unseen = place === null ? 0 : unseen + missed;
      list.replaceChildren();
      for (const message of messages.values()) insertInOrder(list, message, using);
      if (place === null) scrollToEnd('instant');
      else scroller.scrollTop = place;
      updateToEnd();
    },
    apply(change) {
      if (actions === null) return;
      if (change.kind === 'added') add(change.message, actions);
      if (change.kind === 'replaced') replace(change.message, actions);
      if (change.kind !== 'removed') return;
      const message = findMessage(list, change.messageId);
      holdingStill(scroller, message, () => removeMessage(message));
    },
  };
}

/** Changes a message; when it stands above what is being read, that stays where it is. Not every browser does it itself. */
function holdingStill(scroller: HTMLElement, message: HTMLElement | null, change: () => void): void {
  const isAbove = (message?.getBoundingClientRect().bottom ?? 0) <= scroller.getBoundingClientRect().top;
  const { scrollHeight, scrollTop } = scroller;
  change();
  if (isAbove) scroller.scrollTop = scrollTop + scroller.scrollHeight - scrollHeight;
}

/** Messages stand in groups by day; nearly always a new one belongs to the end. */
function insertInOrder(list: HTMLElement, message: PageMessage, actions: MessageActions): void {
  const day = findDay(list, message.date * 1000) ?? appendDay(list, message.date * 1000, actions.texts);
  const later = [...day.children].find((child) => Number(idOf(child)) > message.messageId);
  day.insertBefore(renderMessage(message, actions), later ?? null);
}

function findDay(list: HTMLElement, atMs: number): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-day="${dayKey(atMs)}"]`);
}

function appendDay(list: HTMLElement, atMs: number, texts: PageTexts): HTMLElement {
  const words = dayWords(atMs, Date.now(), texts);
  const separator = element('h2', { class: 'day-name' }, element('span', {}, words));
  const day = element(
    'section',
    { class: 'day', attributes: { 'data-day': dayKey(atMs), 'aria-label': words } },
    separator,
  );
  list.append(day);
  return day;
}

function removeMessage(message: HTMLElement | null): void {
  const day = message?.closest('.day');
  message?.remove();
  if (day?.querySelector('.message') === null) day.remove();
}

function findMessage(list: HTMLElement, messageId: number): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-message-id="${messageId}"]`);
}

function idOf(child: Element): string | null {
  return child.getAttribute('data-message-id');
}

/** A pressed button often edits its own message: the focus must not be lost with the old keyboard. */
function focusedKeyIn(message: HTMLElement | null): number {
  if (message === null || !(document.activeElement instanceof HTMLElement)) return -1;
  return keysOf(message).indexOf(document.activeElement);
}

function keysOf(message: HTMLElement): HTMLElement[] {
  return [...message.querySelectorAll<HTMLElement>('.key')];
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
