import { FormattedString } from '@grammyjs/parse-mode';

/** Parts of a text with `separator` between them; empty ones are left out. */
export function joinParts(parts: readonly (string | FormattedString)[], separator: string): FormattedString {
  return FormattedString.join(
    parts.filter((part) => part.toString() !== ''),
    separator,
  );
}
