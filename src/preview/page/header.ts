import { element, find } from './dom.js';
import type { PageTexts } from './texts.js';
import type { PagePerson, PageState } from './wire.js';

/** How long "is typing" stays after the bot's last sign, as in Telegram's applications. */
const TYPING_MS = 5000;

/** The top of the chat: the bot's name, what it is doing, and whose eyes one looks through. */
export interface Header {
  show(state: PageState, texts: PageTexts): void;
  showTyping(isTyping: boolean): void;
  showConnection(isConnected: boolean): void;
}

/** The header `#bot-name`, `#bot-status` and the switch `#people`. */
export function createHeader(switchTo: (personId: number) => void): Header {
  const name = find('bot-name', HTMLElement);
  const status = find('bot-status', HTMLElement);
  const people = find('people', HTMLElement);
  let texts: PageTexts | null = null;
  let isConnected = true;
  let typingTimer: number | undefined;

  const update = (): void => {
    if (texts === null) return;
    const resting = isConnected ? texts.botStatus : texts.reconnecting;
    status.textContent = typingTimer === undefined || !isConnected ? resting : texts.typing;
    status.classList.toggle('is-active', typingTimer !== undefined || !isConnected);
  };
  const showTyping = (isTyping: boolean): void => {
    clearTimeout(typingTimer);
    typingTimer = isTyping ? setTimeout(() => showTyping(false), TYPING_MS) : undefined;
    update();
  };

  return {
    show(state, next) {
      texts = next;
      name.textContent = state.bot.name;
      document.title = state.bot.name;
      people.setAttribute('aria-label', next.person);
      people.replaceChildren(
        ...state.people.map((person) => renderPerson(person, person.id === state.personId, switchTo)),
      );
      showTyping(false);
    },
    showTyping,
    showConnection(next) {
      isConnected = next;
      update();
    },
  };
}

function renderPerson(person: PagePerson, isChosen: boolean, switchTo: (personId: number) => void): HTMLElement {
  const language = new Intl.DisplayNames([person.languageCode], { type: 'language' }).of(person.languageCode);
  const attributes = { type: 'button', 'aria-pressed': String(isChosen), title: `${person.firstName} · ${language}` };
  const label = `${person.firstName}, ${language}`;
  return element(
    'button',
    { class: 'person', attributes: { ...attributes, 'aria-label': label }, onClick: () => switchTo(person.id) },
    person.languageCode.toUpperCase(),
  );
}
