import { en } from './en.js';
import { id } from './id.js';

/** What the page itself says, apart from the bot. */
export type PageTexts = typeof id;

/** A language that the page speaks. */
export type PageLanguage = 'id' | 'en';

/** The page's own words in a language. */
export function textsIn(language: PageLanguage): PageTexts {
  return language === 'en' ? en : id;
}

/** The page's language for a person or a browser: Indonesian where it is neither of the two. */
export function pageLanguage(languageCode: string): PageLanguage {
  return languageCode.startsWith('en') ? 'en' : 'id';
}
