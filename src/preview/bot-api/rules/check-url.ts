import { badRequest } from '../bot-api-error.js';

/**
 * An address as Telegram keeps it: the scheme may be missing, the host is written small, a bare host gets its slash.
 * Null for what is no web, tg: or ton: address.
 */
export function normaliseUrl(text: string): string | null {
  const trimmed = text.trim();
  if (/^(tg|ton):/i.test(trimmed)) return trimmed;
  const withScheme = /^https?:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  if (/\s/.test(withScheme) || /^https?:\/\/[a-z][a-z0-9+.-]*:\/\//i.test(withScheme)) return null;
  if (!URL.canParse(withScheme)) return null;
  const { hostname, href } = new URL(withScheme);
  return hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[') ? href : null;
}

/** Refuses what Telegram refuses; `what` is its subject, as in "inline keyboard button URL". */
export function checkUrl(what: string, text: string): string {
  const url = normaliseUrl(text);
  if (url === null) throw badRequest(`${what} '${text}' is invalid: Wrong HTTP URL`);
  return url;
}
