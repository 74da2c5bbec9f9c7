/** Whether a text ends as a sentence does: full stop, question mark, exclamation mark or ellipsis, then closing marks only. */
export function hasEndMark(text: string): boolean {
  return /[.?!…](?:\s?["“”'‘’»)\]])*$/.test(text.slice(-12).trimEnd());
}
