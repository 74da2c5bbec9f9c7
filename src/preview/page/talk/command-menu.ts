import type { BotCommand } from 'grammy/types';
import { element, find } from '../dom.js';

/** The list of commands above the composer. */
export interface CommandMenu {
  /** Shows the commands that begin with a prefix; closes where there are none. */
  open(commands: readonly BotCommand[], prefix: string): void;
  close(): void;
  isOpen(): boolean;
  /** Moves the mark by a step, around the ends. */
  move(step: 1 | -1): void;
  /** The marked command with its slash; null when the menu is closed. */
  marked(): string | null;
}

/** A listbox in `#command-menu`, steered from the field `#text`, which keeps the focus. */
export function createCommandMenu(field: HTMLElement, choose: (command: string) => void): CommandMenu {
  const list = find('command-menu', HTMLElement);
  let shown: readonly BotCommand[] = [];
  let index = 0;

  const render = (): void => {
    list.replaceChildren(...shown.map((command, position) => renderOption(command, position === index, choose)));
    list.hidden = shown.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    const option = list.children[index];
    field.setAttribute('aria-activedescendant', option?.id ?? '');
    option?.scrollIntoView({ block: 'nearest' });
  };

  return {
    open(commands, prefix) {
      const wanted = prefix.toLowerCase();
      shown = commands.filter(({ command }) => `/${command}`.startsWith(wanted));
      index = 0;
      render();
    },
    close() {
      shown = [];
      render();
    },
    isOpen: () => shown.length > 0,
    move(step) {
      index = (index + step + shown.length) % shown.length;
      render();
    },
    marked() {
      const command = shown[index];
      return command === undefined ? null : `/${command.command}`;
    },
  };
}

function renderOption(
  { command, description }: BotCommand,
  isMarked: boolean,
  choose: (command: string) => void,
): HTMLElement {
  const option = element(
    'div',
    {
      attributes: { id: `command-${command}`, role: 'option', 'aria-selected': String(isMarked) },
      onClick: () => choose(`/${command}`),
    },
    element('span', { class: 'command-name' }, `/${command}`),
    element('span', { class: 'command-description' }, description),
  );
  option.addEventListener('pointerdown', (event) => event.preventDefault());
  return option;
}
