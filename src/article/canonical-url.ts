/** Parameters that say where a reader came from, not what is read (after Miniflux' list). */
const trackers = new Set(
  (
    'fbclid gclid dclid gbraid wbraid gclsrc msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh srsltid mc_cid ' +
    'mc_eid _openstat vero_id vero_conv wickedid oly_anon_id oly_enc_id rb_clickid s_cid mkt_tok _hsenc _hsmi __hssc ' +
    '__hstc __hsfp hsctatracking amp'
  ).split(' '),
);

/**
 * The address of an article in the one form in which two addresses can be compared: without scheme, `www.`, usual
 * port, fragment, tracking parameters, AMP variants and closing slash, the query sorted. Not for readers: buttons keep
 * the publisher's own address. A text that is no address comes back trimmed.
 */
export function canonicalUrl(address: string): string {
  if (!URL.canParse(address)) return address.trim();
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return address.trim();

  const isUsualPort = url.port === '' || url.port === '80' || url.port === '443';
  const host = url.hostname.replace(/^(?:www|amp)\./, '') + (isUsualPort ? '' : `:${url.port}`);
  const path = url.pathname
    .replace(/^\/amp(?=\/)/, '')
    .replace(/\/amp\/?$/, '')
    .replace(/\/+$/, '');
  const query = canonicalQuery(url.searchParams);
  return `${host}${path}${query === '' ? '' : `?${query}`}`;
}

function canonicalQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name, value]) => !isTracker(name) && !(name === 'page' && value === 'all'));
  const sorted = kept.toSorted(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  return new URLSearchParams(sorted).toString();
}

function isTracker(name: string): boolean {
  const lower = name.toLowerCase();
  return trackers.has(lower) || /^(?:utm|mtm|pk|matomo)_/.test(lower);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
