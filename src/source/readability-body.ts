import { Readability } from '@mozilla/readability';
import { type Block, linearise } from './page-blocks.js';
import { parsePage } from './page-document.js';

type ReadableDocument = ConstructorParameters<typeof Readability>[0];

/**
 * The blocks of what Readability takes for the article, on a document of its own: it destroys the one it reads.
 * None where it gives up: on linkedom it throws on some pages.
 */
export function readabilityBlocks(html: string): readonly Block[] {
  const document = parsePage(html) as unknown as ReadableDocument;
  try {
    const article = new Readability(document, { charThreshold: 200, disableJSONLD: true }).parse();
    return article?.content ? linearise(parsePage(article.content).body) : [];
  } catch {
    return [];
  }
}
