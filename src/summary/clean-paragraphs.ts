import { captionCutter, captionText, hasPhotoCredit } from './captions.js';
import { cutCredit, isCreditLine } from './credits.js';
import { cutDateline, isBareDateline } from './datelines.js';
import { dropEmbeddedPosts } from './embedded-posts.js';
import { hasEndMark } from './end-mark.js';
import { comparisonKey, foldWhiteSpace } from './fold-white-space.js';
import { endsInColon, isInTitleCase, isLabelledItem, isListItem, isSubhead } from './page-lines.js';
import { cutRelatedLink } from './related-links.js';
import { splitSentences } from './split-sentences.js';

/** What tells the page's own words from the article's. */
export interface CleaningContext {
  readonly siteName: string;
  readonly caption?: string | null;
  readonly title?: string;
}

/** A paragraph of the story. */
export interface CleanParagraph {
  /** A piece of the paragraph as fetched, white space folded. */
  readonly text: string;
  /** Whether it follows the one before it directly: no list or announced quotation was left out between them. */
  readonly follows: boolean;
}

/** More sentences than this are a story, whatever credit stands behind them. */
const maxCaptionSentences = 2;
/** So many photos of an article are looked for again in its text. */
const maxCaptions = 5;
/** Editors' initials stand in the last paragraph; a last line of another kind may follow it. */
const paragraphsWithCredit = 2;

/**
 * The paragraphs of the story alone: without dateline, editors' initials, links to other articles, photo captions and
 * their repeats, embedded posts, sub-heads, lists and the line that announces them, and the repeated title. Each one is
 * a piece of a paragraph as fetched, white space folded. The forms are those of the publisher's pages and any of its like.
 */
export function cleanParagraphs(paragraphs: readonly string[], context: CleaningContext): string[] {
  return cleanStory(paragraphs, context).map(({ text }) => text);
}

/** {@link cleanParagraphs}, with what was left out between them. The order of the steps matters. */
export function cleanStory(paragraphs: readonly string[], context: CleaningContext): CleanParagraph[] {
  const folded = paragraphs.map(foldWhiteSpace).filter((paragraph) => paragraph !== '');
  const { siteName, title = '' } = context;
  const own = dropEmbeddedPosts(dropTitle(folded, title), (paragraph) => cutSiteDateline(paragraph, siteName));
  const undated = dropDatelines(dropCaptions(own, context), context);
  const story = dropRepeats(dropRelatedLinks(undated)).filter((paragraph) => !isCreditLine(paragraph));
  return dropLists(dropCredits(story)).filter(({ text }) => !isSubhead(text));
}

function dropTitle(paragraphs: readonly string[], title: string): string[] {
  const key = comparisonKey(title);
  return paragraphs.filter((paragraph) => comparisonKey(paragraph) !== key);
}

function dropCaptions(paragraphs: readonly string[], { siteName, caption }: CleaningContext): string[] {
  const isCaption = (paragraph: string) =>
    hasPhotoCredit(paragraph, siteName) &&
    cutDateline(paragraph, { siteName, body: '' }) === paragraph &&
    splitSentences(captionText(paragraph, siteName)).length <= maxCaptionSentences;
  const captions = [caption ?? '', ...paragraphs.filter(isCaption).slice(0, maxCaptions)];
  const cutters = captions.map((text) => captionCutter(captionText(foldWhiteSpace(text), siteName)));
  return paragraphs
    .filter((paragraph) => !isCaption(paragraph))
    .map((paragraph) => cutters.reduce((text, cut) => cut(text), captionText(paragraph, siteName)))
    .filter((paragraph) => paragraph !== '');
}

/** A place alone may head the first paragraph, the site's name every one: embedded copies repeat it. */
function dropDatelines(paragraphs: readonly string[], { siteName, title = '' }: CleaningContext): string[] {
  const start = paragraphs.findIndex((paragraph) => !isSubhead(paragraph));
  const body = [title, ...paragraphs.slice(start + 1)].join('\n');
  const isBehindBare = isBareDateline(paragraphs[start - 1] ?? '', siteName);
  return paragraphs.map((paragraph, index) => {
    if (index !== start) return cutSiteDateline(paragraph, siteName);
    return cutDateline(isBehindBare ? paragraph.replace(/^[-–—\s]+/, '') : paragraph, { siteName, body });
  });
}

/** Later in the article only the site's own name is a dateline: a place before a dash may be a match or a road. */
function cutSiteDateline(paragraph: string, siteName: string): string {
  const head = comparisonKey(paragraph.slice(0, 60));
  return head.includes(comparisonKey(siteName)) ? cutDateline(paragraph, { siteName, body: '' }) : paragraph;
}

function dropRelatedLinks(paragraphs: readonly string[]): string[] {
  const kept: string[] = [];
  let isTitle = false;
  for (const paragraph of paragraphs) {
    const { text, isTitleNext } = cutRelatedLink(paragraph);
    const isOtherTitle = isTitle && (!hasEndMark(text) || isInTitleCase(text));
    if (text !== '' && !isOtherTitle) kept.push(text);
    isTitle = isTitleNext;
  }
  return kept;
}

function dropRepeats(paragraphs: readonly string[]): string[] {
  const keys = paragraphs.map(comparisonKey);
  const firstIndex = new Map<string, number>();
  for (const [index, key] of keys.entries()) if (!firstIndex.has(key)) firstIndex.set(key, index);
  return paragraphs.filter((_, index) => firstIndex.get(keys[index] ?? '') === index);
}

function dropCredits(paragraphs: readonly string[]): string[] {
  const untouched = paragraphs.length - paragraphsWithCredit;
  const cut = paragraphs.map((paragraph, index) => (index < untouched ? paragraph : cutCredit(paragraph)));
  return cut.filter((paragraph) => paragraph !== '');
}

function dropLists(paragraphs: readonly string[]): CleanParagraph[] {
  const kept: CleanParagraph[] = [];
  let isInList = false;
  let hasGap = false;
  for (const paragraph of paragraphs) {
    const text = cutAnnouncement(paragraph);
    const isItem: boolean = isListItem(paragraph) || (isInList && (isLabelledItem(paragraph) || isSubhead(paragraph)));
    isInList = isItem || text !== paragraph;
    if (!isItem && text !== '') kept.push({ text, follows: kept.length > 0 && !hasGap });
    if (!isItem && text !== '') hasGap = false;
    hasGap ||= isInList;
  }
  return kept;
}

/** The paragraph without its last sentence where that ends in a colon. */
function cutAnnouncement(paragraph: string): string {
  if (!endsInColon(paragraph)) return paragraph;
  const last = splitSentences(paragraph).at(-1) ?? '';
  return paragraph.slice(0, paragraph.length - last.length).trimEnd();
}
