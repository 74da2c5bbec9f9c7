import type { Language } from '../subscriptions/destination.js';

/** Languages whose speakers read Indonesian better than English; `in` and `jw` are old codes of Indonesian and Javanese. */
const nearIndonesian: ReadonlySet<string> = new Set(['id', 'in', 'ms', 'jv', 'jw', 'su', 'min', 'bjn', 'ban', 'mad']);

/** The bot's language for a person's IETF tag; `fallback` (the publisher's) where Telegram names none. */
export function languageOf(tag: string | undefined, fallback: Language = 'id'): Language {
  const [code = ''] = (tag ?? '').toLowerCase().split(/[-_]/);
  if (code === '') return fallback;
  return nearIndonesian.has(code) ? 'id' : 'en';
}
