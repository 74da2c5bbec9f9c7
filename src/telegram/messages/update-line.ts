import type { Article } from '../../article/article.js';
import { catalogue } from '../catalogues/catalogue.js';
import { clockTime, type DateStyle, isSameDay } from './publisher-date.js';

/**
 * When an article was corrected; with the day, as `dated` prints it, where that is not the day of its publication, which is
 * printed before it. Empty when it never was.
 */
export function updateLine(
  { correctedAt, publishedAt }: Article,
  style: DateStyle,
  dated: (at: number, style: DateStyle) => string,
): string {
  if (correctedAt === null) return '';
  const isSameDayAsBefore = publishedAt !== null && isSameDay(correctedAt, publishedAt, style);
  const when = isSameDayAsBefore ? clockTime(correctedAt, style) : dated(correctedAt, style);
  return catalogue(style.language).article.updated(when);
}
