/**
 * Folds what people do not mean to say: case, accents, punctuation, emoji, double spaces. "&" and "and" count as "dan".
 * What is left is words of letters and digits with one space between them.
 */
export function normalizeName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[&+]/g, ' dan ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\band\b/g, 'dan');
}
