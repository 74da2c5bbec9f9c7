import type { Language } from '../../subscriptions/destination.js';
import { en } from './en.js';
import { id, type Texts } from './id.js';

export type { Texts } from './id.js';

const catalogues: Readonly<Record<Language, Texts>> = { id, en };

/** Everything readers see, in their language. */
export function catalogue(language: Language): Texts {
  return catalogues[language];
}
