import { isElement, isText, type PageElement, type PageNode } from './page-document.js';
import { foldSpace } from './plain-text.js';

/** One paragraph of a page as the eye sees it: a headline, a date line, a caption, a paragraph of the text. */
export interface Block {
  /** Never empty; white space folded. */
  readonly text: string;
  /** The nearest element that stands on lines of its own. */
  readonly element: PageElement;
  /** All of the text is a link. */
  readonly isLinked: boolean;
}

/** What stands on lines of its own in every browser's style sheet. */
const blockNames = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** What is no text of the page, or is not seen. */
const silentNames = new Set(
  'script style noscript template iframe object svg math canvas video audio button select textarea nav'.split(' '),
);

/** Posts of other sites, which repeat the article's text. */
const EMBEDDED = /\b(?:instagram-media|twitter-tweet|tiktok-embed|fb-post)\b/;

/** Far above any real page; what follows is not read. */
const MOST_BLOCKS = 10_000;

/** The page as a plain list of text blocks in document order: all reading by printed form works on this. */
export function linearise(root: PageElement): readonly Block[] {
  const blocks: Block[] = [];
  let text = '';
  let linkedText = '';

  const flush = (element: PageElement): void => {
    const folded = foldSpace(text);
    if (folded !== '' && blocks.length < MOST_BLOCKS)
      blocks.push({ text: folded, element, isLinked: folded === foldSpace(linkedText) });
    text = '';
    linkedText = '';
  };

  const visitChildren = (parent: PageNode, owner: PageElement, inLink: boolean): void => {
    for (const node of parent.childNodes) {
      if (isText(node)) {
        text += node.textContent ?? '';
        if (inLink) linkedText += node.textContent ?? '';
      } else if (isElement(node) && !isSilent(node)) {
        visitElement(node, owner, inLink || node.localName === 'a');
      }
    }
  };

  const visitElement = (element: PageElement, owner: PageElement, inLink: boolean): void => {
    if (element.localName === 'br') {
      if (isHeading(owner)) text += ' ';
      else flush(owner);
      return;
    }
    const isBlock = blockNames.has(element.localName);
    if (isBlock) flush(owner);
    visitChildren(element, isBlock ? element : owner, inLink);
    if (isBlock) flush(element);
  };

  visitChildren(root, root, false);
  flush(root);
  return blocks;
}

/** Whether an element is a headline of any rank. */
export function isHeading(element: PageElement): boolean {
  return /^h[1-6]$/.test(element.localName);
}

/** Whether a block belongs to a `<figcaption>`. */
export function isFigureCaption({ element }: Block): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parentElement) {
    if (at.localName === 'figcaption') return true;
  }
  return false;
}

function isSilent(element: PageElement): boolean {
  if (silentNames.has(element.localName)) return true;
  if (element.getAttribute('hidden') !== null || /display\s*:\s*none/i.test(element.getAttribute('style') ?? ''))
    return true;
  return EMBEDDED.test(element.getAttribute('class') ?? '');
}
