import { FormattedString } from '@grammyjs/parse-mode';
import type { Article } from '../../article/article.js';
import type { SummaryLength } from '../../subscriptions/destination.js';
import { oneLine } from './one-line.js';
import { shorten } from './shorten.js';

/**
 * A summary as its reader wants it, at most `room` long. Short: the lead, then a bullet each. Long: the lead, and the rest
 * folded into a quotation that opens with a tap. Empty where the headline alone is wanted, or nothing is to be told.
 */
export function summaryText(
  { summary, longSummary }: Pick<Article, 'summary' | 'longSummary'>,
  length: SummaryLength,
  room: number,
): FormattedString {
  switch (length) {
    case 'headline':
      return new FormattedString('');
    case 'short':
      return new FormattedString(summaryLines(summary, room).join('\n'));
    case 'long':
      return folded(summaryLines(longSummary, room));
  }
}

function folded([lead = '', ...rest]: readonly string[]): FormattedString {
  if (rest.length === 0) return new FormattedString(lead);
  return FormattedString.join([lead, FormattedString.expandableBlockquote(rest.join('\n'))], '\n');
}

/** The lead as it is, each further unit with a bullet, as many as fit into `room`. */
function summaryLines(summary: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  let left = room;
  for (const unit of summary.map(oneLine).filter((text) => text !== '')) {
    const bullet = lines.length === 0 ? '' : '• ';
    const text = shorten(unit, left - bullet.length - 1);
    if (text === '') break;
    lines.push(bullet + text);
    left -= bullet.length + text.length + 1;
    if (text !== unit) break;
  }
  return lines;
}
