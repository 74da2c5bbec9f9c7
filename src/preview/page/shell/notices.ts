import { element, find } from '../dom.js';
import type { PageTexts } from '../texts/texts.js';

const TOAST_MS = 3500;

/** Short notices and alerts over the chat. */
export interface Notices {
  /** A line that goes away by itself: the answer to a callback. */
  toast(text: string): void;
  /** A dialog that waits to be closed: an alert. */
  alert(text: string, title: string): void;
  /** Says something to screen readers only: a message that has arrived. */
  announce(text: string): void;
  useTexts(texts: PageTexts): void;
}

/** Toasts in `#toasts`, alerts in the dialog `#alert`, announcements in `#announcer`. */
export function createNotices(): Notices {
  const toasts = find('toasts', HTMLElement);
  const announcer = find('announcer', HTMLElement);
  const dialog = find('alert', HTMLDialogElement);
  const heading = find('alert-title', HTMLElement);
  const words = find('alert-text', HTMLElement);
  const close = find('alert-close', HTMLButtonElement);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });

  return {
    toast(text) {
      const toast = element('p', { class: 'toast', attributes: { 'data-testid': 'toast' } }, text);
      toasts.replaceChildren(toast);
      setTimeout(() => toast.remove(), TOAST_MS);
    },
    alert(text, title) {
      heading.textContent = title;
      words.textContent = text;
      if (!dialog.open) dialog.showModal();
    },
    announce(text) {
      announcer.textContent = text;
    },
    useTexts(texts) {
      close.textContent = texts.close;
    },
  };
}
