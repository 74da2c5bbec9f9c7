/** Control characters, halves of letters, letters lost on the way, and signs that turn the direction of what follows. */
const unreadable = /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\uFFFD\u202A-\u202E\u2066-\u2069]/u;

/**
 * Whether a text shows on a reader's screen as it was meant: Telegram refuses or replaces what is not in it, and taking
 * it out would change the newsroom's words. Signs alone say nothing.
 */
export function isReadable(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !unreadable.test(text);
}
