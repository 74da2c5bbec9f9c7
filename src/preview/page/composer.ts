import type { BotCommand } from 'grammy/types';
import { createCommandMenu } from './command-menu.js';
import { find } from './dom.js';
import type { PageTexts } from './texts.js';

/** Where the person writes. */
export interface Composer {
  useTexts(texts: PageTexts): void;
  useCommands(commands: readonly BotCommand[]): void;
  /** An empty chat has only the START button, as in Telegram. */
  showStart(isEmpty: boolean): void;
  /** Puts a text into the field and the cursor behind it. */
  write(text: string): void;
}

/** Options of {@link createComposer}. */
export interface ComposerOptions {
  /** Sends a text; false when it did not get through and must stay in the field. */
  readonly say: (text: string) => Promise<boolean>;
}

/** The form `#composer`: field, command button and menu, sending, START. */
export function createComposer({ say }: ComposerOptions): Composer {
  const form = find('composer', HTMLFormElement);
  const field = find('text', HTMLTextAreaElement);
  const send = find('send', HTMLButtonElement);
  const slash = find('commands', HTMLButtonElement);
  const start = find('start', HTMLButtonElement);
  let commands: readonly BotCommand[] = [];

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
    if (/^\/\S*$/.test(field.value)) menu.open(commands, field.value);
    else menu.close();
  }

  async function submit(text: string): Promise<void> {
    menu.close();
    if (text.trim() === '') return;
    field.value = '';
    update();
    if (!(await say(text.trim())) && field.value === '') write(text);
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
  start.addEventListener('click', () => void submit('/start'));

  /** True when the key was meant for the menu. */
  function steerMenu({ key, shiftKey }: KeyboardEvent): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') menu.move(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Escape') menu.close();
    else if (key === 'Tab' && !shiftKey) write(`${menu.marked() ?? ''} `);
    else if (key === 'Enter' && !shiftKey) void submit(menu.marked() ?? field.value);
    else return false;
    return true;
  }

  return {
    useTexts(texts) {
      field.placeholder = texts.write;
      field.setAttribute('aria-label', texts.write);
      send.setAttribute('aria-label', texts.send);
      slash.setAttribute('aria-label', texts.commands);
      find('command-menu', HTMLElement).setAttribute('aria-label', texts.commands);
      start.textContent = texts.start;
    },
    useCommands(list) {
      commands = list;
      slash.hidden = list.length === 0;
    },
    showStart(isEmpty) {
      start.hidden = !isEmpty;
      form.hidden = isEmpty;
      fitHeight(field);
    },
    write,
  };
}

/** Grows with the text; the stylesheet sets the limit. */
function fitHeight(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
