import { renderAvatar } from '../avatar.js';
import { element, find } from '../dom.js';
import { hueFor } from '../model/names.js';
import type { PageTexts } from '../texts/texts.js';
import type { PagePersona, PageState } from '../wire.js';

/** The switch at the head of the list: whose eyes one looks through. */
export interface ActAs {
  show(state: PageState, texts: PageTexts): void;
}

/** The button `#act-as` and its menu `#personas`. */
export function createActAs(switchTo: (persona: PagePersona) => void): ActAs {
  const button = find('act-as', HTMLButtonElement);
  const menu = find('personas', HTMLElement);
  menu.addEventListener('toggle', (event) => {
    const isOpen = event.newState === 'open';
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) menu.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
  });
  menu.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitemradio"]')];
    items.at((items.indexOf(document.activeElement as HTMLElement) + step) % items.length)?.focus();
  });

  let shown: readonly unknown[] = [];

  return {
    show({ persona, personas, people }, texts) {
      if (shown[0] === persona && shown[1] === texts) return;
      shown = [persona, texts];
      const nameOf = ({ personId }: PagePersona): string => people.find(({ id }) => id === personId)?.name ?? '';
      button.replaceChildren(...renderPersona(persona, nameOf(persona), texts), element('span', { class: 'chevron' }));
      button.setAttribute('aria-label', `${texts.actAs}: ${nameOf(persona)}, ${texts.roles[persona.role]}`);
      const choose = (chosen: PagePersona): void => {
        menu.hidePopover();
        button.focus();
        switchTo(chosen);
      };
      menu.setAttribute('aria-label', texts.actAs);
      menu.replaceChildren(
        ...personas.map((item) => renderItem(item, nameOf(item), item.key === persona.key, choose, texts)),
      );
    },
  };
}

function renderItem(
  persona: PagePersona,
  name: string,
  isChecked: boolean,
  choose: (persona: PagePersona) => void,
  texts: PageTexts,
): HTMLElement {
  const attributes = {
    type: 'button',
    role: 'menuitemradio',
    'aria-checked': String(isChecked),
    'data-persona': persona.key,
    tabindex: isChecked ? 0 : -1,
  };
  const onClick = (): void => choose(persona);
  return element('button', { class: 'persona', attributes, onClick }, ...renderPersona(persona, name, texts));
}

function renderPersona(persona: PagePersona, name: string, texts: PageTexts): HTMLElement[] {
  const language = persona.languageCode === 'en' ? texts.languages.en : texts.languages.id;
  const role = texts.roles[persona.role];
  const detail = persona.role === 'reader' ? `${role}, ${language}` : role;
  const words = element(
    'span',
    { class: 'persona-words' },
    element('span', { class: 'persona-name' }, name),
    element('span', { class: 'persona-role' }, detail),
  );
  const hue = persona.role === 'anonymous' ? 3 : hueFor(persona.personId);
  return [renderAvatar(persona.role === 'anonymous' ? '?' : name, hue), words];
}
