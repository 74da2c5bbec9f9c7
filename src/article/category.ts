/** Who may name an article's desk. */
export interface CategoryHints {
  /** From the address, the surest: the page's section is missing on four of five Indonesian sites. */
  readonly address: string | undefined;
  readonly section: string | undefined;
  readonly feedCategories: readonly string[];
}

/** An article's desk, and who named it. */
export interface CategoryChoice {
  /** Such as `kota-tangerang`; empty where nobody names one. */
  readonly slug: string;
  readonly from: 'address' | 'page' | 'feed' | 'nobody';
}

/** What content systems write where an editor chose nothing. */
const noDesk = new Set([
  'uncategorized',
  'uncategorised',
  'tak-berkategori',
  'tanpa-kategori',
  'headline',
  'home',
  'beranda',
]);

/** The desk of an article: from its address, its page or its feed, in this order. The address is the desk's own. */
export function articleCategory({ address, section, feedCategories }: CategoryHints): CategoryChoice {
  const named: readonly (readonly [CategoryChoice['from'], string | undefined])[] = [
    ['address', address],
    ['page', section],
    ...feedCategories.map((category) => ['feed', category] as const),
  ];
  for (const [from, name] of named) {
    const slug = categorySlug(name ?? '');
    if (slug !== '' && !noDesk.has(slug)) return { slug, from };
  }
  return { slug: '', from: 'nobody' };
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
