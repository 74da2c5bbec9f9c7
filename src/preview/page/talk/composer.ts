import type { BotCommand } from 'grammy/types';
import { find } from '../dom.js';
import type { PageTexts } from '../texts/texts.js';
import { createCommandMenu } from './command-menu.js';

/** What the foot of a chat shows: a field, one big button, or why there is none. */
export type Foot =
  | { readonly kind: 'write'; readonly isPost: boolean }
  | { readonly kind: 'start' | 'unblock' }
  | { readonly kind: 'closed'; readonly why: string };

/** What the next text answers, or changes. */
export interface ComposerSubject {
  readonly kind: 'reply' | 'edit';
  readonly messageId: number;
  readonly title: string;
  readonly line: string;
  /** What is in the field at first, when a message is changed. */
  readonly text: string;
}

/** Where the person writes. */
export interface Composer {
  useTexts(texts: PageTexts): void;
  useCommands(commands: readonly BotCommand[]): void;
  show(foot: Foot): void;
  /** Keeps a draft for each place; `key` names the one that is open now. */
  openPlace(key: string): void;
  /** Puts a text into the field and the cursor behind it. */
  write(text: string): void;
  setSubject(subject: ComposerSubject | null): void;
  focus(): void;
}

/** Options of {@link createComposer}. */
export interface ComposerOptions {
  /** Sends a text; false when it did not get through and must stay in the field. */
  readonly say: (text: string, subject: ComposerSubject | null) => Promise<boolean>;
  readonly unblock: () => void;
}

/** The form `#composer`: field, command button and menu, sending; and what stands in its place. */
export function createComposer({ say, unblock }: ComposerOptions): Composer {
  const form = find('composer', HTMLFormElement);
  const field = find('text', HTMLTextAreaElement);
  const send = find('send', HTMLButtonElement);
  const slash = find('commands', HTMLButtonElement);
  const big = find('start', HTMLButtonElement);
  const closed = find('closed', HTMLElement);
  const subjectBar = find('subject', HTMLElement);
  const drafts = new Map<string, string>();
  let commands: readonly BotCommand[] = [];
  let texts: PageTexts | null = null;
  let foot: Foot = { kind: 'closed', why: '' };
  let subject: ComposerSubject | null = null;
  let place = '';

  const menu = createCommandMenu(field, (command) => void submit(command));

  const write = (text: string): void => {
    field.value = text;
    field.focus();
    update();
  };

  /** Completion while a command is typed; the list goes away with the first space. */
  function update(): void {
    send.disabled = field.value.trim() === '';
    fitHeight(field);
    if (document.activeElement === field && /^\/\S*$/.test(field.value)) menu.open(commands, field.value);
    else menu.close();
  }

  function setSubject(next: ComposerSubject | null): void {
    if (next === null && subject?.kind === 'edit') field.value = '';
    subject = next;
    subjectBar.hidden = next === null;
    find('subject-title', HTMLElement).textContent = next?.title ?? '';
    find('subject-line', HTMLElement).textContent = next?.line ?? '';
    if (next?.kind === 'edit') field.value = next.text;
    update();
  }

  async function submit(text: string): Promise<void> {
    menu.close();
    if (text.trim() === '') return;
    const sent = subject;
    field.value = '';
    setSubject(null);
    if (await say(text.trim(), sent)) return;
    if (sent !== null) setSubject(sent);
    if (field.value === '') write(text);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(field.value);
  });
  field.addEventListener('input', update);
  field.addEventListener('blur', () => menu.close());
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (menu.isOpen() && steerMenu(event)) return event.preventDefault();
    if (event.key === 'Escape' && subject !== null) return setSubject(null);
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void submit(field.value);
  });
  slash.addEventListener('pointerdown', (event) => event.preventDefault());
  slash.addEventListener('click', () => {
    if (menu.isOpen()) return menu.close();
    field.focus();
    menu.open(commands, '/');
  });
  big.addEventListener('click', () => {
    if (foot.kind === 'unblock') unblock();
    else void submit('/start');
  });
  find('subject-close', HTMLButtonElement).addEventListener('click', () => {
    setSubject(null);
    field.focus();
  });

  /** True when the key was meant for the menu. */
  function steerMenu({ key, shiftKey }: KeyboardEvent): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') menu.move(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Escape') menu.close();
    else if (key === 'Tab' && !shiftKey) write(`${menu.marked() ?? ''} `);
    else if (key === 'Enter' && !shiftKey) void submit(menu.marked() ?? field.value);
    else return false;
    return true;
  }

  const draw = (): void => {
    if (texts === null) return;
    const hadFocus = foot.kind === 'write' && document.activeElement === big;
    form.hidden = foot.kind !== 'write';
    big.hidden = foot.kind !== 'start' && foot.kind !== 'unblock';
    closed.hidden = foot.kind !== 'closed';
    if (foot.kind === 'closed') closed.textContent = foot.why;
    big.textContent = foot.kind === 'unblock' ? texts.unblock : texts.start;
    field.placeholder = foot.kind === 'write' && foot.isPost ? texts.writePost : texts.write;
    if (hadFocus) field.focus();
    fitHeight(field);
  };

  return {
    useTexts(next) {
      texts = next;
      field.setAttribute('aria-label', texts.write);
      send.setAttribute('aria-label', texts.send);
      slash.setAttribute('aria-label', texts.commands);
      find('subject-close', HTMLElement).setAttribute('aria-label', texts.cancelReply);
      find('command-menu', HTMLElement).setAttribute('aria-label', texts.commands);
      draw();
    },
    useCommands(list) {
      commands = list;
      slash.hidden = list.length === 0;
    },
    show(next) {
      if (JSON.stringify(next) === JSON.stringify(foot)) return;
      foot = next;
      draw();
    },
    openPlace(key) {
      if (key === place) return;
      setSubject(null);
      drafts.set(place, field.value);
      place = key;
      field.value = drafts.get(key) ?? '';
      update();
    },
    write,
    setSubject(next) {
      setSubject(next);
      field.focus();
    },
    focus: () => field.focus(),
  };
}

/** Grows with the text; the stylesheet sets the limit. */
function fitHeight(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
