const openableProtocols: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** An address that may become a link; null for anything that could run code or that no browser opens. */
export function openableUrl(address: string): string | null {
  try {
    const url = new URL(/^[a-z][a-z\d+.-]*:/i.test(address) ? address : `http://${address}`);
    return openableProtocols.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** What a link to Telegram means inside this page. */
export type TelegramLink =
  | { readonly kind: 'start'; readonly payload: string }
  /** Adds the bot to a group or channel; with a payload the group says `/start` with it. */
  | { readonly kind: 'add'; readonly isChannel: boolean; readonly payload: string }
  | { readonly kind: 'share'; readonly text: string };

/** Recognises a deep link to this bot and a share link, which Telegram's applications handle themselves. */
export function telegramLink(address: string, botUsername: string): TelegramLink | null {
  const url = URL.parse(address);
  if (url === null) return null;
  const isTelegramWeb = /^(www\.)?(t|telegram)\.me$/i.test(url.hostname);
  if (!isTelegramWeb && url.protocol !== 'tg:') return null;
  const { searchParams } = url;
  if (/^\/?share(\/url)?$/.test(url.pathname) || url.hostname === 'msg_url') {
    const parts = [searchParams.get('url'), searchParams.get('text')];
    return { kind: 'share', text: parts.filter((part) => part !== null && part !== '').join('\n') };
  }
  const username = isTelegramWeb ? url.pathname.slice(1) : (searchParams.get('domain') ?? '');
  if (username.toLowerCase() !== botUsername.toLowerCase()) return null;
  for (const [name, isChannel] of [
    ['startgroup', false],
    ['startchannel', true],
  ] as const) {
    if (searchParams.has(name)) return { kind: 'add', isChannel, payload: searchParams.get(name) ?? '' };
  }
  return searchParams.has('start') ? { kind: 'start', payload: searchParams.get('start') ?? '' } : null;
}
