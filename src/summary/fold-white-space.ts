/** The text on one line: every run of white space becomes one space, none at the ends. The only change a summary may make. */
export function foldWhiteSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Letters and digits only, in lower case: two texts with equal keys say the same to a reader. */
export function comparisonKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
