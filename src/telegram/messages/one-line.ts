/** Text from outside on one line: white space folded, nothing invisible that could turn or break the lines around it. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
