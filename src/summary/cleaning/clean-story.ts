import { isAdvertorialWord, readDoubledQuote } from '../../source/printed-forms.js';
import type { Publisher } from '../article-text.js';
import { comparisonKey, foldWhiteSpace } from '../fold-white-space.js';
import { hasEndMark } from '../sentences/end-mark.js';
import { splitSentences } from '../sentences/split-sentences.js';
import { captionCutter, captionText, hasPhotoCredit } from './captions.js';
import { dropCards } from './cards.js';
import { cutCredit, isCreditLine } from './credits.js';
import { namesOf } from './dateline-parts.js';
import { cutDateline, isBareDateline } from './datelines.js';
import { dropEmbeddedPosts } from './embedded-posts.js';
import { cutEnding } from './endings.js';
import { type CleanParagraph, dropLists } from './lists.js';
import { isInTitleCase, isSubhead } from './page-lines.js';
import { cutRelatedLink } from './related-links.js';

/** What tells the page's own words from the article's. */
export interface CleaningContext extends Publisher {
  readonly caption?: string | null;
  readonly title?: string;
}

/** Far above any article; what is behind it is not read, so that no body takes longer. */
const maxStoryCharacters = 12_000;
/** The quote of the day and its author are the last lines of a page. */
const paragraphsWithQuote = 3;
const advertorialMark = /^[([](?:adv|advertorial|advetorial|pariwara|iklan|sponsored)[)\]]\s?[-–—:|]?\s?/i;
/** More sentences than this are a story, whatever credit stands behind them. */
const maxCaptionSentences = 2;
/** So many photos of an article are looked for again in its text. */
const maxCaptions = 5;
/** Editors' initials stand in the last paragraph; a last line of another kind may follow it. */
const paragraphsWithCredit = 2;

/**
 * The paragraphs of the story alone: without dateline, editors' initials, links to other articles and their cards, photo
 * captions and their repeats, embedded posts, sub-heads, lists and the line that announces them, the mark of what was
 * paid for, the quote of the day, and the repeated title. Each one is a piece of a paragraph as fetched, white space
 * folded. The forms are those of Indonesian news sites; a publisher's own are its habits. The order of the steps matters.
 */
export function cleanStory(paragraphs: readonly string[], context: CleaningContext): CleanParagraph[] {
  const { title = '' } = context;
  const hasDateline = (paragraph: string) => cutSiteDateline(paragraph, context) !== paragraph;
  const page = dropQuoteOfTheDay(dropCards(withinReach(paragraphs), title, hasDateline));
  const own = dropEmbeddedPosts(dropTitle(dropAdvertorialMark(page), title), (text) => cutSiteDateline(text, context));
  const undated = dropDatelines(dropCaptions(own, context), context);
  const linkless = dropRelatedLinks(undated, context).map((paragraph) => cutEnding(paragraph, context));
  const story = dropRepeats(linkless).filter((paragraph) => paragraph !== '' && !isCreditLine(paragraph));
  return dropLists(dropCredits(story)).filter(({ text }) => !isSubhead(text));
}

/** Folded, and no more than can be an article. A paragraph that goes beyond that ends with its last whole sentence. */
function withinReach(paragraphs: readonly string[]): string[] {
  const kept: string[] = [];
  let left = maxStoryCharacters;
  for (const paragraph of paragraphs) {
    const text = foldWhiteSpace(paragraph.length <= left ? paragraph : wholeSentences(paragraph.slice(0, left)));
    if (text !== '') kept.push(text);
    left -= paragraph.length;
    if (left <= 0) break;
  }
  return kept;
}

function wholeSentences(cut: string): string {
  const text = foldWhiteSpace(cut);
  const last = splitSentences(text).at(-1) ?? '';
  return text.slice(0, text.length - last.length).trimEnd();
}

function dropAdvertorialMark(paragraphs: readonly string[]): string[] {
  return paragraphs
    .filter((paragraph) => !isAdvertorialWord(paragraph))
    .map((paragraph, index) => (index < 2 ? paragraph.replace(advertorialMark, '') : paragraph));
}

/** A line in doubled marks at the end, and its author; a quotation that somebody says in the story is followed by that. */
function dropQuoteOfTheDay(paragraphs: readonly string[]): readonly string[] {
  const index = paragraphs.findIndex((paragraph, place) => {
    if (place === 0 || place < paragraphs.length - paragraphsWithQuote) return false;
    const quote = readDoubledQuote(paragraph);
    return quote !== undefined && /^(?:[-–—(~].*|\p{Lu}[^.?!,]*)?$/u.test(quote.rest);
  });
  return index < 0 ? paragraphs : paragraphs.slice(0, index);
}

function dropTitle(paragraphs: readonly string[], title: string): string[] {
  const key = comparisonKey(title);
  return paragraphs.filter((paragraph) => comparisonKey(paragraph) !== key);
}

function dropCaptions(paragraphs: readonly string[], context: CleaningContext): string[] {
  const isCaption = (paragraph: string) =>
    hasPhotoCredit(paragraph, context) &&
    cutDateline(paragraph, { ...context, body: '' }) === paragraph &&
    splitSentences(captionText(paragraph, context)).length <= maxCaptionSentences;
  const captions = [context.caption ?? '', ...paragraphs.filter(isCaption).slice(0, maxCaptions)];
  const cutters = captions.map((text) => captionCutter(captionText(foldWhiteSpace(text), context)));
  return paragraphs
    .filter((paragraph) => !isCaption(paragraph))
    .flatMap((paragraph) => cutters.reduce((texts, cut) => texts.flatMap(cut), [captionText(paragraph, context)]))
    .filter((paragraph) => paragraph !== '');
}

/** A place alone may head the first paragraph, the site's name every one: embedded copies repeat it. */
function dropDatelines(paragraphs: readonly string[], context: CleaningContext): string[] {
  const start = paragraphs.findIndex((paragraph) => !isSubhead(paragraph));
  const body = [context.title ?? '', ...paragraphs.slice(start + 1)].join('\n');
  const isBehindBare = isBareDateline(paragraphs[start - 1] ?? '', context);
  return paragraphs.map((paragraph, index) => {
    if (index !== start) return cutSiteDateline(paragraph, context);
    return cutDateline(isBehindBare ? paragraph.replace(/^[-–—\s]+/, '') : paragraph, { ...context, body });
  });
}

/** Later in the article only a name of the site is a dateline: a place before a dash may be a match or a road. */
function cutSiteDateline(paragraph: string, publisher: Publisher): string {
  const head = comparisonKey(paragraph.slice(0, 60));
  const namesSite = namesOf(publisher).some((name) => head.includes(comparisonKey(name)));
  return namesSite ? cutDateline(paragraph, { ...publisher, body: '' }) : paragraph;
}

function dropRelatedLinks(paragraphs: readonly string[], publisher: Publisher): string[] {
  const kept: string[] = [];
  let isTitle = false;
  for (const paragraph of paragraphs) {
    const { text, isTitleNext } = cutRelatedLink(paragraph, publisher);
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
