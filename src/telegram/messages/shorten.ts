const ELLIPSIS = '…';

/**
 * Shortens text to at most `maxLength` UTF-16 units: at the end of a sentence where that keeps at least half of it, else
 * between two words with "…"; never inside a character.
 */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const sentences = wholeSegments(text, maxLength, 'sentence');
  if (sentences.length >= maxLength / 2) return sentences;
  const words = wholeSegments(text, maxLength - ELLIPSIS.length, 'word');
  const kept = words === '' ? wholeSegments(text, maxLength - ELLIPSIS.length, 'grapheme') : words;
  return kept === '' ? '' : `${kept.replace(/[\s,;:(–-]+$/u, '')}${ELLIPSIS}`;
}

function wholeSegments(text: string, maxLength: number, granularity: 'sentence' | 'word' | 'grapheme'): string {
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter('id', { granularity }).segment(text.slice(0, maxLength * 2))) {
    if (index + segment.trimEnd().length > maxLength) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd();
}
