import { element, find } from '../dom.js';
import type { PageLanguage, PageTexts } from '../texts/texts.js';

/** The switch of the page's own language. */
export interface LanguageSwitch {
  show(language: PageLanguage, texts: PageTexts): void;
}

const languages: readonly PageLanguage[] = ['id', 'en'];

/** The two buttons in `#languages`. */
export function createLanguageSwitch(choose: (language: PageLanguage) => void): LanguageSwitch {
  const group = find('languages', HTMLElement);
  const buttons = languages.map((language) => {
    const attributes = { type: 'button', lang: language, 'data-testid': `language-${language}` };
    const onClick = (): void => choose(language);
    return element('button', { class: 'language', attributes, onClick }, language.toUpperCase());
  });
  group.append(...buttons);

  return {
    show(language, texts) {
      group.setAttribute('aria-label', texts.language);
      for (const button of buttons) button.setAttribute('aria-pressed', String(button.lang === language));
    },
  };
}
