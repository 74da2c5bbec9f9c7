/**
 * A text as a reader hears it: white space folded, punctuation between words gone. What stands between digits stays,
 * `Rp2,3 miliar` is not `Rp23 miliar`; so do `%`, `+` and the signs of money.
 */
export function withoutPunctuation(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, ' ')
    .replace(/(?<=\p{L})['’‘`](?=\p{L})/gu, '')
    .replace(/(?<![\p{N}])[\p{P}`´^¨]|[\p{P}`´^¨](?![\p{N}])/gu, (sign) => (sign === '%' ? sign : ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** What two titles of one story have in common: words and numbers in lower case, no more. */
export function titleKey(title: string): string {
  return withoutPunctuation(title).toLowerCase();
}
