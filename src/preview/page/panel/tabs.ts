import { find } from '../dom.js';
import type { PageTexts } from '../texts/texts.js';

/** The two tabs of the panel: the newsroom, and the world. */
export interface Tabs {
  useTexts(texts: PageTexts): void;
}

/** The tabs `#tab-newsroom` and `#tab-world`; arrow keys change between them. */
export function createTabs(): Tabs {
  const tabs = [find('tab-newsroom', HTMLButtonElement), find('tab-world', HTMLButtonElement)] as const;
  const select = (chosen: HTMLButtonElement): void => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      find(tab.getAttribute('aria-controls') ?? '', HTMLElement).hidden = !isChosen;
    }
  };
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => select(tab));
    tab.addEventListener('keydown', ({ key }) => {
      if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
      const other = tabs[index === 0 ? 1 : 0];
      select(other);
      other.focus();
    });
  }
  select(tabs[0]);

  return {
    useTexts(texts) {
      tabs[0].textContent = texts.newsroom;
      tabs[1].textContent = texts.world;
    },
  };
}
