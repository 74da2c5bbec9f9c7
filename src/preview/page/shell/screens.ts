import { find } from '../dom.js';
import type { PageTexts } from '../texts/texts.js';

/** What a narrow screen shows; a wide one shows everything side by side. */
export interface Screens {
  showTalk(): void;
  showList(): void;
  useTexts(texts: PageTexts): void;
  /** Whether list and talk stand side by side. */
  isWide(): boolean;
}

/** The parts of `#app`: list, talk, and the panel, which on screens that are not wide enough is opened over them. */
export function createScreens(goBack: () => void): Screens {
  const app = find('app', HTMLElement);
  const panel = find('panel', HTMLElement);
  const behind = [find('list', HTMLElement), find('talk', HTMLElement)];
  const openers = [...document.querySelectorAll<HTMLButtonElement>('.panel-open')];
  const closer = find('panel-close', HTMLButtonElement);
  const hasRoomForPanel = matchMedia('(width >= 1120px)');
  const hasRoomForBoth = matchMedia('(width >= 760px)');
  let opener: HTMLButtonElement | null = null;

  const setPanel = (isOpen: boolean): void => {
    const isOver = isOpen && !hasRoomForPanel.matches;
    app.classList.toggle('has-panel', isOver);
    panel.inert = !isOver && !hasRoomForPanel.matches;
    for (const part of behind) part.inert = isOver;
    for (const button of openers) button.setAttribute('aria-expanded', String(isOver));
    if (isOver) closer.focus();
  };
  const closePanel = (): void => {
    setPanel(false);
    opener?.focus();
  };

  setPanel(false);
  for (const button of openers) {
    button.addEventListener('click', () => {
      opener = button;
      setPanel(true);
    });
  }
  closer.addEventListener('click', closePanel);
  find('panel-shade', HTMLElement).addEventListener('click', closePanel);
  hasRoomForPanel.addEventListener('change', () => setPanel(false));
  find('back', HTMLButtonElement).addEventListener('click', goBack);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    if (app.classList.contains('has-panel')) closePanel();
  });

  return {
    showTalk: () => app.setAttribute('data-screen', 'talk'),
    showList: () => app.setAttribute('data-screen', 'list'),
    useTexts(texts) {
      for (const button of openers) {
        button.setAttribute('aria-label', texts.openPanel);
        button.title = texts.openPanel;
      }
      closer.setAttribute('aria-label', texts.closePanel);
      panel.setAttribute('aria-label', texts.panel);
      find('back', HTMLElement).setAttribute('aria-label', texts.back);
    },
    isWide: () => hasRoomForBoth.matches,
  };
}
