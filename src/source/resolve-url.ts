/** An address of the web in full, relative ones seen from `base`; undefined where it is none, or of another scheme. */
export function resolveUrl(address: string, base?: string): URL | undefined {
  const text = address.trim();
  if (text === '' || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}
