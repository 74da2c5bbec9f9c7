import { foldWhiteSpace } from './fold-white-space.js';

/** Words or phrases written one after the other with commas between them: long tables stay readable that way. */
export function wordList(text: string): string[] {
  return text.split(',').map(foldWhiteSpace);
}

/** {@link wordList} as a set. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(wordList(text));
}
