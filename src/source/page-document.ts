import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';

/** The part of the DOM that reading a page needs. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

/** An element of a page. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  readonly ownerDocument: PageDocument;
  readonly nextElementSibling: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  contains(other: PageElement): boolean;
}

/** A page as parsed. No script runs and nothing is fetched. */
export interface PageDocument extends PageNode {
  readonly body: PageElement;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
}

/** Far above any real page; a DOM of 100,000 levels takes half a minute. */
const DEEPEST = 500;

/** Parses a page, also one without `<html>` or `<body>`, which linkedom alone would lose. Throws on absurd nesting. */
export function parsePage(html: string): PageDocument {
  refuseAbsurdNesting(html);
  const { document } = parseHTML(withSkeleton(html)) as unknown as { readonly document: PageDocument };
  return document;
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** Whether a node is text. */
export function isText(node: PageNode): boolean {
  return node.nodeType === 3;
}

/** All matches of a selector that may come from configuration; none where the selector cannot be understood. */
export function selectAll(root: PageDocument | PageElement, selector: string | undefined): readonly PageElement[] {
  if (selector === undefined) return [];
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

function withSkeleton(html: string): string {
  const start = html.search(/<html[\s>]/i);
  if (start === -1) return `<!doctype html><html><head></head><body>${withoutDoctype(html)}</body></html>`;
  const page = html.slice(start);
  if (/<body[\s>]/i.test(page)) return `<!doctype html>${page}`;
  const headEnd = /<\/head\s*>/i.exec(page) ?? /<html[^>]*>/i.exec(page);
  const cut = headEnd === null ? 0 : headEnd.index + headEnd[0].length;
  return `<!doctype html>${page.slice(0, cut)}<body>${page.slice(cut)}`;
}

function withoutDoctype(html: string): string {
  return html.replace(/<!doctype[^>]*>/i, '');
}

function refuseAbsurdNesting(html: string): void {
  let depth = 0;
  const parser = new Parser({
    onopentagname() {
      if (++depth > DEEPEST) throw new Error(`The page is nested deeper than ${DEEPEST} elements`);
    },
    onclosetag: () => depth--,
  });
  parser.end(html);
}
