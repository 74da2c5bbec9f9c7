import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { joinTokens } from './join-tokens.js';

/** An article with the summary that a person wrote of it. */
export interface ReferenceArticle {
  readonly id: string;
  /** The data file it came from: what is measured on one fold is trained on others. */
  readonly fold: string;
  /** From the last part of its address: the data has no titles. */
  readonly title: string;
  /** The publisher. */
  readonly siteName: string;
  readonly paragraphs: readonly string[];
  /** As split by the makers of the data, for the raw lead. */
  readonly sentences: readonly string[];
  readonly summary: readonly string[];
}

const sentences = z.array(z.array(z.string()));
const lineSchema = z.object({
  id: z.string(),
  source: z.string(),
  source_url: z.string(),
  paragraphs: z.array(sentences),
  summary: sentences,
});

/**
 * Reads IndoSum's folds (`*.jsonl.gz`; Kurniawan and Louvan 2018, CC BY-SA 4.0) from a folder, an article a line. One that
 * stands in several folds is marked by {@link withoutRepeats}.
 * @throws {Error} that names the folder where there is nothing to read.
 */
export function loadIndosum(folder: string): readonly ReferenceArticle[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .toSorted();
  if (files.length === 0) throw new Error(`${folder} holds no *.jsonl.gz: it should be the folder of IndoSum's folds`);
  return files.flatMap((file) =>
    gunzipSync(readFileSync(join(folder, file)))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => toArticle(lineSchema.parse(JSON.parse(line)), file.replace(/\.jsonl\.gz$/, ''))),
  );
}

/** Each article once, in the first fold that has it. */
export function withoutRepeats(articles: readonly ReferenceArticle[]): readonly ReferenceArticle[] {
  return [...new Map(articles.toReversed().map((article) => [article.id, article])).values()].toReversed();
}

function toArticle(line: z.infer<typeof lineSchema>, fold: string): ReferenceArticle {
  return {
    id: line.id,
    fold,
    title: titleOf(line.source_url),
    siteName: line.source,
    paragraphs: line.paragraphs.map((paragraph) => joinTokens(paragraph.flat())),
    sentences: line.paragraphs.flat().map((tokens) => tokens.join(' ')),
    summary: line.summary.map((tokens) => tokens.join(' ')),
  };
}

/** `…/ketua-mpr-transportasi-online.html` → `ketua mpr transportasi online`. */
function titleOf(url: string): string {
  const slug =
    url
      .replace(/[?#].*$/, '')
      .split('/')
      .findLast((part) => /[a-z]+-[a-z]+/i.test(part)) ?? '';
  return slug
    .replace(/\.\w+$/, '')
    .split('-')
    .filter((word) => !/^[a-z]?\d{4,}$|^[0-9a-f]{8,}$/i.test(word))
    .join(' ');
}
