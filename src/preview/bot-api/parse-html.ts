import { badRequest } from './bot-api-error.js';
import type { FormattedText } from './validate-text.js';

/** Not there yet. */
export function parseHtml(raw: string): FormattedText {
  throw badRequest(`can't parse entities: ${raw}`);
}
