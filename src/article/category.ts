/** Who may name an article's desk. */
export interface CategoryHints {
  /** From the address, the surest: the page's section is missing on four of five Indonesian sites. */
  readonly address: string | undefined;
  readonly section: string | undefined;
  readonly feedCategories: readonly string[];
}

/** The desk of an article as a slug, such as `kota-tangerang`: from address, page or feed, in this order; else empty. */
export function articleCategory({ address, section, feedCategories }: CategoryHints): string {
  const slugs = [address, section, feedCategories[0]].map((name) => categorySlug(name ?? ''));
  return slugs.find((slug) => slug !== '') ?? '';
}

/** A desk's name in lower case, words joined by hyphens, accents and signs gone. */
export function categorySlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
