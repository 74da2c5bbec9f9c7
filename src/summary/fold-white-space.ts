/** Most texts are folded already, and folding is asked for often. */
const needsFolding = /[^\S ]| {2}|^ | $/;

/** The text on one line: every run of white space becomes one space, none at the ends. The only change a summary may make. */
export function foldWhiteSpace(text: string): string {
  return needsFolding.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** Letters and digits only, in lower case: two texts with equal keys say the same to a reader. */
export function comparisonKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
