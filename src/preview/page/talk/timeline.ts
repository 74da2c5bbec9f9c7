import { element, find } from '../dom.js';
import { dayWords } from '../model/clock-words.js';
import { type DayRows, type Row, rowsOf } from '../model/rows.js';
import { indexFrom, type Thread } from '../model/thread.js';
import { syncChildren, type WantedChild } from '../sync-children.js';
import { type MessageActions, renderMessage } from './render-message.js';

/** How near the end counts as reading the newest message, pixels. */
const NEAR_END_PX = 120;
/** How far beyond what is in sight messages are drawn, pixels, and how many more at a time. */
const AHEAD_PX = 1400;
const STEP = 12;
/** Drawn at first, and at most. */
const FIRST = 40;
const MOST = 140;
const FLASH_MS = 1600;

/** The list of messages on the screen. */
export interface Timeline {
  /** Shows a place anew: at its end, or at the first message that was not read. */
  open(thread: Thread, actions: MessageActions, unread: number): void;
  /** Shows what has changed without moving what is being read. */
  update(thread: Thread, actions: MessageActions): void;
  /** Brings a message that is in the thread into sight; false when it is not there. */
  jumpTo(messageId: number): boolean;
  isAtEnd(): boolean;
  clear(): void;
}

/** What the timeline asks of the page. */
export interface TimelineOptions {
  /** The top is near and there are older messages. */
  readonly needOlder: () => void;
  /** The newest message is in sight. */
  readonly onEnd: () => void;
  readonly now: () => number;
}

interface Shown {
  readonly thread: Thread;
  readonly actions: MessageActions;
  readonly unreadFrom: number | null;
}

/**
 * The messages in `#messages`, scrolling in `#timeline`, with the button `#to-end`. However long the chat, only a
 * window of messages around what is in sight is drawn; it moves along with the scrolling.
 */
export function createTimeline({ needOlder, onEnd, now }: TimelineOptions): Timeline {
  const scroller = find('timeline', HTMLElement);
  const list = find('messages', HTMLElement);
  const toEnd = find('to-end', HTMLButtonElement);
  const toEndCount = find('to-end-count', HTMLElement);
  let shown: Shown | null = null;
  /** The window: places in the thread's list. */
  let from = 0;
  let to = 0;
  let unseen = 0;
  /** Whether the end was in sight when last looked at: then it stays in sight whatever changes. */
  let isFollowing = true;

  const count = (): number => shown?.thread.messages.length ?? 0;
  const isNearEnd = (): boolean =>
    to === count() && scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;
  const scrollToEnd = (behavior: ScrollBehavior): void => scroller.scrollTo({ top: scroller.scrollHeight, behavior });

  const draw = (): void => {
    if (shown === null) return;
    const { thread, actions, unreadFrom } = shown;
    const { messages } = thread;
    while (from > 0 && isSameAlbum(messages[from - 1]?.albumId, messages[from]?.albumId)) from -= 1;
    const days = rowsOf(messages.slice(from, to), unreadFrom);
    syncChildren(
      list,
      days.map((day) => toDay(day, now(), actions)),
    );
    for (const [index, day] of days.entries()) {
      const section = list.children[index]?.lastElementChild;
      if (section instanceof HTMLElement)
        syncChildren(
          section,
          day.rows.map((row) => toChild(row, actions)),
        );
    }
  };

  const moveWindow = (nextFrom: number, nextTo: number): void => {
    from = Math.max(0, nextFrom);
    to = Math.min(count(), nextTo);
    holdingStill(scroller, list, draw);
  };

  /** Draws on where the edge of what is drawn comes near, and lets go of what is far away. */
  const extend = (): void => {
    if (shown === null) return;
    const below = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    if (scroller.scrollTop < AHEAD_PX && from > 0) {
      const nextFrom = from - STEP;
      moveWindow(nextFrom, below > 2 * AHEAD_PX ? Math.min(to, nextFrom + MOST) : to);
    } else if (below < AHEAD_PX && to < count()) {
      const nextTo = to + STEP;
      moveWindow(scroller.scrollTop > 2 * AHEAD_PX ? Math.max(from, nextTo - MOST) : from, nextTo);
    }
    if (from === 0 && scroller.scrollTop < AHEAD_PX && shown.thread.hasOlder) needOlder();
  };

  const updateToEnd = (): void => {
    isFollowing = isNearEnd();
    if (isFollowing) {
      unseen = 0;
      onEnd();
    }
    toEnd.hidden = isFollowing || count() === 0;
    toEndCount.hidden = unseen === 0;
    if (shown === null) return;
    const { texts } = shown.actions;
    toEndCount.textContent = String(unseen);
    toEnd.setAttribute('aria-label', unseen === 0 ? texts.toBottom : texts.newMessages(unseen));
  };

  const drawEnd = (): void => {
    if (to < count() || to - from > MOST) {
      to = count();
      from = Math.max(0, to - FIRST);
    }
    draw();
  };

  /** Smoothly only over a short way: on a long one messages would have to be drawn. */
  const goToEnd = (): void => {
    const isFar = to < count() || scroller.scrollHeight - scroller.scrollTop > 3 * scroller.clientHeight;
    drawEnd();
    scrollToEnd(isFar || prefersStillness() ? 'instant' : 'smooth');
  };

  const openAt = (index: number): void => {
    from = Math.max(0, index - FIRST / 2);
    to = Math.min(count(), Math.max(from + FIRST, index + FIRST / 2));
    draw();
  };

  /** Whoever has no mouse scrolls with the arrow keys; not every browser lets the focus in by itself. */
  scroller.tabIndex = 0;
  scroller.addEventListener(
    'scroll',
    () => {
      extend();
      updateToEnd();
    },
    { passive: true },
  );
  new ResizeObserver(() => {
    if (isFollowing) scrollToEnd('instant');
    updateToEnd();
  }).observe(scroller);
  toEnd.addEventListener('click', goToEnd);

  return {
    open(thread, actions, unread) {
      const { messages } = thread;
      const first =
        unread === 0 ? undefined : messages.filter(({ isOwn, service }) => !isOwn && service === null).at(-unread);
      shown = { thread, actions, unreadFrom: first?.messageId ?? null };
      unseen = 0;
      list.replaceChildren();
      openAt(first === undefined ? count() : indexFrom(messages, first.messageId));
      const mark = list.querySelector('.unread-mark');
      if (mark === null) scrollToEnd('instant');
      else scrollTo(scroller, mark, 0);
      extend();
      updateToEnd();
    },
    update(thread, actions) {
      if (shown === null) return;
      const before = shown.thread.messages;
      const firstDrawn = before[from]?.messageId ?? 0;
      const wasToEnd = to === before.length;
      const lastDrawn = before[to - 1]?.messageId ?? 0;
      const wasFollowing = isFollowing;
      const newest = before.at(-1)?.messageId ?? 0;
      shown = { ...shown, thread, actions };
      from = Math.min(indexFrom(thread.messages, firstDrawn), count());
      to = wasToEnd ? count() : indexFrom(thread.messages, lastDrawn + 1);
      const added = thread.messages.slice(indexFrom(thread.messages, newest + 1));
      const isOwnAdded = added.some(({ isOwn }) => isOwn);
      if (wasFollowing || isOwnAdded) {
        drawEnd();
        scrollToEnd('instant');
      } else {
        unseen += added.length;
        holdingStill(scroller, list, draw);
      }
      extend();
      updateToEnd();
    },
    jumpTo(messageId) {
      if (shown === null) return false;
      const index = indexFrom(shown.thread.messages, messageId);
      if (shown.thread.messages[index]?.messageId !== messageId) return false;
      if (index < from || index >= to) openAt(index);
      const message = list.querySelector(`[data-message-id="${messageId}"]`);
      if (message !== null) flash(scroller, message);
      extend();
      return true;
    },
    isAtEnd: isNearEnd,
    clear() {
      shown = null;
      from = 0;
      to = 0;
      list.replaceChildren();
      toEnd.hidden = true;
    },
  };
}

function toDay({ key, dateMs }: DayRows, nowMs: number, { texts }: MessageActions): WantedChild {
  const words = dayWords(dateMs, nowMs, texts);
  return {
    key,
    made: [words],
    make: () =>
      element(
        'section',
        { class: 'day', attributes: { 'aria-label': words } },
        element('h2', { class: 'day-name' }, element('span', {}, words)),
        element('div', { class: 'day-rows' }),
      ),
  };
}

function toChild(row: Row, actions: MessageActions): WantedChild {
  const { key } = row;
  if (row.kind === 'unread') {
    const words = actions.texts.unreadBelow;
    return { key, made: [words], make: () => element('p', { class: 'unread-mark' }, words) };
  }
  if (row.kind === 'service') {
    const { message } = row;
    return { key, made: [message, actions], make: () => renderService(row, actions) };
  }
  return { key, made: [...row.messages, row.isFirst, row.isLast, actions], make: () => renderMessage(row, actions) };
}

function renderService({ message }: Extract<Row, { kind: 'service' }>, { names }: MessageActions): HTMLElement {
  const words = message.service === null ? '' : names.ofService(message.service, message);
  const attributes = { 'data-message-id': message.messageId, 'data-testid': 'service-message' };
  return element('p', { class: 'service', attributes }, element('span', {}, words));
}

/**
 * Changes the list while what is in sight stays where it is. Browsers do so by themselves, without ending a scroll in
 * progress, except at the very top; the others are helped.
 */
function holdingStill(scroller: HTMLElement, list: HTMLElement, change: () => void): void {
  if (CSS.supports('overflow-anchor', 'auto') && scroller.scrollTop > 0) {
    change();
    return;
  }
  const top = scroller.getBoundingClientRect().top;
  const held = [...list.querySelectorAll('.message, .service')].find((row) => row.getBoundingClientRect().bottom > top);
  const key = held?.getAttribute('data-key');
  const before = held?.getBoundingClientRect().top ?? 0;
  change();
  const after = key === undefined ? null : list.querySelector(`[data-key="${key}"]`);
  if (after !== null) scroller.scrollTop += after.getBoundingClientRect().top - before;
}

/** Not with scrollIntoView, which scrolls everything around the list too. `part` of the height stays above. */
function scrollTo(scroller: HTMLElement, element: Element, part: number): void {
  const above = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop += above - (scroller.clientHeight - element.clientHeight) * part;
}

function flash(scroller: HTMLElement, message: Element): void {
  scrollTo(scroller, message, 0.5);
  message.classList.add('is-flashing');
  setTimeout(() => message.classList.remove('is-flashing'), FLASH_MS);
}

function isSameAlbum(one: string | null | undefined, other: string | null | undefined): boolean {
  return one !== null && one !== undefined && one === other;
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
