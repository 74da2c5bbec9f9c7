/** Lists as a language writes them: "Wisata, Banten, dan Tekno", with `or` "… atau …". */
export function listOf(language: string): (items: readonly string[], kind?: 'and' | 'or') => string {
  const and = new Intl.ListFormat(language, { type: 'conjunction' });
  const or = new Intl.ListFormat(language, { type: 'disjunction' });
  return (items, kind = 'and') => (kind === 'and' ? and : or).format(items);
}
